package org.nashra.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nashra.language.WordClass;

/**
 * Organisations that no table knows but whose name says what they are: "the Nicaraguan Democratic
 * Force", "the National Union of Workers"; and letters that speak: "COPREFA reported".
 */
final class NamedBodies {
  private static final int LONGEST = 7;
  private static final int FEWEST = 2;
  // How many sentences "the party" may stand behind its name.
  private static final int REACH = 3;

  private final Words words;
  private final NewsText text;
  private final Lexicon lexicon;
  private final List<Mention> mentions;
  private final Mention[] taken;

  private NamedBodies(NewsText text, Lexicon lexicon, List<Mention> mentions) {
    this.text = text;
    this.words = text.words();
    this.lexicon = lexicon;
    this.mentions = new ArrayList<>(mentions);
    this.taken = new Mention[words.size() + 1];
    for (Mention mention : mentions) {
      for (int i = mention.head(); i < mention.to(); i++) {
        taken[i] = mention;
      }
    }
  }

  /** The mentions of a text, with those of such organisations. */
  static List<Mention> add(NewsText text, Lexicon lexicon, List<Mention> mentions) {
    if (lexicon.caseless() || !lexicon.ownerBefore() || text.words().shouting()) {
      return mentions;
    }
    NamedBodies bodies = new NamedBodies(text, lexicon, mentions);
    for (NewsText.Sentence sentence : text.sentences()) {
      bodies.find(sentence, Math.max(sentence.from(), Dateline.end(text)));
    }
    bodies.again();
    bodies.mentions.sort(Comparator.comparingInt(Mention::from));
    return bodies.mentions;
  }

  private void find(NewsText.Sentence sentence, int opening) {
    int i = opening;
    while (i < sentence.to()) {
      int to = run(i, sentence.to());
      int end = body(i, to, sentence.to());
      if (end > i) {
        add(i, end);
      } else if (to == i + 1 && letters(i) && speaks(i, sentence.to())) {
        add(i, to);
      }
      i = Math.max(i + 1, Math.max(to, end));
    }
  }

  /** "The Muslim Brotherhood … the Brotherhood": named again by the last word. */
  private void again() {
    Map<String, Mention> byLast = new HashMap<>();
    List<Mention> named = new ArrayList<>(mentions);
    named.sort(Comparator.comparingInt(Mention::from));
    for (Mention mention : named) {
      boolean body =
          mention.kind() == Mention.Kind.GROUP || mention.kind() == Mention.Kind.ORGANISATION;
      if (body && mention.to() - mention.from() > 1 && words.capital(mention.to() - 1)) {
        byLast.putIfAbsent(words.text(mention.to() - 1, mention.to()), mention);
      }
    }
    for (int i = 1; i < words.size(); i++) {
      Mention of = words.isWord(i) ? byLast.get(words.text(i, i + 1)) : null;
      if (of == null && words.isWord(i) && words.is(WordClass.TAKEN_UP_BODIES, i)) {
        of = last(i);
      }
      boolean next =
          i + 1 < words.size()
              && words.isWord(i + 1)
              && (words.capital(i + 1) || words.is(WordClass.OF, i + 1));
      if (of != null
          && of.to() < i
          && taken[i] == null
          && words.is(WordClass.ARTICLES, i - 1)
          && !next) {
        mentions.add(mention(i, i + 1, of));
      }
    }
  }

  /** "The Justice Party … the party": the one named last by that noun. */
  private @Nullable Mention last(int i) {
    String noun = words.folded(i);
    Mention last = null;
    for (Mention mention : mentions) {
      boolean body =
          mention.kind() == Mention.Kind.GROUP || mention.kind() == Mention.Kind.ORGANISATION;
      if (body
          && mention.to() < i
          && mention.to() - mention.from() > 1
          && words.folded(mention.to() - 1).equals(noun)
          && text.sentence(i).index() - text.sentence(mention.from()).index() <= REACH
          && (last == null || mention.from() > last.from())) {
        last = mention;
      }
    }
    return last;
  }

  private Mention mention(int from, int to, Mention of) {
    return Mention.named(words, from, to, of.kind(), of.id(), of.name(), of.of());
  }

