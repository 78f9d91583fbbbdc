package org.nashra.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nashra.language.Trait;
import org.nashra.language.WordClass;

/** Whose words they are where the subject stands before or behind its verb. */
final class VerbMedialSpeakers {
  private static final int BEFORE = 16;
  private static final int LATE = 14;
  private final Words words;
  private final Lexicon lexicon;
  private final Surroundings surroundings;
  private final SourceNames names;
  private final ObliqueNames oblique;
  private final SpeakerMemory memory;
  private final List<Mention> mentions;
  private final Relatives relatives;

  VerbMedialSpeakers(
      Words words,
      Lexicon lexicon,
      Surroundings surroundings,
      SourceNames names,
      ObliqueNames oblique,
      SpeakerMemory memory) {
    this.words = words;
    this.lexicon = lexicon;
    this.surroundings = surroundings;
    this.names = names;
    this.oblique = oblique;
    this.memory = memory;
    this.mentions = surroundings.mentions();
    this.relatives = new Relatives(words);
  }

  @Nullable Mention subject(NewsText.Sentence sentence, int from, int to) {
    Mention beside = beside(from);
    if (beside != null) {
      return beside;
    }
    int reach = lexicon.has(Trait.SUBJECT_INVERSION) ? 4 : 2;
    boolean closed = to < sentence.to() && words.clauseMark(to) && !words.comma(to);
    Mention after = closed ? null : names.first(to, Math.min(sentence.to(), to + reach), sentence);
    if (after != null && lexicon.declining()) {
      after = told(after, sentence);
    }
    if (after != null && lexicon.has(Trait.FREE_WORD_ORDER) && closed(to, after.head())) {
      after = null;
    }
    if (after != null && acting(after)) {
      after = null;
    }
    // "«Заря» сообщила, что войска обстреляли …": what is said has begun.
    if (after != null
        && lexicon.declining()
        && words.comma(to)
        && surroundings.that(to + 1, sentence.to())) {
      after = null;
    }
    boolean inverted =
        lexicon.declining() ? appended(sentence, from, after) : inverted(sentence, from, to);
    Mention before = inverted ? null : subjectBefore(sentence, from, BEFORE);
    if (after != null && (before == null || from - before.to() > 2 && !seated(before, from))) {
      return after;
    }
    if (before == null
        && after == null
        && (lexicon.has(Trait.FREE_WORD_ORDER) || lexicon.has(Trait.SUBJECT_INVERSION))) {
      after = late(sentence, to);
      if (after != null) {
        return after;
      }
    }
    if (before != null) {
      return before;
    }
    Mention again = memory.again(Math.max(sentence.from(), from - 2), from);
    // "Говорится в сообщении ведомства": what stands for a source right behind the verb.
    return again != null ? again : memory.again(to, Math.min(sentence.to(), to + 1));
  }

  /** "The truce was close to collapse, with Baku saying that": who stands before the participle. */
  private @Nullable Mention beside(int verb) {
    if (!surroundings.analytic() || !words.is(WordClass.PROGRESSIVE, verb)) {
      return null;
    }
    return mentions.stream()
        .filter(m -> m.to() == verb && m.source() && "with".equals(surroundings.relation(m)))
        .findFirst()
        .orElse(null);
  }

  /**
   * "The governor of Kherson said Russian forces had killed": behind the verb, whom it tells of.
   */
  private boolean acting(Mention mention) {
    int verb = mention.to();
    boolean age =
        verb + 2 < words.size()
            && words.comma(verb)
            && words.comma(verb + 2)
            && Character.isDigit(words.folded(verb + 1).charAt(0));
    verb += age ? 3 : 0;
    return lexicon.has(Trait.ANALYTIC)
        && !lexicon.has(Trait.SUBJECT_INVERSION)
        && (words.is(WordClass.AUXILIARIES, verb)
            || words.is(WordClass.PASSIVE_AUXILIARIES, verb)
            || words.is(WordClass.PERFECT, verb));
  }

  /**
   * "Officials in southern Somalia said two Kenyan soldiers were killed": between who speaks and
   * the verb stands no more than where.
   */
  private boolean seated(Mention speaker, int verb) {
    boolean place =
        lexicon.has(Trait.ANALYTIC)
            && !lexicon.has(Trait.SUBJECT_INVERSION)
            && words.is(WordClass.IN, speaker.to());
    for (int i = speaker.to(); place && i < verb; i++) {
      place = words.isWord(i);
    }
    return place;
  }

  /**
   * "Un séisme a secoué le Pérou, a annoncé l'institut": behind the one comma of the sentence,
   * right before a name or an article, the verb has its subject behind it.
   */
  private boolean inverted(NewsText.Sentence sentence, int from, int to) {
    int comma = words.is(WordClass.AUXILIARIES, from - 1) ? from - 2 : from - 1;
    if (!lexicon.has(Trait.SUBJECT_INVERSION)
        || comma <= sentence.from()
        || !words.comma(comma)
        || to >= sentence.to()
        || !words.isWord(to)
        || !words.capital(to) && !words.is(WordClass.ARTICLES, to) && !plainly(to, sentence)) {
      return false;
    }
    return firstComma(sentence, comma);
  }

