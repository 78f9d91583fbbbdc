package org.nashra.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whose words they are where the verb stands at the end: the first who is named in its clause. */
final class VerbFinalSpeakers {
  private static final int ABOUT = 3;

  private final Surroundings surroundings;
  private final SourceNames names;
  private final ObliqueNames oblique;
  private final SpeakerMemory memory;
  private final List<Mention> mentions;

  VerbFinalSpeakers(
      Surroundings surroundings, SourceNames names, ObliqueNames oblique, SpeakerMemory memory) {
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
    for (Mention mention : mentions) {
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
    Mention again = memory.again(from, Math.min(found == null ? verb : found.head(), from + ABOUT));
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
    return mention.suffixed()
        && mentions.stream()
            .anyMatch(
                m ->
                    m.from() == mention.to()
                        && m.kind() == Mention.Kind.PERSON
                        && m.title() != null
                        && m.source());
  }
}
