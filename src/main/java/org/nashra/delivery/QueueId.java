package org.nashra.delivery;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds, in the answer to a message, the name under which the server keeps it. */
final class QueueId {
  /** Postfix, Exim, Sendmail, Gmail, Amazon SES; what the others write looks like one of them. */
  private static final List<Pattern> FORMS =
      List.of(
          Pattern.compile("queued as \\[?<?([\\w.@=+-]{1,150})", Pattern.CASE_INSENSITIVE),
          Pattern.compile("\\bid=([\\w.@-]{1,150})"),
          Pattern.compile("^250[ -]2\\.\\d\\.\\d ([\\w.-]{6,150}) Message accepted"),
          Pattern.compile("\\bOK +\\d{6,20} +([\\w.-]{6,150}) - gsmtp"),
          Pattern.compile(
              "^250[ -](?:2\\.\\d\\.\\d )?Ok:? +([\\w.@=-]{8,150})\\s*$",
              Pattern.CASE_INSENSITIVE));

  private QueueId() {}

  static @Nullable String in(String answer) {
    String bounded = answer.substring(0, Math.min(answer.length(), 1000)).strip();
    for (Pattern form : FORMS) {
      Matcher matcher = form.matcher(bounded);
      if (matcher.find()) {
        return matcher.group(1);
      }
    }
    return null;
  }
}
