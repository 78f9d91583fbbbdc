package org.nashra.extract;

import org.jspecify.annotations.Nullable;
import org.nashra.language.WordClass;

/** Tells who did something by the instrumental, where a language has one. */
final class Instrumentals {
  private final Words words;
  private final Lexicon lexicon;

  Instrumentals(Words words, Lexicon lexicon) {
    this.words = words;
    this.lexicon = lexicon;
  }

  /**
   * "Нанесён удар российскими войсками", "обстрел боевиками": a bare instrumental is who did it; so
   * is that of one alone behind a passive ("утверждён парламентом").
   */
  boolean deed(Mention mention, @Nullable String relation, boolean passive) {
    if (!lexicon.declining() || relation != null || !mention.acts() || mention.person()) {
      return false;
    }
    for (int i = mention.head(); i < mention.to(); i++) {
      if (words.is(WordClass.AGENT_ENDINGS, i)) {
        return true;
      }
    }
    return passive && words.any(WordClass.AGENT_ENDINGS_OF_ONE, mention.head(), mention.to());
  }

  /** Does an office stand in it? */
  boolean office(Mention office) {
    return words.is(WordClass.OFFICES_INSTRUMENTAL, office.head());
  }
}
