package org.nashra.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the name out of the ways in which feeds write an author. */
final class PersonName {
  private static final Pattern MAIL = Pattern.compile("[\\w.+-]{1,64}@[\\w.-]{1,190}");
  private static final Pattern IN_BRACKETS = Pattern.compile("\\(([^()]{1,200})\\)");

  private PersonName() {}

  /** {@code a@b.c (Name)}, {@code Name <a@b.c>}, {@code Name}; a lone address stays as it is. */
  static String of(String text) {
    Matcher mail = MAIL.matcher(text);
    if (!mail.find()) {
      return text;
    }
    Matcher brackets = IN_BRACKETS.matcher(text);
    if (brackets.find() && !MAIL.matcher(String.valueOf(brackets.group(1))).find()) {
      return String.valueOf(brackets.group(1)).strip();
    }
    String rest = mail.replaceAll("").replaceAll("[<>()\\[\\]]|mailto:", " ");
    rest = FeedHtml.squeeze(rest).replaceAll("^[,;:\\s]+|[,;:\\s]+$", "");
    return rest.isEmpty() ? text : rest;
  }
}
