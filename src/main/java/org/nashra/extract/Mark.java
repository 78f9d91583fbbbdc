package org.nashra.extract;

import java.util.List;
import org.nashra.model.Span;

/** A stretch of an article's text and what it was taken for; see {@link Explanation.Note}. */
record Mark(
    Span span,
    Explanation.Kind kind,
    String value,
    String detail,
    String rule,
    List<String> events) {

  static Mark of(Span span, Explanation.Kind kind, String value, String detail) {
    return new Mark(span, kind, value, detail, "", List.of());
  }
}
