package org.nashra.extract;

import java.util.ArrayList;
import java.util.List;
import org.nashra.model.Span;

/** Draws the evidence of an event together: what stands close together is one span. */
final class TreeEvidence {
  /** Spans further apart than this, in code units, stay two. */
  private static final int APART = 90;

  private TreeEvidence() {}

  /** Joins the spans of one sentence that stand close together. */
  static void hull(Draft draft, NewsText text) {
    List<Span> hulls = new ArrayList<>();
    for (NewsText.Sentence sentence : text.sentences()) {
      int start = -1;
      int end = -1;
      for (Span span : draft.evidence()) {
        if (span.start() < sentence.span().start() || span.start() >= sentence.span().end()) {
          continue;
        }
        if (start >= 0 && span.start() - end > APART) {
          hulls.add(new Span(start, end));
          start = -1;
        }
        start = start < 0 ? span.start() : start;
        end = Math.max(end, span.end());
      }
      if (start >= 0) {
        hulls.add(new Span(start, end));
      }
    }
    draft.evidence().clear();
    draft.evidence().addAll(hulls);
  }
}
