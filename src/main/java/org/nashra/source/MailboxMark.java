package org.nashra.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How far a mailbox has been read (RFC 9051, 2.3.1.1): a message's UID is good for as long as the
 * folder keeps its UIDVALIDITY.
 *
 * @param last UID of the last message read
 */
record MailboxMark(long validity, long last) {
  private static final Pattern WRITTEN = Pattern.compile("uid ([0-9]{1,10}):([0-9]{1,10})");

  /** Null where nothing has been read yet. */
  static @Nullable MailboxMark parse(@Nullable String written) {
    Matcher m = WRITTEN.matcher(written == null ? "" : written);
    return m.matches()
        ? new MailboxMark(
            Long.parseLong(String.valueOf(m.group(1))), Long.parseLong(String.valueOf(m.group(2))))
        : null;
  }

  String written() {
    return "uid " + validity + ":" + last;
  }
}
