package org.nashra.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.nashra.language.Trait;
import org.nashra.language.WordClass;

/**
 * Counts one who is named beside the word of a loss: "убит лидер повстанцев", "Анна Иванова была
 * убита".
 */
final class NamedDead {
  private static final int ADJECTIVES = 2;
  private static final int PASSIVE = 5;
  private static final String ADVERB = "ly";
  private static final Set<String> SUFFERED = Set.of("killed", "wounded");

  private final Words words;
  private final Lexicon lexicon;
  private final List<Mention> mentions;

  NamedDead(Words words, Lexicon lexicon, List<Mention> mentions) {
    this.words = words;
    this.lexicon = lexicon;
    this.mentions = mentions;
  }

  /** The numbers of a sentence, and each person with a name or an office who was lost. */
  List<Quantity> with(List<Quantity> found, NewsText.Sentence sentence) {
    List<Quantity> all = new ArrayList<>(found);
    for (Mention mention : mentions) {
      boolean inside = mention.head() >= sentence.from() && mention.to() <= sentence.to();
      if (inside && holder(mention) && beside(mention, sentence) && free(mention, found)) {
        all.add(
            new Quantity(
                mention.head(), mention.to(), mention.to(), 1, 1, false, "people", null, false));
      }
    }
    all.sort(Comparator.comparingInt(Quantity::from));
    return all;
  }

  private static boolean holder(Mention mention) {
    return mention.kind() == Mention.Kind.PERSON
        || mention.kind() == Mention.Kind.UNNAMED && mention.form() != Mention.Form.NAME;
  }

  private static boolean free(Mention mention, List<Quantity> found) {
    return found.stream().noneMatch(q -> q.from() < mention.to() && mention.head() < q.end());
  }

  /** The word right behind the name, past an auxiliary; or right before its adjectives. */
  private boolean beside(Mention mention, NewsText.Sentence sentence) {
    if (lexicon.has(Trait.COUNTED_BY_ARTICLE)) {
      return undergoes(mention.to(), sentence);
    }
    int behind = mention.to();
    if (behind < sentence.to() && words.is(WordClass.WAS, behind)) {
      behind++;
    }
    if (behind < sentence.to() && words.is(WordClass.LOST_ONE, behind)) {
      return !oblique(mention);
    }
    int before = mention.head() - 1;
    int limit = Math.max(sentence.from(), before - ADJECTIVES);
    while (before > limit && !words.is(WordClass.LOST_ONE, before) && plain(before)) {
      before--;
    }
    return before >= sentence.from() && words.is(WordClass.LOST_ONE, before) && !oblique(mention);
  }

  /** "Governor Ahmad Khan was reportedly killed", "has been shot dead": a passive right behind. */
  private boolean undergoes(int from, NewsText.Sentence sentence) {
    boolean passive = false;
    for (int i = from; i < Math.min(sentence.to(), from + PASSIVE) && words.isWord(i); i++) {
      boolean befalls =
          passive
              && lexicon.losses().at(words, i, sentence.to()).stream()
                  .anyMatch(f -> f.value().is("verbs") && SUFFERED.contains(f.value().name()));
      if (befalls) {
        return true;
      }
      boolean auxiliary = words.is(WordClass.PASSIVE_AUXILIARIES, i);
      passive |= auxiliary;
      boolean plain =
          auxiliary
              || words.is(WordClass.AUXILIARIES, i)
              || passive && words.folded(i).endsWith(ADVERB);
      if (!plain) {
        return false;
      }
    }
    return false;
  }

  /** A name or a title in another case than the first tells of somebody else. */
  private boolean oblique(Mention mention) {
    String head = words.folded(mention.head());
    boolean titled = mention.head() < mention.from() || mention.kind() == Mention.Kind.UNNAMED;
    return titled
        && lexicon.is(WordClass.OBLIQUE_TITLES, head)
        && !lexicon.is(WordClass.NOMINATIVE_TITLES, head);
  }

  /** A word that may stand between the verb and whom it befell: "известный". */
  private boolean plain(int i) {
    return words.isWord(i) && words.is(WordClass.NO_NAME_OPENINGS, i);
  }
}
