package org.nashra.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nashra.language.Trait;
import org.nashra.language.WordClass;

/** Those who are named together as one subject: "Россия, США и Франция", "الإمارات وقطر ومصر". */
final class Coordination {
  // "Tigrayan regional forces"
  private static final int ATTRIBUTES = 2;
  // "Его американский коллега"
  private static final int COLLEAGUE = 3;

  private final Words words;
  private final Lexicon lexicon;
  private final Surroundings surroundings;

  Coordination(Words words, Lexicon lexicon, Surroundings surroundings) {
    this.words = words;
    this.lexicon = lexicon;
    this.surroundings = surroundings;
  }

  boolean joined(Mention mention) {
    int before = beforeArticle(mention.head()) - 1;
    return lexicon.is(WordClass.JOINED, mention.prefix())
        || words.is(WordClass.AND, before)
        || words.is(WordClass.JOINED_NUMBER, mention.head() - 2);
  }

  /** Where a name begins with the article, or with the adjective that no list has, before it. */
  private int beforeArticle(int head) {
    int least = Math.max(1, head - (lexicon.declining() ? COLLEAGUE : ATTRIBUTES));
    for (int first = head - 1; first >= least && !words.is(WordClass.AND, first); first--) {
      if (lexicon.has(Trait.ANALYTIC)
          && lexicon.ownerBefore()
          && words.isWord(first)
          && words.capital(first)
          && words.is(WordClass.AND, first - 1)) {
        return first;
      }
      // "И его американский коллега Джон Керри"
      if (lexicon.declining()
          && words.is(WordClass.POSSESSIVES, first)
          && words.is(WordClass.AND, first - 1)) {
        return first;
      }
    }
    return words.is(WordClass.ARTICLES, head - 1) || words.is(WordClass.POSSESSIVES, head - 1)
        ? head - 1
        : head;
  }

  /** Those named together: "Россия, США и Франция", "الإمارات وقطر ومصر". */
  List<Mention> subjects(@Nullable Mention subject) {
    if (subject == null) {
      return List.of();
    }
    List<Mention> all = new ArrayList<>();
    all.add(subject);
    List<Mention> mentions = surroundings.mentions();
    int left = office(subject);
    boolean linked = joined(subject) || words.is(WordClass.AND, beforeArticle(left) - 1);
    for (int k = mentions.size() - 1; k >= 0 && linked; k--) {
      Mention one = mentions.get(k);
      int gap = beforeArticle(left) - members(one.to(), left);
      if (gap < 0 || one.head() >= left) {
        continue;
      }
      if (gap > 1 || !peer(one, subject) && !opens(one, subject)) {
        break;
      }
      all.add(one);
      left = one.head();
      linked = joined(one) || left > 0 && words.folded(left - 1).equals(",");
    }
    int right = subject.to();
    for (Mention one : mentions) {
      boolean next =
          lexicon.verbFinal()
              ? one.head() == right + 1 && joined(one)
              : lexicon.caseless()
                  && (one.head() == right && lexicon.is(WordClass.JOINED, one.prefix())
                      || second(one, right));
      if (next && peer(one, subject)) {
        all.add(one);
        right = one.to();
      }
    }
    if (lexicon.has(Trait.FREE_WORD_ORDER)) {
      all.addAll(behind(subject));
    }
    return all;
  }

  /** "Defence ministry spokesman Tarr": where the office opens that says whose it is. */
  private int office(Mention subject) {
    int head = subject.head();
    for (Mention body : surroundings.mentions()) {
      if (body.to() == subject.head() && surroundings.ofOffice(body)) {
        head = body.head();
      }
    }
    return head;
  }

  /** "M23 rebels and the army": past the noun that says what the members of a group are. */
  private int members(int to, int limit) {
    boolean noun =
        lexicon.has(Trait.ANALYTIC)
            && to < limit
            && words.isWord(to)
            && !lexicon.persons().at(words, to, to + 1).isEmpty();
    return noun ? to + 1 : to;
  }

  /** "The European Union and NATO chief Mark Rutte rejected": who opens the sentence goes with. */
  private boolean opens(Mention one, Mention subject) {
    int head = beforeArticle(office(one));
    return lexicon.has(Trait.ANALYTIC)
        && lexicon.ownerBefore()
        && one.acts()
        && one.kind() != Mention.Kind.MEDIA
        && nameless(one) == nameless(subject)
        && surroundings.opensSentence(head);
  }

  /** "Осудили генсек НАТО, Франция и США": who follows, where "and" closes the list. */
  private List<Mention> behind(Mention subject) {
    List<Mention> listed = new ArrayList<>();
    int right = subject.to();
    for (Mention one : surroundings.mentions()) {
      if (one.head() != right + 1 || !peer(one, subject)) {
        continue;
      }
      boolean last = words.is(WordClass.AND, right);
      if (!last && !words.comma(right)) {
        break;
      }
      listed.add(one);
      right = one.to();
      if (last) {
        return listed;
      }
    }
    return List.of();
  }

  /** "وزيرا الخارجية الروسي لافروف والصيني وانغ": a state's adjective before the second holder. */
  private boolean second(Mention one, int right) {
    return one.head() == right + 1
        && one.kind() == Mention.Kind.PERSON
        && words.is(WordClass.JOINED, right)
        && !lexicon.states().at(words, right, right + 1).isEmpty();
  }

  private static boolean peer(Mention one, Mention other) {
    return one.acts()
        && one.kind() != Mention.Kind.MEDIA
        && one.person() == other.person()
        && nameless(one) == nameless(other);
  }

  /** A source without a name; who holds an office is somebody. */
  private static boolean nameless(Mention mention) {
    return mention.kind() == Mention.Kind.UNNAMED && mention.form() != Mention.Form.OFFICE;
  }
}
