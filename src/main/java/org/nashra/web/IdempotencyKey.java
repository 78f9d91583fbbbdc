package org.nashra.web;

import java.util.Optional;
import java.util.regex.Pattern;
import org.nashra.model.ContentHash;

/**
 * The header {@code Idempotency-Key}: 1 to 255 visible characters, in quotation marks
 * (draft-ietf-httpapi-idempotency-key-header) or, as most clients send it, without.
 */
final class IdempotencyKey {
  private static final Pattern FORM = Pattern.compile("[\\x21\\x23-\\x7e]{1,255}");

  private IdempotencyKey() {}

  /**
   * The hash that a key is kept under.
   *
   * @throws ProblemException 400
   */
  static Optional<ContentHash> of(HttpRequest request) {
    return request.header("Idempotency-Key").map(IdempotencyKey::hash);
  }

  private static ContentHash hash(String value) {
    String text = value.strip();
    boolean quoted = text.length() > 2 && text.startsWith("\"") && text.endsWith("\"");
    String key = quoted ? text.substring(1, text.length() - 1) : text;
    if (!FORM.matcher(key).matches()) {
      throw Problem.of(400, "An Idempotency-Key has 1 to 255 visible ASCII characters.")
          .exception();
    }
    return ContentHash.of(key);
  }
}
