package org.nashra.web;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a client would like (RFC 7240); what is not understood is ignored. */
final class Prefer {
  /** The longest that a request is held, whatever the client would like. */
  static final Duration LONGEST = Duration.ofMinutes(5);

  private static final Pattern WAIT = Pattern.compile("wait\\s*=\\s*\"?([0-9]{1,9})\"?");

  private Prefer() {}

  /** How long to wait for the result; empty if the client would not. */
  static Optional<Duration> wait(HttpRequest request) {
    for (String preference : request.header("Prefer").orElse("").split("[,;]")) {
      Matcher wait = WAIT.matcher(preference.strip().toLowerCase(Locale.ROOT));
      if (wait.matches()) {
        Duration asked = Duration.ofSeconds(Long.parseLong(wait.group(1)));
        return Optional.of(asked.compareTo(LONGEST) > 0 ? LONGEST : asked);
      }
    }
    return Optional.empty();
  }
}
