package org.nashra.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.nashra.model.EditionId;
import org.nashra.model.LanguageTag;

/** Values from outside, read strictly; each refusal names the parameter and the form it wants. */
final class HttpParameters {
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z0-9-]{1,40}");

  private HttpParameters() {}

  static LocalDate date(String name, String value) {
    try {
      if (DATE.matcher(value).matches()) {
        return LocalDate.parse(value);
      }
    } catch (DateTimeException e) {
      // 2022-02-30: has the form, but is no day.
    }
    throw refused(name, value, "a date, YYYY-MM-DD");
  }

  static LanguageTag language(String name, String value) {
    try {
      if (LANGUAGE.matcher(value).matches()) {
        return LanguageTag.of(value);
      }
    } catch (IllegalArgumentException e) {
      // Has only letters that a tag may have, but is none.
    }
    throw refused(name, value, "a language tag (BCP 47)");
  }

  static EditionId edition(String name, String value) {
    try {
      return new EditionId(value);
    } catch (IllegalArgumentException e) {
      throw refused(name, value, "an edition's id");
    }
  }

  static int limit(String value, int most) {
    if (value.matches("[0-9]{1,6}")) {
      int limit = Integer.parseInt(value);
      if (limit >= 1 && limit <= most) {
        return limit;
      }
    }
    throw refused("limit", value, "a number from 1 to " + most);
  }

  private static ProblemException refused(String name, String value, String wanted) {
    return Problem.of(400, "\"" + name + "\" is to be " + wanted + ", not " + Quoted.of(value))
        .exception();
  }
}
