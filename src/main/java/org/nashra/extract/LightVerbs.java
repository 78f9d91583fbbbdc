package org.nashra.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nashra.language.WordClass;

/** Verbs that carry a noun of an event to its subject: "launched an attack", "held talks". */
final class LightVerbs {
  private static final int GOVERNED = 8;

  private final Words words;
  private final Lexicon lexicon;
  private final Coordination coordination;

  LightVerbs(Words words, Lexicon lexicon, Coordination coordination) {
    this.words = words;
    this.lexicon = lexicon;
    this.coordination = coordination;
  }

  /** Is the subject that of a verb which carries the noun: "launched an attack"? */
  boolean carried(Mention subject, Pattern.Hit hit) {
    if (lexicon.declining() && subject.head() >= hit.to()) {
      return behind(subject, hit);
    }
    if (subject.to() > hit.from()) {
      return lexicon.caseless() && light(Math.max(0, hit.from() - 6), hit.from());
    }
    return light(subject.to(), hit.from())
        || lexicon.verbFinal() && light(hit.to(), Math.min(words.size(), hit.to() + GOVERNED))
        || lexicon.caseless() && lightBefore(subject);
  }

  /**
   * "Удар по порту нанесли хуситы", "санкции ввела Великобритания": the first who stands right
   * behind such a verb; null for nobody.
   */
  @Nullable Mention inverted(Pattern.Hit hit, List<Mention> after) {
    return after.stream()
        .filter(m -> m.acts() && m.head() > hit.to() && behind(m, hit))
        .findFirst()
        .orElse(null);
  }

  private boolean behind(Mention subject, Pattern.Hit hit) {
    int verb = subject.head() - 1;
    if (verb < hit.to()
        || subject.head() - hit.to() > GOVERNED
        || !words.is(WordClass.ACTIVE_PAST, verb)
        || words.is(WordClass.PLURAL_VERBS, verb) && singular(subject)
        || lexicon.light().at(words, verb, subject.head()).isEmpty()) {
      return false;
    }
    for (int i = hit.to(); i < verb; i++) {
      if (words.clauseMark(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean singular(Mention subject) {
    return subject.kind() == Mention.Kind.PERSON;
  }

  /** Does such a verb stand before the first of those who are named together? */
  private boolean lightBefore(Mention subject) {
    int head =
        coordination.subjects(subject).stream()
            .mapToInt(Mention::head)
            .min()
            .orElse(subject.head());
    return light(Math.max(0, head - 3), head);
  }

  boolean light(int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.isWord(i) && !lexicon.light().at(words, i, to).isEmpty()) {
        return true;
      }
      if (words.isWord(i)
          && lexicon.modality().at(words, i, to).stream().anyMatch(f -> f.value().is("planned"))) {
        return true;
      }
    }
    return false;
  }
}
