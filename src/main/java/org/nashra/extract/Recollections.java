package org.nashra.extract;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.nashra.language.TimeExpression;
import org.nashra.language.Trait;
import org.nashra.language.WordClass;
import org.nashra.model.Event;
import org.nashra.model.EventType;

/**
 * Knows from its tense, its clause and the words around it what a report only recalls: what was
 * before its news, or is added about somebody.
 */
final class Recollections {
  private static final int LEAD = 2;
  private static final int SINCE = 8;
  private static final int HAD = 4;
  private static final int RECALLED = 7;
  private static final int LATER = 4;
  private static final int PLUPERFECT = 12;
  private static final int CLOSE = 4;

  private final NewsText text;
  private final Lexicon lexicon;
  private final LocalDateTime published;
  private final List<TimeExpression> times;
  private final StatusCues cues;
  private final Age age;

  Recollections(
      NewsText text,
      Lexicon lexicon,
      LocalDateTime published,
      List<TimeExpression> times,
      StatusCues cues) {
    this.text = text;
    this.lexicon = lexicon;
    this.published = published;
    this.times = times;
    this.cues = cues;
    this.age = new Age(published);
  }

  /** "В начале января СМИ сообщили, что …": what was told then is no news now. */
  boolean opensLongAgo(Draft draft) {
    int start = text.sentences().get(draft.sentence()).span().start();
    return lexicon.declining()
        && times.stream()
            .anyMatch(t -> t.start() - start <= 2 && t.start() >= start && longPast(t));
  }

  /** "Prosecutors said on 2 August that 21 had been arrested": what was told long ago. */
  boolean toldLongAgo(Draft draft) {
    if (!lexicon.ownerBefore() || draft.time() != null || draft.chain().isEmpty()) {
      return false;
    }
    int verb = draft.chain().get(draft.chain().size() - 1).verb();
    return verb < draft.token()
        && times.stream()
            .filter(this::longPast)
            .mapToInt(t -> text.words().tokenAt(t.start()))
            .anyMatch(at -> verb < at && at <= verb + 2 && at < draft.token());
  }

  private boolean longPast(TimeExpression time) {
    return time.to() != null && age.old(time);
  }

  /** "Напомним, в четверг был взорван мост": what happened before the day of the report. */
  boolean recalls(Draft draft) {
    TimeExpression time = draft.time();
    return text.words().is(WordClass.RECALLING, text.sentences().get(draft.sentence()).from())
        && time != null
        && time.to() != null
        && !time.approximate()
        && !age.old(time)
        && !time.to().isAfter(published.toLocalDate().atStartOfDay());
  }

  /** "وكان الجيش أعلن", "وكانت هزة ضربت": "was", its subject, and a verb in the past. */
  boolean pluperfect(Draft draft) {
    Words words = text.words();
    NewsText.Sentence sentence = text.sentences().get(draft.sentence());
    int opening = sentence.from();
    if (lexicon.verbFinal()) {
      int from = Math.max(draft.token(), sentence.to() - CLOSE);
      return draft.sentence() >= LEAD
          && (words.any(WordClass.PLUPERFECT_VERBS, from, sentence.to())
              || cues.stands(from, sentence.to(), "pluperfect"));
    }
    if (!cues.opens(draft, "pluperfect", 1)) {
      return false;
    }
    boolean feminine = words.is(WordClass.FEMININE_PERFECT, opening);
    int to = Math.min(sentence.to(), opening + PLUPERFECT);
    for (int i = opening + 1; i < to; i++) {
      if (words.isWord(i) && (cues.stands(i, i + 1, "perfect") || verb(i) && past(i, feminine))) {
        return i <= draft.token();
      }
    }
    return false;
  }

  private boolean verb(int i) {
    return lexicon.triggers().at(text.words(), i, text.words().size()).stream()
            .anyMatch(f -> f.value().active())
        || lexicon.reporting().at(text.words(), i, text.words().size()).stream()
            .anyMatch(f -> f.value().is("say") || f.value().is("report"))
        || lexicon.losses().at(text.words(), i, text.words().size()).stream()
            .anyMatch(f -> f.value().is("verbs"))
        || !lexicon.light().at(text.words(), i, text.words().size()).isEmpty();
  }

  /** Of the two tenses, the present opens with "ي" or, in the feminine, with "ت" and no ending. */
  private boolean past(int i, boolean feminine) {
    Words words = text.words();
    return !words.is(WordClass.MASCULINE_IMPERFECT, i)
        && !(feminine
            && words.is(WordClass.FEMININE_IMPERFECT, i)
            && !words.is(WordClass.FEMININE_PERFECT, i));
  }

