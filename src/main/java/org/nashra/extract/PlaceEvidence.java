package org.nashra.extract;

import org.jspecify.annotations.Nullable;
import org.nashra.language.WordClass;
import org.nashra.model.EventType;

/**
 * What the words beside a name of a place say of it: that it is the town that is meant and not who
 * governs there, or that it only tells where something else lies.
 */
final class PlaceEvidence {
  // "سحب القوات الأجنبية كلها من البلاد"
  private static final int LEFT = 6;
  private static final int REACH = 7;

  private final Words words;
  private final Lexicon lexicon;
  private final Surroundings surroundings;

  PlaceEvidence(Words words, Lexicon lexicon, Surroundings surroundings) {
    this.words = words;
    this.lexicon = lexicon;
    this.surroundings = surroundings;
  }

  /** "В угандийском городе": a town that no list has lies at least in its state. */
  boolean settled(int next, NewsText.Sentence sentence) {
    return next < sentence.to()
        && words.is(WordClass.SETTLEMENT, next)
        && !words.is(WordClass.OF, next + 1);
  }

  /** The town itself, not who governs in it. */
  boolean town(Mention mention) {
    return belonging(mention) || seated(mention);
  }

  /** "Dans un centre de formation de Kaboul": the town of a thing, not of an office. */
  private boolean belonging(Mention mention) {
    int before = mention.from() - 1;
    return !lexicon.ownerBefore()
        && words.is(WordClass.OF, before)
        && surroundings.mentions().stream().noneMatch(m -> m.to() == before);
  }

  /** "العاصمة الأفغانية كابول", "на улицы Минска": the town itself, not who governs in it. */
  private boolean seated(Mention mention) {
    int before = mention.from() - 1;
    if (before >= 1
        && surroundings.mentions().stream()
            .anyMatch(m -> m.form() == Mention.Form.ADJECTIVE && m.from() == mention.from() - 1)) {
      before--;
    }
    if (lexicon.declining() && (capitalOf(before) || struck(before))) {
      return true;
    }
    if (before > 0 && words.folded(before).equals(",") && words.is(WordClass.CAPITAL, before - 1)) {
      before--;
    }
    if (before < 0) {
      return false;
    }
    int noun = before > 0 && words.is(WordClass.OF, before) ? before - 1 : before;
    return words.is(WordClass.WITNESSED, noun)
        || words.is(WordClass.TOWN_NOUNS, noun)
        || noun < before && words.is(WordClass.QUARTERS, noun)
        || words.is(WordClass.TOWN_NOUNS_BEHIND, mention.to());
  }

  /** "Нанесли удары по Дамаску", "атака на Тегеран": what is struck is the town. */
  private boolean struck(int before) {
    return before > 0
        && words.is(WordClass.BLOWS, before - 1)
        && lexicon.relations().at(words, before, before + 1).stream()
            .anyMatch(f -> f.value().is("against"));
  }

  /** "В столице Сомали Могадишо": the state between the noun and the name. */
  private boolean capitalOf(int before) {
    return surroundings.mentions().stream()
        .anyMatch(
            m ->
                m.kind() == Mention.Kind.STATE
                    && m.to() == before + 1
                    && words.is(WordClass.CAPITAL, m.head() - 1));
  }

  /** "25 km north of Baghdad", "на соседнем Бали": told only to say where something else lies. */
  boolean reference(Mention mention, NewsText.Sentence sentence) {
    int before = mention.from() - 1;
    if (before < sentence.from()) {
      return false;
    }
    boolean direction =
        words.is(WordClass.COMPASS, before)
            || words.is(WordClass.OF, before)
                && before > sentence.from()
                && words.is(WordClass.COMPASS, before - 1);
    boolean distance = false;
    for (int i = Math.max(sentence.from(), mention.from() - REACH); i < mention.from(); i++) {
      distance |= words.is(WordClass.DISTANCE, i);
    }
    return direction
        || words.is(WordClass.NEIGHBOURING, before) && !words.is(WordClass.IN, before - 1)
        || distance && words.is(WordClass.REFERENCE, before);
  }

  /** "سحبت فرنسا جنودها من مالي": what troops withdraw from is where they do so. */
  boolean left(Mention mention, @Nullable String relation) {
    for (int i = Math.max(0, mention.head() - LEFT); i < mention.head(); i++) {
      if (lexicon.verbFirst()
          && "from".equals(relation)
          && words.isWord(i)
          && lexicon.triggers().at(words, i, mention.head()).stream()
              .anyMatch(f -> f.value().type() == EventType.WITHDRAWAL)) {
        return true;
      }
    }
    return false;
  }
}
