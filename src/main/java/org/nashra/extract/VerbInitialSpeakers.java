package org.nashra.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nashra.language.WordClass;

/** Whose words they are where the subject stands behind its verb, as in Arabic. */
final class VerbInitialSpeakers {
  private static final int AFTER = 9;
  // "في ختام"
  private static final int CIRCUMSTANCES = 3;
  private static final int CLAUSE = 7;

  private final Words words;
  private final Lexicon lexicon;
  private final Surroundings surroundings;
  private final SourceNames names;
  private final ObliqueNames oblique;
  private final SpeakerMemory memory;
  private final List<Mention> mentions;

  VerbInitialSpeakers(
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
  }

  /** "ونفت الشرطة … وقالت": a second verb goes on with the subject right behind the first. */
  @Nullable Mention subjectOfFirst(NewsText.Sentence sentence, int verb) {
    boolean goesOn =
        words.is(WordClass.JOINED, verb) || words.is(WordClass.PARTICIPLES_OF_SPEECH, verb);
    if (verb == sentence.from() || !goesOn) {
      return null;
    }
    Mention best = null;
    for (Mention mention : mentions) {
      int head = mention.head();
      if (head > sentence.from()
          && mention.to() < verb
          && mention.source()
          && mention.kind() != Mention.Kind.MEDIA
          && mention.prefix().isEmpty()
          && words.isWord(head - 1)
          && lexicon.triggers().at(words, head - 1, verb).stream()
              .anyMatch(f -> uttered(f.value()))) {
        best = mention;
      }
    }
    return best;
  }

  private static boolean uttered(Trigger trigger) {
    return trigger.syntax() == Trigger.Syntax.VERB
        && (DraftBuilder.violent(trigger.type())
            || switch (trigger.type()) {
              case REJECTION, ACCUSATION, APPEAL, SUPPORT, THREAT -> true;
              default -> false;
            });
  }

  /** "غداة إعلان يريفان": the noun carries its speaker right behind it, or it is no report. */
  boolean proclaimed(int verb) {
    return words.readings(verb).stream()
        .anyMatch(r -> lexicon.is(WordClass.PROCLAMATION, r.folded()));
  }

  /** "أقر فريق تقييم الحوادث بأن": somebody speaks whom no table knows, not who spoke before. */
  boolean stranger(int to, int limit) {
    if (to >= limit
        || !words.isWord(to)
        || !(words.is(WordClass.ARTICLE, to) || words.is(WordClass.BODY_HEADS, to))
        || words.is(WordClass.FUNCTION, to)
        || memory.again(to, to + 1) != null) {
      return false;
    }
    for (int i = to + 1; i < Math.min(limit, to + AFTER); i++) {
      if (surroundings.that(i, limit)) {
        return true;
      }
    }
    return false;
  }

  /** "لكن مسؤولا غربيا يتابع الشأن قدر": who opens the clause, right behind a particle. */
  @Nullable Mention introduced(NewsText.Sentence sentence, int verb) {
    if (words.is(WordClass.JOINED, verb)) {
      return null;
    }
    Mention best = null;
    for (Mention mention : mentions) {
      int particle = mention.head() - 1;
      if (particle >= sentence.from()
          && mention.to() <= verb
          && verb - mention.to() <= CLAUSE
          && mention.source()
          && mention.prefix().isEmpty()
          && words.is(WordClass.SUBJECT_OPENERS, particle)
          && !surroundings.comma(mention.to(), verb)) {
        best = mention;
      }
    }
    return best;
  }

  /** "الجيش قال": the subject right before the verb, with nothing in between. */
  @Nullable Mention closeBefore(NewsText.Sentence sentence, int verb) {
    for (Mention mention : mentions) {
      if (mention.from() >= sentence.from()
          && mention.to() <= verb
          && (verb - mention.to() <= 1 || inTown(mention, verb))
          && mention.source()
          && !oblique.prepositional(mention, sentence)
          && !words.is(WordClass.JOINED, verb)
          && (mention.to() == verb || words.isWord(mention.to()))) {
        return mention;
      }
    }
    return null;
  }

  /** "سكانا في الحديدة قالوا": where they live stands between. */
  private boolean inTown(Mention people, int verb) {
    return people.kind() == Mention.Kind.UNNAMED
        && verb - people.to() == 2
        && words.is(WordClass.IN, people.to());
  }

  /** "وقال بعد لقائه البطريرك": whom the speaker met before he spoke. */
  private boolean met(int to, int limit) {
    int noun = to;
    while (noun < limit
        && noun - to < CIRCUMSTANCES
        && (words.is(WordClass.TEMPORAL, noun)
            || words.is(WordClass.CIRCUMSTANCE, noun)
            || words.is(WordClass.IN, noun))) {
      noun++;
    }
    return noun > to && noun < limit && words.is(WordClass.OWN_MEETINGS, noun);
  }

  @Nullable Mention subjectAfter(NewsText.Sentence sentence, int to) {
    if (to < sentence.to()
        && memory.speaker() != null
        && words.is(WordClass.JOINED, to - 1)
        && words.is(WordClass.TEMPORAL, to)) {
      return null;
    }
    if (met(to, sentence.to())) {
      return null;
    }
    int limit = Math.min(sentence.to(), to + AFTER);
    for (int i = to; i < limit; i++) {
      if (surroundings.that(i, limit + 1)
          || words.folded(i).equals("\"")
          || words.folded(i).equals(":")) {
        limit = i;
      }
    }
    Mention named = names.first(to, limit, sentence);
    Mention again = memory.again(to, Math.min(limit, to + 2));
    return again != null && (named == null || named.head() > to + 1) ? again : named;
  }
}