  /**
   * "Обстреляли пост полиции, передаёт «Интерфакс»": right behind the comma the verb has its
   * subject behind it; an outlet there may also be who was told: "министр, выступая в Осло, сообщил
   * ТАСС".
   */
  private boolean appended(NewsText.Sentence sentence, int verb, @Nullable Mention after) {
    return after != null
        && verb - 1 > sentence.from()
        && words.comma(verb - 1)
        && (after.kind() != Mention.Kind.MEDIA || firstComma(sentence, verb - 1));
  }

  private boolean firstComma(NewsText.Sentence sentence, int comma) {
    for (int i = sentence.from(); i < comma; i++) {
      if (words.comma(i)) {
        return false;
      }
    }
    return true;
  }

  /** "Сбит американский беспилотник, заявили хуситы": a source that needs no capital. */
  private boolean plainly(int to, NewsText.Sentence sentence) {
    return lexicon.declining() && names.first(to, to + 1, sentence) != null;
  }

  /**
   * "Сообщил РИА «Новости» представитель МВД": behind the outlet that was told stands who spoke.
   */
  private Mention told(Mention after, NewsText.Sentence sentence) {
    if (after.kind() != Mention.Kind.MEDIA) {
      return after;
    }
    int behind = after.to();
    while (behind < sentence.to() && words.folded(behind).equals("\"")) {
      behind++;
    }
    Mention next = names.first(behind, Math.min(sentence.to(), behind + 1), sentence);
    return next == null || next.kind() == Mention.Kind.MEDIA ? after : next;
  }

  /** "Говорят о двух тысячах убитых, министерство …": who follows speaks in the next clause. */
  private boolean closed(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (words.clauseMark(i)) {
        return true;
      }
    }
    return false;
  }

  /** "объявил в среду вечером в эфире телевидения секретарь …": a subject far behind its verb. */
  private @Nullable Mention late(NewsText.Sentence sentence, int to) {
    for (int i = to; i < Math.min(sentence.to(), to + LATE); i++) {
      if (surroundings.that(i, sentence.to())
          || surroundings.colon(i)
          || words.folded(i).equals(",")) {
        return null;
      }
      Mention found = names.first(i, i + 1, sentence);
      if (found != null
          && (found.kind() == Mention.Kind.PERSON || found.kind() == Mention.Kind.ORGANISATION)
          && !oblique.prepositional(found, sentence)) {
        return found;
      }
    }
    return null;
  }

  private @Nullable Mention subjectBefore(NewsText.Sentence sentence, int verb, int reach) {
    Mention best = null;
    for (Mention mention : mentions) {
      if (mention.from() < sentence.from() || mention.to() > verb) {
        continue;
      }
      if (mention.source()
          && verb - mention.to() <= reach
          && !oblique.prepositional(mention, sentence)
          && !(best != null && object(best, mention, verb))
          && !governed(sentence, mention, verb)
          && !(best != null && listens(mention))
          && !(best != null && relatives.aside(mention, verb))
          && !(best != null && relatives.apposed(best, verb))
          && !names.quotedBefore(mention.from(), verb)) {
        best = mention;
      }
    }
    if (best != null && stranger(verb - 1, best, sentence)) {
      return null;
    }
    Mention again = memory.again(Math.max(sentence.from(), verb - 2), verb);
    return again != null && (best == null || best.to() < verb - 2) ? again : best;
  }

  /** "The rebels fled, Koroma said": whoever is named right before the verb, known or not. */
  private boolean stranger(int at, Mention best, NewsText.Sentence sentence) {
    return lexicon.has(Trait.ANALYTIC)
        && at > sentence.from()
        && at >= best.to()
        && words.isWord(at)
        && words.capital(at)
        && words.comma(at - 1)
        && !words.is(WordClass.FUNCTION, at)
        && !words.shouting();
  }

  /** "An officer told AFP, adding": who is told something does not go on. */
  private boolean listens(Mention mention) {
    int before = mention.head() - 1;
    int verb = words.is(WordClass.ARTICLES, before) ? before - 1 : before;
    return lexicon.has(Trait.ANALYTIC)
        && mention.kind() == Mention.Kind.MEDIA
        && verb >= 0
        && words.isWord(verb)
        && surroundings.telling(verb);
  }

  /** "The committee accused Poland of harming people and said": the object of the first verb. */
  private boolean governed(NewsText.Sentence sentence, Mention mention, int verb) {
    if (!lexicon.has(Trait.ANALYTIC)
        || !lexicon.ownerBefore()
        || !words.is(WordClass.DEED_JOINING, verb - 1)) {
      return false;
    }
    int before = mention.from() - 1;
    return before > sentence.from()
        && words.is(WordClass.PAST_VERBS, before)
        && words.isWord(before - 1)
        && lexicon.triggers().at(words, before, verb).stream()
            .anyMatch(f -> f.value().syntax() == Trigger.Syntax.VERB);
  }

  /** "ХАМАС обвинил Израиль и пообещал": behind a first verb stands whom it was done to. */
  private boolean object(Mention subject, Mention other, int verb) {
    if (!lexicon.has(Trait.FREE_WORD_ORDER)
        || !words.is(WordClass.AND, verb - 1)
        || other.to() != verb - 1) {
      return false;
    }
    for (int i = subject.to(); i < other.head(); i++) {
      if (words.isWord(i)
          && lexicon.triggers().at(words, i, verb).stream().anyMatch(f -> f.value().active())) {
        return true;
      }
    }
    return false;
  }
}
