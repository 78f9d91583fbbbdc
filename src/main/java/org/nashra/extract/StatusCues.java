package org.nashra.extract;

import java.util.List;
import java.util.function.Predicate;
import org.nashra.language.TimeExpression;
import org.nashra.language.Trait;
import org.nashra.language.WordClass;

/**
 * Finds the words by which a text says how old something is ("had", "since", "a week earlier"), and
 * tells which event of a sentence they are said of.
 */
final class StatusCues {
  /** How many tokens of a sentence are its opening. */
  static final int OPENING = 4;

  private static final int COMPARED = 5;
  private static final int CLAUSE = 12;

  private final NewsText text;
  private final Lexicon lexicon;
  private final List<TimeExpression> times;

  StatusCues(NewsText text, Lexicon lexicon, List<TimeExpression> times) {
    this.text = text;
    this.lexicon = lexicon;
    this.times = times;
  }

  /** Does such a phrase end shortly before the event, with no comma between? */
  boolean until(Draft draft, String kind, int reach) {
    Words words = text.words();
    int sentence = text.sentences().get(draft.sentence()).from();
    // "في قضية \"تفجير السوق\"": a name in quotation marks is read past its mark.
    int from = draft.token() - 1;
    if (from > sentence && words.folded(from).equals("\"")) {
      from--;
    }
    for (int i = from; i >= sentence && (words.isWord(i) || number(i)); i--) {
      for (PatternSet.Found<Cue> found : lexicon.status().at(words, i, draft.token())) {
        int gap = draft.token() - found.hit().to();
        if (found.value().is(kind) && gap >= 0 && gap <= reach) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean number(int i) {
    return lexicon.has(Trait.ANALYTIC) && Character.isDigit(text.words().folded(i).charAt(0));
  }

  /** "Days after the minister called on them to": does such a phrase open the event's clause? */
  boolean clause(Draft draft, String kind) {
    Words words = text.words();
    int from = Math.max(text.sentences().get(draft.sentence()).from(), draft.token() - CLAUSE);
    for (int i = draft.token() - 1; lexicon.has(Trait.ANALYTIC) && i >= from; i--) {
      if (words.clauseMark(i)) {
        return false;
      }
      for (PatternSet.Found<Cue> found : lexicon.status().at(words, i, draft.token())) {
        if (found.value().is(kind)) {
          return !acts(found.hit().to(), draft.token());
        }
      }
    }
    return false;
  }

  /** Does the verb of another event stand between? */
  private boolean acts(int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.words().isWord(i)
          && lexicon.triggers().at(text.words(), i, to).stream()
              .anyMatch(f -> f.value().active())) {
        return true;
      }
    }
    return false;
  }

  /** Does such a cue say how old the event is: in its part of the sentence, and of it? */
  boolean cue(Draft draft, String kind) {
    NewsText.Sentence sentence = text.sentences().get(draft.sentence());
    Predicate<PatternSet.Found<Cue>> told = f -> f.value().is(kind) && !timed(f.hit());
    int from = partFrom(draft.token(), sentence);
    int to = Math.min(aside(draft, sentence), partTo(draft.token(), sentence));
    for (int i = from; i < to; i++) {
      int end = participle(i, to);
      if (end == to && draft.token() < i) {
        return stands(from, i, told);
      }
      if (end > i && end < to && (draft.token() < i || draft.token() > end)) {
        if (stands(from, i, told)) {
          return true;
        }
        from = end;
        i = end;
      }
    }
    return stands(from, to, told);
  }

  /** "They spoke of 130 dead; they routinely exaggerate": a semicolon parts two things told. */
  private int partFrom(int token, NewsText.Sentence sentence) {
    for (int i = token - 1; i > sentence.from(); i--) {
      if (semicolon(i)) {
        return i + 1;
      }
    }
    return sentence.from();
  }

  private int partTo(int token, NewsText.Sentence sentence) {
    for (int i = token; i < sentence.to(); i++) {
      if (semicolon(i)) {
        return i;
      }
    }
    return sentence.to();
  }

  private boolean semicolon(int i) {
    return lexicon.has(Trait.ANALYTIC) && text.words().folded(i).equals(";");
  }

  /**
   * "Миротворцы, стоявшие в городе с 2012 года, отошли": where a clause closes that a participle
   * opens behind a comma and that only tells who they are, "телевышка, ранее захваченная
   * повстанцами"; the limit where nothing stands behind it, the comma itself where none opens.
   */
  private int participle(int comma, int limit) {
    Words words = text.words();
    boolean opens =
        words.comma(comma)
            && lexicon.declining()
            && (participle(comma + 1, limit, words)
                || stands(comma + 1, Math.min(limit, comma + 2), "background")
                    && participle(comma + 2, limit, words));
    for (int i = comma + 1; opens && i < limit; i++) {
      if (words.comma(i)) {
        return i;
      }
    }
    return opens ? limit : comma;
  }

  private boolean participle(int i, int limit, Words words) {
    return i < limit
        && lexicon.profile().participles().stream().anyMatch(words.folded(i)::endsWith);
  }

  /** "In the past ten days": the words are those of a time, and say no more than it. */
  private boolean timed(Pattern.Hit hit) {
    int start = text.words().token(hit.from()).start();
    int end = text.words().token(hit.to() - 1).end();
    return times.stream().anyMatch(t -> t.start() <= start && end < t.end());
  }

  /**
   * Where what is told of the event ends: "took the district, which the rebels had held since 2012"
   * says nothing old of the taking.
   */
  private int aside(Draft draft, NewsText.Sentence sentence) {
    Words words = text.words();
    for (int i = draft.token() + 1; i + 1 < sentence.to(); i++) {
      if (words.folded(i).equals(",") && said(draft, i + 1)) {
        return i;
      }
      if (words.folded(i).equals(",")
          && (words.is(WordClass.RELATIVES, i + 1) || words.is(WordClass.WHERE, i + 1))) {
        return i;
      }
    }
    return sentence.to();
  }

  /** "Condemned the raid, saying such raids in recent months": what is said is not when. */
  private boolean said(Draft draft, int i) {
    return draft.type() != org.nashra.model.EventType.CASUALTIES
        && !DraftBuilder.violent(draft.type())
        && lexicon.ownerBefore()
        && text.words().is(WordClass.PROGRESSIVE, i)
        && lexicon.reporting().at(text.words(), i, i + 1).stream()
            .anyMatch(f -> f.value().is("say"));
  }

  /** Does such a cue stand at the opening of the event's sentence? */
  boolean opens(Draft draft, String kind) {
    return opens(draft, kind, OPENING);
  }

  boolean opens(Draft draft, String kind, int reach) {
    NewsText.Sentence sentence = text.sentences().get(draft.sentence());
    return stands(sentence.from(), Math.min(sentence.to(), sentence.from() + reach), kind);
  }

  /** Does such a cue stand between two tokens? */
  boolean stands(int from, int to, String kind) {
    return stands(from, to, f -> f.value().is(kind));
  }

  private boolean stands(int from, int to, Predicate<PatternSet.Found<Cue>> wanted) {
    for (int i = from; i < to; i++) {
      if (text.words().isWord(i)
          && lexicon.status().at(text.words(), i, to).stream().anyMatch(wanted)
          && !compared(i)) {
        return true;
      }
    }
    return false;
  }

  /** "Самые тяжёлые потери с 1993 года": the time only says since when there were none worse. */
  private boolean compared(int cue) {
    for (int i = Math.max(0, cue - COMPARED); i < cue && lexicon.declining(); i++) {
      if (text.words().is(WordClass.COMPARED, i)) {
        return true;
      }
    }
    return false;
  }
}
