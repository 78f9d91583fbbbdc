package org.nashra.delivery;

import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Header fields of a mail, in the order in which they are added. What is no plain text is encoded
 * (RFC 2047), long lines are folded, and nothing that is added can end its line.
 */
final class HeaderLines {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

  /** What could end a line or is invisible in one. */
  private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\x{2028}\\x{2029}\\s]+");

  private static final int MAX_TEXT = 400;

  private final ByteArrayOutputStream lines = new ByteArrayOutputStream();

  /** Adds text in whatever script, as one line of at most 400 characters. */
  HeaderLines text(String name, String value) {
    return add(name, MimeUtility.fold(name.length() + 2, encoded(oneLine(value))));
  }

  /** Adds a mailbox with a name in whatever script; an empty name is left out. */
  HeaderLines mailbox(String name, String displayName, EmailAddress address) {
    String display = oneLine(displayName);
    if (display.isEmpty()) {
      return add(name, address.value());
    }
    try {
      InternetAddress mailbox =
          new InternetAddress(address.value(), display, StandardCharsets.UTF_8.name());
      return add(name, MimeUtility.fold(name.length() + 2, mailbox.toString()));
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException("every Java platform has UTF-8", e);
    }
  }

  HeaderLines date(String name, Instant instant, ZoneId zone) {
    return add(name, DATE.format(instant.atZone(zone)));
  }

  /** Adds a value that is well-formed as it stands, folded where it has to be. */
  HeaderLines add(String name, String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean folding =
          c == '\r'
              && i + 2 < value.length()
              && value.charAt(i + 1) == '\n'
              && (value.charAt(i + 2) == ' ' || value.charAt(i + 2) == '\t');
      if (folding) {
        i++;
      } else if (c < 32 && c != '\t') {
        throw new IllegalArgumentException("the header " + name + " holds a line break");
      }
    }
    lines.writeBytes((name + ": " + value + "\r\n").getBytes(StandardCharsets.UTF_8));
    return this;
  }

  byte[] bytes() {
    return lines.toByteArray();
  }

  static String oneLine(String value) {
    String line = BREAKS.matcher(value).replaceAll(" ").strip();
    // "=?" would be taken for an encoded word by who reads it.
    line = line.replace("=?", "= ?");
    return line.length() <= MAX_TEXT
        ? line
        : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, MAX_TEXT - 1)));
  }

  private static String encoded(String text) {
    try {
      return MimeUtility.encodeText(text, StandardCharsets.UTF_8.name(), null);
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException("every Java platform has UTF-8", e);
    }
  }
}
