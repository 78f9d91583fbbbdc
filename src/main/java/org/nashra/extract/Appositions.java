package org.nashra.extract;

import java.util.List;
import org.nashra.language.WordClass;

/**
 * Joins an office and the person named right behind it: "المتحدث باسم التحالف العميد أحمد عسيري".
 */
final class Appositions {
  private static final int HELD = 2;

  private final Words words;
  private final Lexicon lexicon;

  Appositions(Words words, Lexicon lexicon) {
    this.words = words;
    this.lexicon = lexicon;
  }

  /** "المتحدث باسم التحالف العميد أحمد عسيري": the office belongs to the person behind it. */
  void join(List<Mention> mentions) {
    for (int k = mentions.size() - 2; k >= 0; k--) {
      Mention office = mentions.get(k);
      Mention person = mentions.get(k + 1);
      boolean titled =
          office.kind() == Mention.Kind.UNNAMED
              && (office.form() == Mention.Form.OFFICE || office.form() == Mention.Form.AGAIN)
              && office.title() != null;
      if (titled
          && person.kind() == Mention.Kind.PERSON
          && adjoins(office.to(), person)
          && (person.prefix().isEmpty()
              || lexicon.is(WordClass.ARTICLE_PREFIXES, person.prefix()))) {
        mentions.set(
            k,
            new Mention(
                person.from(),
                person.to(),
                person.start(),
                person.end(),
                person.kind(),
                person.id(),
                person.name(),
                office.of() == null ? person.of() : office.of(),
                office.title(),
                person.form(),
                office.head(),
                person.place(),
                office.prefix(),
                person.suffix()));
        mentions.remove(k + 1);
      }
    }
  }

  /** Right behind an office, or behind what it is of: "شيخ الأزهر الدكتور أحمد الطيب". */
  private boolean adjoins(int office, Mention person) {
    boolean titled = lexicon.caseless() && person.head() < person.from();
    int at = office;
    while (titled && at < person.head() && at - office < HELD && ofWhat(at)) {
      at++;
    }
    return at == person.head();
  }

  private boolean ofWhat(int i) {
    return words.isWord(i)
        && (words.is(WordClass.ARTICLE, i) || words.is(WordClass.JOINED_ARTICLE, i));
  }
}
