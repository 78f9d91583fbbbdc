package org.nashra.extract;

import org.nashra.language.WordClass;

/** What endings tell of the case of a name, where a language has cases. */
final class CaseEvidence {
  private final Words words;
  private final Lexicon lexicon;

  CaseEvidence(Words words, Lexicon lexicon) {
    this.words = words;
    this.lexicon = lexicon;
  }

  /** A Russian name that does not stand in the nominative is no subject. */
  boolean oblique(Mention mention) {
    if (!lexicon.declining()) {
      return false;
    }
    String head = words.folded(mention.head());
    if (QuotedNames.quoted(words, mention)) {
      return !lexicon.is(WordClass.QUOTED_NOMINATIVE, head);
    }
    boolean titled = mention.head() < mention.from() || mention.form() == Mention.Form.OFFICE;
    if (titled) {
      return lexicon.is(WordClass.OBLIQUE_TITLES, head)
          && !lexicon.is(WordClass.NOMINATIVE_TITLES, head);
    }
    if (mention.kind() == Mention.Kind.UNNAMED && lexicon.is(WordClass.OBLIQUE_OFFICES, head)) {
      return true;
    }
    if (mention.kind() == Mention.Kind.PERSON && mention.to() - mention.head() > 1) {
      return declined(mention.head());
    }
    if (mention.to() - mention.head() > 1 && mention.kind() != Mention.Kind.PERSON) {
      return lexicon.is(WordClass.CASE_ADJECTIVES, head) && !counted(mention.head());
    }
    boolean accused =
        mention.kind() == Mention.Kind.ORGANISATION
            && !words.capital(mention.head())
            && (lexicon.is(WordClass.ACCUSATIVE_NOUNS, head)
                || lexicon.is(WordClass.OBLIQUE_NOUNS, head));
    return accused || mention.kind() == Mention.Kind.STATE && !mention.suffix().isEmpty();
  }

  /** "180 французских парашютистов высадились", "рота британских морпехов": as many are subject. */
  private boolean counted(int head) {
    int before = head - 1;
    return before >= 0
        && (words.folded(before).matches("\\d+") || words.is(WordClass.COUNTED_BY, before))
        && (before == 0 || lexicon.relations().at(words, before - 1, before).isEmpty());
  }

  /** "Виталия Титова увезли": the given name that opens a name stands in another case. */
  private boolean declined(int head) {
    GivenNames.Found given = new GivenNames(words, lexicon).at(head);
    return given != null
        && !given.ending().isEmpty()
        && !lexicon.profile().given().contains(words.folded(head));
  }

  /** "Обстреляли российское посольство": one alone is no subject of a verb in the plural. */
  boolean disagreeing(Mention mention, int verb) {
    return words.is(WordClass.PLURAL_VERBS, verb)
        && mention.to() - mention.head() > 1
        && words.is(WordClass.SINGULAR_ADJECTIVES, mention.head());
  }

  /** "Индийской полиции", "российскую армию": the adjective tells the case. */
  boolean feminine(Mention mention) {
    return words.is(WordClass.FEMININE_ACCUSATIVE, mention.head())
        || words.is(WordClass.FEMININE_OBLIQUE, mention.head())
            && words.is(WordClass.FEMININE_NOUNS, mention.to() - 1);
  }
}
