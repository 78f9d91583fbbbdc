package org.nashra.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The SHA-256 of some bytes.
 *
 * @param value 64 lower-case hexadecimal digits
 */
public record ContentHash(String value) implements ValueType {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  public ContentHash {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a SHA-256 in hexadecimal: \"" + value + "\"");
    }
  }

  public static ContentHash of(byte[] bytes) {
    try {
      return new ContentHash(
          HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  public static ContentHash of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** As a Content-Security-Policy names an inline style or script: {@code sha256-} and Base64. */
  public String sourceExpression() {
    return "sha256-" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(value));
  }

  @Override
  public String toString() {
    return value;
  }
}
