package org.nashra.web;

import java.util.List;
import java.util.Locale;

/** Lets only requests pass that carry the API token (RFC 6750). */
final class BearerGuard {
  private static final String SCHEME = "bearer ";

  private final ApiToken token;

  BearerGuard(ApiToken token) {
    this.token = token;
  }

  /**
   * @throws ProblemException 401
   */
  void check(HttpRequest request) {
    List<String> values = request.headers().getOrDefault("Authorization", List.of());
    if (values.isEmpty()) {
      throw refused("This needs the API token: \"Authorization: Bearer …\".", "");
    }
    String value = values.get(0);
    boolean bearer = value.toLowerCase(Locale.ROOT).startsWith(SCHEME);
    if (values.size() > 1 || !bearer || !token.matches(value.substring(SCHEME.length()).strip())) {
      throw refused("That is not the API token.", ", error=\"invalid_token\"");
    }
  }

  private static ProblemException refused(String detail, String error) {
    return Problem.of(401, detail)
        .with("WWW-Authenticate", "Bearer realm=\"nashra\"" + error)
        .exception();
  }
}
