package org.nashra.extract;

import org.nashra.language.Trait;
import org.nashra.language.WordClass;

/** Tells "captured the town of Kidal" from "captured two leaders": is it a place that is taken? */
final class TakenPlaces {
  private static final int OBJECT = 8;

  private final Words words;
  private final Lexicon lexicon;
  private final Surroundings surroundings;

  TakenPlaces(Words words, Lexicon lexicon, Surroundings surroundings) {
    this.words = words;
    this.lexicon = lexicon;
    this.surroundings = surroundings;
  }

  /** Does a place stand as the object of the verb, or before it as the subject of its passive? */
  boolean taken(Pattern.Hit hit, NewsText.Sentence sentence) {
    return placeBehind(hit, sentence) || placeBefore(hit, sentence) || townBefore(hit);
  }

  /** "The town of Kidal was captured": the place as the subject of the passive. */
  private boolean placeBefore(Pattern.Hit hit, NewsText.Sentence sentence) {
    int auxiliary = hit.from() - 1;
    if (!lexicon.has(Trait.ANALYTIC)
        || !lexicon.ownerBefore()
        || !words.is(WordClass.PASSIVE_AUXILIARIES, auxiliary)) {
      return false;
    }
    while (auxiliary - 1 > sentence.from() && words.is(WordClass.AUXILIARIES, auxiliary - 1)) {
      auxiliary--;
    }
    int subject = auxiliary;
    return words.is(WordClass.SETTLEMENT, subject - 1)
        || surroundings.mentions().stream()
            .anyMatch(m -> m.to() == subject && m.kind() == Mention.Kind.PLACE);
  }

  /**
   * "Captured the northern town of Kidal": a place as the object, near and without a mark between.
   */
  private boolean placeBehind(Pattern.Hit hit, NewsText.Sentence sentence) {
    int to = Math.min(sentence.to(), hit.to() + OBJECT);
    for (int i = hit.to(); i < to && words.isWord(i); i++) {
      int at = i;
      if (surroundings.mentions().stream()
          .anyMatch(m -> m.from() == at && m.place() != null && m.form() != Mention.Form.AGAIN)) {
        return true;
      }
      // "Took the town on Friday": the one told of.
      if (surroundings.analytic()
          && words.is(WordClass.TOWN_NOUNS, i)
          && words.any(WordClass.DEMONSTRATIVES, hit.to(), i)) {
        return true;
      }
      if (surroundings.analytic() && i == hit.to() && unlisted(i)) {
        return true;
      }
      if (lexicon.ownerBefore() && people(i, to)) {
        return false;
      }
      if (!words.is(WordClass.OF, i)
          && (words.is(WordClass.PLACE_PREPOSITIONS, i)
              || lexicon.relations().at(words, i, i + 1).stream().anyMatch(f -> !f.value().is("in"))
              || lexicon.triggers().at(words, i, to).stream().anyMatch(f -> f.value().active()))) {
        return false;
      }
    }
    return false;
  }

  /** "Have captured Ampil after a day of combat": one word with a capital that nobody knows. */
  private boolean unlisted(int i) {
    return words.capital(i)
        && !words.shouting()
        && !words.is(WordClass.FUNCTION, i)
        && surroundings.mentions().stream().noneMatch(m -> m.head() <= i && i < m.to())
        && !(i + 1 < words.size() && words.isWord(i + 1) && words.capital(i + 1));
  }

  /** "Кундуз взят", "Кундуз взяли": the object before a passive, or before a plural without it. */
  private boolean townBefore(Pattern.Hit hit) {
    boolean was = words.is(WordClass.WAS, hit.from() - 1);
    int to = was ? hit.from() - 1 : hit.from();
    return lexicon.declining()
        && (words.is(WordClass.SHORT_PASSIVES, hit.from())
            || words.is(WordClass.PLURAL_VERBS, hit.from()))
        && surroundings.mentions().stream()
            .anyMatch(
                m ->
                    m.to() == to
                        && m.place() != null
                        && m.form() != Mention.Form.AGAIN
                        && surroundings.relation(m) == null);
  }

  /** "Captured two leaders of the Gulf cartel": people, and not those who hold a town. */
  private boolean people(int i, int to) {
    return lexicon.persons().at(words, i, to).stream().anyMatch(f -> f.hit().from() == i)
        && words.isWord(i + 1)
        && !words.is(WordClass.SETTLEMENT, i + 1)
        && !words.is(WordClass.STRONGHOLDS, i + 1)
        && !words.is(WordClass.TOWN_NOUNS, i + 1);
  }
}
