package org.nashra.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nashra.language.WordClass;

/** Whose words they are where the verb stands at the end: the first who is named in its clause. */
final class VerbFinalSpeakers {
  private static final int ABOUT = 3;

  private final Words words;
  private final Surroundings surroundings;
  private final SourceNames names;
  private final ObliqueNames oblique;
  private final SpeakerMemory memory;
  private final List<Mention> mentions;

  VerbFinalSpeakers(
      Words words,
      Surroundings surroundings,
      SourceNames names,
      ObliqueNames oblique,
      SpeakerMemory memory) {
    this.words = words;
    this.surroundings = surroundings;
    this.names = names;
    this.oblique = oblique;
    this.memory = memory;
    this.mentions = surroundings.mentions();
  }

  /** "Bakanlık, … olduğunu açıkladı": the first who is named in the clause that the verb ends. */
  @Nullable Mention subjectAhead(NewsText.Sentence sentence, int verb) {
    int from = surroundings.opening(verb);
    Mention found = subjectAhead(sentence, from, verb);
    return found == null && from > sentence.from()
        ? subjectAhead(sentence, sentence.from(), verb)
        : found;
  }

  @Nullable Mention subjectAhead(NewsText.Sentence sentence, int from, int verb) {
    Mention found = null;
    int open = from;
    for (Mention mention : mentions) {
      if (found == null && mention.head() >= from && mention.to() <= verb && owner(mention)) {
        open = mention.to();
      }
      if (found == null
          && mention.head() >= from
          && mention.to() <= verb
          && mention.source()
          && !oblique.prepositional(mention, sentence)
          && !owner(mention)
          && !names.quotedBefore(mention.from(), verb)) {
        found = mention;
      }
    }
    Mention again = memory.again(open, Math.min(found == null ? verb : found.head(), open + ABOUT));
    if (again != null) {
      return again;
    }
    boolean named = memory.personSpoke();
    return found != null && found.form() == Mention.Form.AGAIN && found.title() != null && named
        ? memory.speaker()
        : found;
  }

  /** "Tinubu'nun Sözcüsü Sunday Dare": whose office it is that the next one named holds. */
  private boolean owner(Mention mention) {
    return words.is(WordClass.GENITIVE_ENDINGS, mention.to() - 1)
        && mentions.stream()
            .anyMatch(
                m ->
                    (m.head() == mention.to() || m.from() == mention.to())
                        && m.kind() == Mention.Kind.PERSON
                        && m.title() != null
                        && m.source());
  }
}
