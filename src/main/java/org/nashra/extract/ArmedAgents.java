package org.nashra.extract;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nashra.language.WordClass;
import org.nashra.model.Event.Casualty;

/**
 * Finds who did it where an active verb of loss has an armed subject before it: "Gunmen burst into
 * the town hall and killed 20 people". Such a loss is an attack told by its outcome.
 */
final class ArmedAgents {
  private static final Set<String> ARMED = Set.of("soldiers", "militants", "police officers");
  private static final int REACH = 24;
  private static final int AUXILIARY = 3;
  private static final int VERB_FIRST = 5;

  private final Words words;
  private final Lexicon lexicon;
  private final Surroundings surroundings;

  ArmedAgents(Words words, Lexicon lexicon, Surroundings surroundings) {
    this.words = words;
    this.lexicon = lexicon;
    this.surroundings = surroundings;
  }

  /** The token that the subject opens at; -1 where none is armed or the verb is no deed. */
  int of(Loss loss) {
    if (lexicon.verbFirst()) {
      return behind(loss);
    }
    if (!deed(loss)) {
      return -1;
    }
    int from = Math.max(surroundings.partStart(loss.cue()), loss.cue() - REACH);
    for (int i = from; i < loss.cue(); i++) {
      if (words.is(WordClass.RELATIVES, i)) {
        return -1;
      }
      if (armed(i, loss.cue()) && !governed(i)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * "قتل مسلحون بالرصاص قاضيا": a verb that comes first has an armed subject right behind it, and
   * whom it befell behind that.
   */
  private int behind(Loss loss) {
    int cue = loss.cue();
    int subject = cue + 1;
    if (!words.is(WordClass.SLAYING, cue)
        || loss.from() <= subject
        || loss.from() - cue > VERB_FIRST
        || !armed(subject, loss.from())
        || counted(subject)) {
      return -1;
    }
    for (int i = subject + 1; i <= loss.from(); i++) {
      boolean joined = i == subject + 1 && words.is(WordClass.JOINED, i);
      if (!words.isWord(i) || joined || words.is(WordClass.IN, i)) {
        return -1;
      }
    }
    return subject;
  }

  /** "قتل مسلحان": how many they are is told, so that they are the dead. */
  private boolean counted(int i) {
    return lexicon.counting().at(words, i, i + 1).stream()
        .anyMatch(f -> f.value().is("two") || f.value().is("one"));
  }

  /** The mention that the subject is of; null for nobody with a name. */
  @Nullable Mention named(int subject) {
    for (Mention mention : surroundings.mentions()) {
      if (mention.head() <= subject && subject < mention.to() && mention.acts()) {
        return mention;
      }
    }
    return null;
  }

  /** Killed or wounded by a finite verb in the active, with whom it befell behind it. */
  private boolean deed(Loss loss) {
    if (!lexicon.ownerBefore()
        || lexicon.verbFinal()
        || loss.from() <= loss.cue()
        || loss.effect() != Casualty.Effect.KILLED && loss.effect() != Casualty.Effect.WOUNDED
        || !words.is(WordClass.SLAYING, loss.cue())) {
      return false;
    }
    for (int i = Math.max(0, loss.cue() - AUXILIARY); i < loss.cue(); i++) {
      if (words.isWord(i)
          && lexicon.counting().at(words, i, loss.cue()).stream()
              .anyMatch(f -> f.value().is("be"))) {
        return false;
      }
    }
    return true;
  }

  private boolean armed(int i, int to) {
    if (!words.isWord(i)) {
      return false;
    }
    Mention mention = named(i);
    return mention != null && mention.kind() == Mention.Kind.GROUP
        || lexicon.persons().at(words, i, to).stream()
            .anyMatch(f -> ARMED.contains(f.value().name()));
  }

  /** Behind a preposition: "an attack by gunmen killed". */
  private boolean governed(int i) {
    Mention mention = named(i);
    int head = mention == null ? i : mention.head();
    for (int from = Math.max(0, head - 2); from < head; from++) {
      if (words.isWord(from)
          && words.isWord(head - 1)
          && !lexicon.relations().at(words, from, head).isEmpty()) {
        return true;
      }
    }
    return mention != null && mention.suffixed();
  }
}