  /** Where the words with capitals end that open here; adjectives of states are among them. */
  private int run(int from, int limit) {
    int to = from;
    while (to < limit
        && to - from < LONGEST
        && words.isWord(to)
        && words.capital(to)
        && !words.is(WordClass.ARTICLES, to)
        && (to == from || words.token(to).start() == words.token(to - 1).end() + 1)
        && (taken[to] == null || part(taken[to], to))) {
      to++;
      if (paired(from, to, limit)) {
        to++;
      }
    }
    return to;
  }

  /** "The Justice and Development Party": two words and what they are of. */
  private boolean paired(int from, int to, int limit) {
    return to == from + 1
        && to + 2 < limit
        && words.is(WordClass.AND, to)
        && words.is(WordClass.DEFINITE, from - 1)
        && words.capital(to + 1)
        && words.capital(to + 2)
        && words.is(WordClass.BODIES, to + 2);
  }

  /** An adjective of a state, or what was taken for a person's name. */
  private boolean part(Mention mention, int at) {
    boolean guessed =
        mention.kind() == Mention.Kind.PERSON
            && mention.title() == null
            && words.is(WordClass.BODIES, mention.to() - 1);
    // "Justice" is a title as well.
    boolean title =
        mention.kind() == Mention.Kind.UNNAMED
            && mention.form() == Mention.Form.AGAIN
            && mention.from() == at
            && mention.to() == at + 1;
    // "Lord's Resistance Army", "National Liberation Army": a generic word closes the name.
    boolean generic =
        mention.id().startsWith("org:-")
            && mention.from() == at
            && mention.to() == at + 1
            && at > 0
            && words.isWord(at - 1)
            && words.capital(at - 1)
            && (taken[at - 1] == null || land(at - 1))
            && words.is(WordClass.BODIES, at);
    return guessed
        || generic
        || land(at)
        || title
        || mention.form() == Mention.Form.ADJECTIVE
            && mention.from() == at
            && mention.to() == at + 1;
  }

  /** "The Arakan Army": the land that an army calls itself after. */
  private boolean land(int at) {
    Mention land = taken[at];
    Mention army = at + 1 < words.size() ? taken[at + 1] : null;
    return land != null
        && land.kind() == Mention.Kind.PLACE
        && land.to() - land.from() == 1
        && words.is(WordClass.ARTICLES, at - 1)
        && army != null
        && army.id().equals("org:-army")
        && words.capital(at + 1);
  }

  /** Where the name of a body ends; its start for none. */
  private int body(int from, int to, int limit) {
    if (to - from < FEWEST || !words.is(WordClass.BODIES, to - 1)) {
      return from;
    }
    // "National Union of Salvadoran Workers": what it is of belongs to its name.
    boolean of = to + 1 < limit && words.is(WordClass.OF, to) && words.capital(to + 1);
    int end = of ? run(to + 1, limit) : to;
    return of && end > to + 1 ? end : to;
  }

  private boolean letters(int i) {
    return taken[i] == null
        && words.text(i, i + 1).matches("\\p{Lu}{3,8}")
        && !words.is(WordClass.FUNCTION, i)
        && !lexicon.profile().ordinary().contains(words.folded(i));
  }

  private boolean speaks(int i, int limit) {
    return i + 1 < limit
        && words.isWord(i + 1)
        && (lexicon.reporting().at(words, i + 1, limit).stream().anyMatch(f -> f.value().is("say"))
            || lexicon.triggers().at(words, i + 1, limit).stream()
                .anyMatch(f -> f.value().syntax() == Trigger.Syntax.VERB && deed(f.value())));
  }

  /** "The ANP accused": what only somebody does. */
  private static boolean deed(Trigger trigger) {
    return switch (trigger.type()) {
      case APPEAL, ACCUSATION, REJECTION, THREAT, SUPPORT -> true;
      default -> false;
    };
  }

  private void add(int from, int to) {
    String of = null;
    for (int i = from; i < to; i++) {
      Mention inside = taken[i];
      of = of == null && inside != null ? inside.side() : of;
      mentions.remove(inside);
    }
    mentions.add(mention(from, to, of));
  }

  private Mention mention(int from, int to, @Nullable String of) {
    String name = words.text(from, to);
    return Mention.named(
        words, from, to, Mention.Kind.ORGANISATION, "org:" + Romanizer.slug(name), name, of);
  }
}
