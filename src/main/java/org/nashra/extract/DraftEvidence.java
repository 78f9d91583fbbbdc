package org.nashra.extract;

import org.nashra.language.TimeExpression;
import org.nashra.model.Span;

/** The words of the article that an event rests on. */
final class DraftEvidence {
  private final NewsText text;
  private final Surroundings surroundings;
  private final Words words;

  DraftEvidence(NewsText text, Surroundings surroundings) {
    this.text = text;
    this.surroundings = surroundings;
    this.words = text.words();
  }

  /** Where the words of a speaker end: at a full stop, a quotation mark, the sentence's end. */
  int said(int from, NewsText.Sentence sentence) {
    for (int i = from; i < sentence.to(); i++) {
      String word = words.folded(i);
      if (word.equals("\"") || word.equals(".") && surroundings.strong(i)) {
        return i;
      }
    }
    return sentence.to();
  }

  void evidence(Draft draft, Pattern.Hit hit, int least) {
    int from = hit.from();
    int to = Math.max(hit.to(), least);
    NewsText.Sentence sentence = text.sentences().get(draft.sentence());
    for (Role role : draft.actors()) {
      Mention mention = role.mention();
      if (mention.from() >= sentence.from() && mention.from() < sentence.to()) {
        from = Math.min(from, mention.head());
        to = Math.max(to, mention.to());
      }
    }
    Span span = words.span(from, to);
    int start = span.start();
    int end = span.end();
    Site site = draft.place();
    boolean inside = site != null && site.place().start() >= sentence.span().start();
    if (site != null && !inside) {
      // "The city", "here": named before.
      draft.evidence().add(new Span(site.place().start(), site.place().end()));
    }
    if (site != null && inside) {
      start = Math.min(start, site.place().start());
      end = Math.max(end, site.place().end());
    }
    TimeExpression time = draft.time();
    if (time != null) {
      start = Math.min(start, time.start());
      end = Math.max(end, time.end());
    }
    draft.evidence().add(new Span(start, end));
  }
}
