package org.nashra.model;

import java.util.Locale;
import java.util.Set;

/**
 * A BCP 47 language tag in canonical form, such as {@code ar} or {@code zh-Hans}.
 *
 * @param value the tag; ill-formed ones are refused
 */
public record LanguageTag(String value) implements ValueType, Comparable<LanguageTag> {
  public static final LanguageTag UNDETERMINED = new LanguageTag("und");

  private static final Set<String> RIGHT_TO_LEFT =
      Set.of("ar", "arc", "ckb", "dv", "fa", "he", "khw", "ks", "ps", "sd", "ug", "ur", "yi");

  public LanguageTag {
    try {
      value = new Locale.Builder().setLanguageTag(value).build().toLanguageTag();
    } catch (java.util.IllformedLocaleException e) {
      throw new IllegalArgumentException("not a language tag: \"" + value + "\"", e);
    }
  }

  public static LanguageTag of(String value) {
    return new LanguageTag(value);
  }

  public Locale locale() {
    return Locale.forLanguageTag(value);
  }

  /** The tag's primary language alone, as folders under {@code config/lang} are named. */
  public String primary() {
    return value.split("-", 2)[0];
  }

  public boolean rightToLeft() {
    return RIGHT_TO_LEFT.contains(primary());
  }

  /** {@code rtl} or {@code ltr}, as HTML's {@code dir} wants it. */
  public String direction() {
    return rightToLeft() ? "rtl" : "ltr";
  }

  @Override
  public int compareTo(LanguageTag other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
