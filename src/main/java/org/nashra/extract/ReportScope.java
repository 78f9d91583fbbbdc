package org.nashra.extract;

import org.nashra.language.Trait;
import org.nashra.language.WordClass;

/** How far a report reaches: what stands behind its verb, or the whole sentence before it. */
final class ReportScope {
  private static final int ASIDE = 7;

  private final NewsText text;
  private final Lexicon lexicon;
  private final Surroundings surroundings;
  private final Words words;

  ReportScope(NewsText text, Lexicon lexicon, Surroundings surroundings) {
    this.text = text;
    this.lexicon = lexicon;
    this.surroundings = surroundings;
    this.words = text.words();
  }

  /** "Put its losses at 49": what is told stands between the verb and its preposition. */
  boolean split(int from, int to) {
    return to - from > 2 && words.is(WordClass.SPLIT, to - 1);
  }

  /** What is told opens behind "that", a colon or a quotation mark, where there is one. */
  int told(NewsText.Sentence sentence, int to) {
    boolean opened = words.is(WordClass.CLAUSE_OPENERS, to);
    for (int i = to; i < sentence.to(); i++) {
      // "Говорят о двухстах убитых, министерство утверждает, что …": the clause of another.
      if (lexicon.declining() && i > to && surroundings.telling(i)) {
        return to;
      }
      if (!opened && surroundings.that(i, sentence.to())
          || surroundings.colon(i) && (i - to <= 3 || quoteNext(i))
          || words.folded(i).equals("\"")
              && text.quotation(Math.min(i + 1, words.size() - 1)) != null) {
        return i;
      }
    }
    return to;
  }

  /** "Police said four died; a doctor spoke of nine": where the part of the next speaker opens. */
  int parted(int from, int to) {
    for (int i = from; i < to; i++) {
      if (semicolon(i)) {
        return i;
      }
    }
    return to;
  }

  /** Where the part opens that a speaker named behind it vouches for. */
  int opened(int from, int to) {
    for (int i = to - 1; i > from; i--) {
      if (semicolon(i)) {
        return i + 1;
      }
    }
    return from;
  }

  private boolean semicolon(int i) {
    return lexicon.has(Trait.ANALYTIC)
        && words.clauseMark(i)
        && !words.comma(i)
        && text.quotation(i) == null;
  }

  private boolean quoteNext(int i) {
    return i + 1 < words.size() && text.quotation(Math.min(i + 2, words.size() - 1)) != null;
  }

  /** "وأضافت", "and added": a second report beside the first, not inside it. */
  boolean coordinated(NewsText.Sentence sentence, int verb) {
    if (verb == sentence.from()) {
      return false;
    }
    return lexicon.verbFirst() && words.is(WordClass.JOINED, verb)
        || words.is(WordClass.REPORT_JOINING, verb - 1);
  }

  /** Does what is told stand before the source: "…, Reuters reported"? */
  boolean behind(NewsText.Sentence sentence, Mention source, int from, int to) {
    // "Министерство утверждает, что …": what is told follows.
    boolean comma = to < sentence.to() && words.folded(to).equals(",");
    if (lexicon.declining() && comma && that(to + 1, sentence)) {
      return false;
    }
    int head = Math.min(source.head(), from);
    if (head - sentence.from() < 4) {
      return false;
    }
    String before = words.folded(head - 1);
    String edge = before;
    for (int i = head - 1; i > Math.max(sentence.from(), head - 4) && words.isWord(i); i--) {
      edge = words.folded(i - 1);
    }
    for (int i = head - 1; i > Math.max(sentence.from(), head - 4) && words.isWord(i); i--) {
      // "…, although the army put the toll lower": a clause of its own.
      if (words.is(WordClass.CONCESSIVE, i)) {
        return false;
      }
    }
    boolean mark = edge.equals(",") || edge.equals("\"") || edge.equals("-");
    int last = Math.max(source.to(), to);
    return mark
        && (sentence.to() - last <= 6
            || aside(sentence, to)
            || source.head() >= to && words.is(WordClass.RELATIVES, last)
            || edge.equals("\"")
            || text.quoted().stream()
                .anyMatch(
                    q ->
                        q.end() <= words.token(head).start()
                            && q.start() >= sentence.span().start()));
  }

  private boolean that(int i, NewsText.Sentence sentence) {
    return i < sentence.to() && surroundings.that(i, sentence.to());
  }

  /** "…, the president said on Sunday, putting …": a report between two commas. */
  private boolean aside(NewsText.Sentence sentence, int to) {
    for (int i = to; i < Math.min(sentence.to(), to + ASIDE); i++) {
      if (words.folded(i).equals(",")) {
        return true;
      }
      if (surroundings.that(i, sentence.to()) || surroundings.colon(i)) {
        return false;
      }
    }
    return false;
  }
}
