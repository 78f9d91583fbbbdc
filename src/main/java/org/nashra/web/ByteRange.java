package org.nashra.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part of some bytes that a {@code Range} header asks for (RFC 9110, 14). */
sealed interface ByteRange {
  /** No range, one that is malformed, or several at once: the whole is the answer. */
  record Whole() implements ByteRange {}

  /**
   * @param from first byte, from 0
   * @param to last byte, inclusive
   */
  record Part(long from, long to) implements ByteRange {}

  /** Nothing of what is asked for exists. */
  record Unsatisfiable() implements ByteRange {}

  Pattern FORM = Pattern.compile("bytes=\\s*([0-9]{0,40})-([0-9]{0,40})\\s*");

  static ByteRange of(String header, long length) {
    Matcher range = FORM.matcher(header.strip());
    if (!range.matches()) {
      return new Whole();
    }
    String first = range.group(1);
    String last = range.group(2);
    if (first.isEmpty()) {
      return last.isEmpty() ? new Whole() : suffix(number(last), length);
    }
    long from = number(first);
    long to = last.isEmpty() ? Long.MAX_VALUE : number(last);
    if (to < from) {
      return new Whole();
    }
    return from >= length ? new Unsatisfiable() : new Part(from, Math.min(to, length - 1));
  }

  private static ByteRange suffix(long count, long length) {
    if (count == 0 || length == 0) {
      return new Unsatisfiable();
    }
    return new Part(Math.max(0, length - count), length - 1);
  }

  /** More digits than fit are past every end. */
  private static long number(String digits) {
    return digits.length() > 18 ? Long.MAX_VALUE / 2 : Long.parseLong(digits);
  }
}
