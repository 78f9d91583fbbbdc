package org.nashra.extract;

import java.util.ArrayList;
import java.util.List;
import org.nashra.model.Span;

/** Draws the evidence of an event together: one span a sentence. */
final class TreeEvidence {
  private TreeEvidence() {}

  /** Makes of all spans that lie in one sentence the span that holds them all. */
  static void hull(Draft draft, NewsText text) {
    List<Span> hulls = new ArrayList<>();
    for (NewsText.Sentence sentence : text.sentences()) {
      int start = Integer.MAX_VALUE;
      int end = -1;
      for (Span span : draft.evidence()) {
        if (span.start() >= sentence.span().start() && span.start() < sentence.span().end()) {
          start = Math.min(start, span.start());
          end = Math.max(end, span.end());
        }
      }
      if (end > start) {
        hulls.add(new Span(start, end));
      }
    }
    draft.evidence().clear();
    draft.evidence().addAll(hulls);
  }
}
