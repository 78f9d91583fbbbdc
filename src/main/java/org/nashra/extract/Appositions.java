package org.nashra.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
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
      int next = k + 1;
      if (lexicon.caseless()
          && next + 1 < mentions.size()
          && mentions.get(next).kind() == Mention.Kind.PLACE) {
        next++;
      }
      Mention person = mentions.get(next);
      Mention town = next > k + 1 ? mentions.get(k + 1) : null;
      boolean titled =
          office.kind() == Mention.Kind.UNNAMED
              && (office.form() == Mention.Form.OFFICE || office.form() == Mention.Form.AGAIN)
              && office.title() != null;
      if (titled
          && person.kind() == Mention.Kind.PERSON
          && adjoins(office.to(), person, town)
          && (person.prefix().isEmpty()
              || lexicon.is(WordClass.ARTICLE_PREFIXES, person.prefix()))) {
        mentions.set(k, titled(person, office, office.head()));
        mentions.remove(next);
        if (town != null) {
          mentions.set(next - 1, town);
        }
      }
    }
  }

  private static Mention titled(Mention person, Mention office, int head) {
    return new Mention(
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
        head,
        person.place(),
        office.prefix(),
        person.suffix());
  }

  /** "Президенты Узбекистана и Казахстана Мирзиёев и Токаев": to each the office in its turn. */
  void share(List<Mention> mentions) {
    for (int k = 0; k < mentions.size(); k++) {
      int count = 1;
      while (k + count < mentions.size() && together(mentions.get(k), mentions.get(k + count))) {
        count++;
      }
      if (count > 1 && persons(mentions, k + count, count)) {
        for (int i = 0; i < count; i++) {
          Mention office = mentions.get(k + i);
          Mention person = mentions.get(k + count);
          mentions.set(k + i, titled(person, office, i == 0 ? office.head() : person.head()));
          mentions.remove(k + count);
        }
      }
    }
  }

  /** Offices of one plural. */
  private static boolean together(Mention office, Mention other) {
    return office.kind() == Mention.Kind.UNNAMED
        && other.kind() == Mention.Kind.UNNAMED
        && office.form() == Mention.Form.OFFICE
        && other.form() == Mention.Form.OFFICE
        && office.from() == other.from()
        && office.to() == other.to();
  }

  /** Whether so many persons, and no more, are listed right behind the offices. */
  private boolean persons(List<Mention> mentions, int first, int count) {
    int at = mentions.get(first - 1).to();
    int listed = 0;
    for (int k = first; k < mentions.size(); k++) {
      Mention person = mentions.get(k);
      boolean next = listed == 0 && person.head() == at || listing(at, person.head());
      if (person.kind() != Mention.Kind.PERSON || !next) {
        break;
      }
      listed++;
      at = person.to();
    }
    return listed == count;
  }

  private boolean listing(int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.isWord(i) ? !words.is(WordClass.LISTING, i) : !words.comma(i)) {
        return false;
      }
    }
    return to > from || to == from && lexicon.caseless();
  }

  /**
   * Right behind an office, or behind what it is of: "شيخ الأزهر الدكتور أحمد الطيب", "قائد شرطة
   * الأنبار بالوكالة العقيد جبار العسافي".
   */
  private boolean adjoins(int office, Mention person, @Nullable Mention town) {
    boolean titled = lexicon.caseless() && person.head() < person.from();
    int at = office;
    while (titled && at < person.head() && at - office < HELD && (ofWhat(at) || in(town, at))) {
      at++;
    }
    return at == person.head();
  }

  private boolean in(@Nullable Mention town, int i) {
    return town != null
        && (town.head() <= i && i < town.to() || i >= town.to() && words.is(WordClass.ACTING, i));
  }

  private boolean ofWhat(int i) {
    return words.isWord(i)
        && (words.is(WordClass.ARTICLE, i) || words.is(WordClass.JOINED_ARTICLE, i));
  }
}
