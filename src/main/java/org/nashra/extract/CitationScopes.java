package org.nashra.extract;

import java.util.ArrayList;
import java.util.List;
import org.nashra.language.Trait;
import org.nashra.language.WordClass;
import org.nashra.model.Event;

/**
 * What a source cited by "according to" vouches for where the sentence holds more than its word:
 * "displaced 2,570, according to the ombudsman, and killed 105, according to the prime minister".
 */
final class CitationScopes {
  private static final int OPENING = 3;
  private static final int CLOSING = 2;

  private final Words words;
  private final Lexicon lexicon;
  private final Relatives relatives;

  CitationScopes(Words words, Lexicon lexicon) {
    this.words = words;
    this.lexicon = lexicon;
    this.relatives = new Relatives(words);
  }

  /** Narrows the citations of one sentence, which are the frames from an index on. */
  void narrow(List<Frame> frames, int first, NewsText.Sentence sentence) {
    List<Integer> citations = new ArrayList<>();
    for (int i = first; i < frames.size(); i++) {
      embedded(frames, i, sentence);
      Frame frame = frames.get(i);
      if (frame.sentence() == sentence.index()
          && frame.rule().contains("#according")
          && frame.rank() <= 1
          && frame.mode() != Event.Attribution.Mode.REPORT) {
        citations.add(i);
      }
    }
    if (citations.size() > 1) {
      share(frames, citations, sentence);
    } else if (citations.size() == 1) {
      part(frames, citations.get(0), sentence);
    }
  }

  /** Ends what is said in a clause about somebody or something where that clause closes. */
  private void embedded(List<Frame> frames, int index, NewsText.Sentence sentence) {
    Frame frame = frames.get(index);
    if (frame.sentence() != sentence.index()
        || !lexicon.has(Trait.ANALYTIC)
        || !lexicon.ownerBefore()) {
      return;
    }
    int from = relatives.said(frame) ? frame.source().to() : frame.source().head() - 1;
    int to = relatives.said(frame) ? resumed(frame, sentence) : marked(frame, sentence);
    if (to > frame.verb()) {
      frames.set(index, frame.within(from, to));
    }
  }

  /** "Ana Rey, who had declared a truce, met the king": the comma before the verb; -1 for none. */
  private int resumed(Frame frame, NewsText.Sentence sentence) {
    for (int i = frame.verb(); i + 1 < sentence.to(); i++) {
      if (words.comma(i) && words.is(WordClass.PAST_VERBS, i + 1)) {
        return i;
      }
    }
    return -1;
  }

  /** "A truce that the premier said he had made failed: shells fell": the colon; -1 for none. */
  private int marked(Frame frame, NewsText.Sentence sentence) {
    int relative = frame.source().head() - 1;
    boolean opened =
        relative > sentence.from()
            && relative < frame.verb()
            && (words.is(WordClass.RELATIVE_THAT, relative)
                || words.is(WordClass.RELATIVES, relative));
    for (int i = frame.verb(); opened && i < sentence.to(); i++) {
      if (words.clauseMark(i) && !words.comma(i) || words.folded(i).equals(":")) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Each has its own stretch: what follows it where they open their clauses, else what precedes.
   */
  private void share(List<Frame> frames, List<Integer> citations, NewsText.Sentence sentence) {
    boolean opening = opens(frames.get(citations.get(0)), sentence);
    int from = sentence.from();
    for (int k = 0; k < citations.size(); k++) {
      Frame frame = frames.get(citations.get(k));
      boolean last = k == citations.size() - 1;
      int to = sentence.to();
      if (!last) {
        Frame next = frames.get(citations.get(k + 1));
        boolean closing = k + 1 == citations.size() - 1 && sentence.to() - end(next) <= CLOSING + 1;
        to = !opening ? end(frame) : closing ? clause(next, from) : next.verb();
      }
      frames.set(citations.get(k), frame.within(from, Math.max(from, to)));
      from = Math.max(from, to);
    }
  }

  /** Nothing but a dateline or a small word stands before it. */
  private boolean opens(Frame frame, NewsText.Sentence sentence) {
    int before = 0;
    for (int i = sentence.from(); i < frame.verb(); i++) {
      String word = words.folded(i);
      before = word.equals("-") || word.equals("—") || word.equals("–") ? 0 : before + 1;
    }
    return before <= OPENING;
  }

  private static int end(Frame frame) {
    return Math.max(frame.verb() + 1, frame.source().to());
  }

  /** Where the clause that a citation closes begins: at the comma before it. */
  private int clause(Frame frame, int from) {
    for (int i = frame.verb() - CLOSING; i > from; i--) {
      if (words.clauseMark(i)) {
        return i;
      }
    }
    return frame.verb();
  }

  /** "Dozens of dead, among them 105 soldiers according to the minister": he counted the part. */
  private void part(List<Frame> frames, int index, NewsText.Sentence sentence) {
    Frame frame = frames.get(index);
    for (int i = frame.verb() - 1; i > sentence.from() && !words.clauseMark(i); i--) {
      int at = i;
      if (words.isWord(i)
          && lexicon.counting().at(words, i, frame.verb()).stream()
              .anyMatch(f -> f.value().is("part") && f.hit().from() == at)) {
        frames.set(index, frame.within(i, sentence.to()));
        return;
      }
    }
  }
}