  /** "The council, which met on the crisis": what is only added about somebody. */
  boolean relative(Draft draft) {
    boolean told =
        DraftBuilder.violent(draft.type())
            || draft.syntax() != Trigger.Syntax.VERB && draft.syntax() != Trigger.Syntax.CLAUSE
            || draft.time() != null
            || !draft.losses().isEmpty()
            || draft.modality() != Event.Modality.HAPPENED
            || cited(draft);
    if (told) {
      return false;
    }
    for (int i = Math.max(0, draft.token() - 2); i < draft.token() && !goesOn(draft.token()); i++) {
      if (text.words().is(WordClass.RELATIVES, i) && !all(i) && !answered(draft, i)) {
        return true;
      }
    }
    return false;
  }

  /** "Accused it of theft, which Kiev denied": who answers stands behind the relative. */
  private boolean answered(Draft draft, int relative) {
    return lexicon.has(Trait.ANALYTIC)
        && draft.type() == EventType.REJECTION
        && draft.token() - relative == 2
        && text.words().comma(relative - 1);
  }

  /** "بحسب عضو المفوضية الذي طالب": what a source asks for besides is news as its report is. */
  private boolean cited(Draft draft) {
    return lexicon.verbFirst()
        && !draft.actors().isEmpty()
        && draft.chain().stream()
            .anyMatch(f -> f.source().id().equals(draft.actors().get(0).mention().id()));
  }

  /** "The president, who is visiting Japan": what goes on is no background. */
  private boolean goesOn(int verb) {
    Words words = text.words();
    return lexicon.has(Trait.ANALYTIC)
        && words.is(WordClass.PROGRESSIVE, verb)
        && words.is(WordClass.IS, verb - 1);
  }

  /** "Kinshasa accuse Kigali, ce que Kigali dément": what takes up the whole sentence is news. */
  private boolean all(int i) {
    return text.words().is(WordClass.PROLEPTIC, i - 1);
  }

  /** "Its founder, who was killed in a crash in Panama": far down, what befell somebody before. */
  boolean recalled(Draft draft) {
    if (draft.sentence() <= LEAD || draft.time() != null || !draft.losses().isEmpty()) {
      return false;
    }
    Words words = text.words();
    for (int i = Math.max(1, draft.token() - RECALLED); i < draft.token(); i++) {
      if (words.is(WordClass.WAS, i) && words.is(WordClass.RELATIVES, i - 1)) {
        // "The church, which had tried to mediate, urged": the clause of before has closed.
        return !words.comma(i, draft.token());
      }
    }
    return false;
  }

  /** "فيما تتواصل المعارك في كردفان، قتل": what goes on beside the news, told before it. */
  static boolean goesOn(NewsText text, Draft draft) {
    Words words = text.words();
    NewsText.Sentence sentence = text.sentences().get(draft.sentence());
    int verb = sentence.from();
    while (verb < draft.token() && words.isWord(verb) && !words.is(WordClass.GOING_ON, verb)) {
      verb++;
    }
    boolean opens =
        verb > sentence.from()
            && verb - sentence.from() <= 2
            && words.is(WordClass.GOING_ON, verb)
            && (words.is(WordClass.CONTRAST, sentence.from())
                || words.is(WordClass.CONTRAST, sentence.from(), sentence.from() + 2));
    if (!opens || draft.syntax() != Trigger.Syntax.NOUN || !DraftBuilder.violent(draft.type())) {
      return false;
    }
    for (int i = verb; i < draft.token(); i++) {
      if (words.comma(i)) {
        return false;
      }
    }
    return true;
  }

  /** "بعد الضربات الإيرانية الأخيرة": what is recalled as the last of its kind. */
  boolean recent(Draft draft) {
    Words words = text.words();
    if (!lexicon.verbFirst()
        || draft.syntax() != Trigger.Syntax.NOUN
        || !draft.definite()
        || !draft.losses().isEmpty()) {
      return false;
    }
    int to = Math.min(text.sentences().get(draft.sentence()).to(), draft.token() + LATER);
    for (int i = draft.token() + 1; i < to && words.isWord(i); i++) {
      if (words.is(WordClass.RECENT, i)) {
        return true;
      }
    }
    return false;
  }

  /** "المقر الذي شهد تظاهرات في 15 أبريل": what a place saw on another day. */
  boolean witnessed(Draft draft) {
    TimeExpression time = draft.time();
    int verb = draft.token() - 1;
    return lexicon.verbFirst()
        && time != null
        && time.to() != null
        && draft.syntax() == Trigger.Syntax.NOUN
        && Duration.between(time.to(), published).toDays() >= 1
        && text.words().is(WordClass.WITNESSED, verb)
        && text.words().is(WordClass.RELATIVES, verb - 1);
  }

  /** "غداة إعلان القائد رفضه": what was said before, named by a noun of saying. */
  boolean proclaimed(Draft draft) {
    Words words = text.words();
    boolean speech =
        switch (draft.type()) {
          case ACCUSATION, APPEAL, REJECTION, SUPPORT, THREAT -> true;
          default -> false;
        };
    int from = Math.max(text.sentences().get(draft.sentence()).from(), draft.token() - PLUPERFECT);
    for (int i = draft.token() - 1; speech && i > from && words.isWord(i); i--) {
      if (words.is(WordClass.PROCLAMATION, i)) {
        return cues.stands(Math.max(from, i - LATER), i, "later")
            || words.is(WordClass.TEMPORAL, i - 1);
      }
    }
    return false;
  }

  /** "درگیری یک روز پس از حمله ۷ اکتبر آغاز شد": what began so soon after an old day is as old. */
  boolean began(Draft draft) {
    NewsText.Sentence sentence = text.sentences().get(draft.sentence());
    int from = draft.token();
    if (!lexicon.verbFinal()
        || draft.time() != null
        || draft.sentence() < LEAD
        || !draft.losses().isEmpty()) {
      return false;
    }
    for (int i = from; i + 1 < sentence.to(); i++) {
      int after = i;
      boolean span =
          text.words().is(WordClass.SPANS, i - 1) && text.words().is(WordClass.AFTER, after);
      if (span) {
        int start = text.words().token(i).start();
        return times.stream()
            .anyMatch(t -> t.start() > start && t.end() <= sentence.span().end() && age.old(t));
      }
    }
    return false;
  }

  /** "Самые тяжёлые потери с июля 2008 года, когда погибли девять солдат": what happened then. */
  boolean then(Draft draft) {
    Words words = text.words();
    int from = text.sentences().get(draft.sentence()).from();
    for (int i = draft.token(); i > from + 1 && words.isWord(i) && lexicon.declining(); i--) {
      if (words.is(WordClass.WHEN, i) && words.comma(i - 1)) {
        int end = words.token(i - 2).end();
        return times.stream().anyMatch(t -> t.end() == end && age.old(t));
      }
    }
    return false;
  }

  /** "The judge had received threats": done before what is told; not so where somebody reports. */
  boolean earlier(Draft draft) {
    boolean own =
        draft.chain().size() == 1
            && !draft.actors().isEmpty()
            && draft.chain().get(0).source().equals(draft.actors().get(0).mention())
            && draft.chain().get(0).verb() == draft.token();
    return (draft.chain().isEmpty() || own)
        && !told(draft)
        && cues.stands(Math.max(0, draft.token() - HAD), draft.token(), "before");
  }

  private static boolean told(Draft draft) {
    return draft.syntax() == null || draft.modality() != Event.Modality.HAPPENED;
  }

  /** "Has come under fire since the invasion": what a time is counted from. */
  boolean since(Draft draft) {
    int from = Math.max(text.sentences().get(draft.sentence()).from(), draft.token() - SINCE);
    boolean when = false;
    for (int i = draft.token() - 1; i >= from && within(i); i--) {
      when |= i > 0 && text.words().is(WordClass.WHEN, i) && text.words().comma(i - 1);
      if (cues.stands(i, draft.token(), "since") && !lately(i)
          || when && text.words().is(WordClass.SINCE, i)) {
        return true;
      }
    }
    return false;
  }

  /** "Pazartesiden beri": where the time stands before the word it is counted from, a near one. */
  private boolean lately(int since) {
    int at = text.words().token(since).start();
    return lexicon.verbFinal()
        && times.stream().anyMatch(t -> t.start() < at && at <= t.end() + 1 && !age.old(t));
  }

  /** A word, or the comma of "since 2017, when floods killed". */
  private boolean within(int i) {
    return text.words().isWord(i)
        || lexicon.verbFinal() && !text.words().clauseMark(i)
        || lexicon.has(Trait.ANALYTIC) && Character.isDigit(text.words().folded(i).charAt(0))
        || text.words().folded(i).equals(",")
            && (text.words().is(WordClass.RELATIVES, i + 1)
                || text.words().is(WordClass.WHEN, i + 1));
  }

  /** "Since fighting erupted last month": behind it stands another time than the report's. */
  boolean before(Draft draft) {
    NewsText.Sentence sentence = text.sentences().get(draft.sentence());
    int behind = text.words().token(draft.token()).end();
    return times.stream()
        .filter(t -> t.start() >= behind && t.end() <= sentence.span().end())
        .filter(t -> t.to() != null)
        .anyMatch(t -> Duration.between(t.to(), published).toDays() > 1);
  }
}
