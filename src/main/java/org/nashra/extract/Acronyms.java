package org.nashra.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nashra.language.WordClass;

/**
 * Organisations that no table knows but that a text introduces with their abbreviation: "the Free
 * Teachers Union (FTU)". The words before the bracket are the name where they open with the letters
 * (after Schwartz and Hearst, 2003); elsewhere the letters are.
 */
final class Acronyms {
  private static final int SHORTEST = 3;
  private static final int LONGEST = 8;
  private static final int WORDS = 5;
  private static final Set<String> OPEN = Set.of("(", "[");
  private static final Set<String> CLOSE = Set.of(")", "]");

  private final NewsText text;
  private final Words words;
  private final Lexicon lexicon;
  private final List<Mention> mentions;

  private Acronyms(NewsText text, Lexicon lexicon, List<Mention> mentions) {
    this.text = text;
    this.words = text.words();
    this.lexicon = lexicon;
    this.mentions = new ArrayList<>(mentions);
  }

  /** The mentions of a text, with those of the organisations that it introduces so. */
  static List<Mention> add(NewsText text, Lexicon lexicon, List<Mention> mentions) {
    if (lexicon.caseless()) {
      return mentions;
    }
    Acronyms acronyms = new Acronyms(text, lexicon, mentions);
    acronyms.find();
    acronyms.mentions.sort(Comparator.comparingInt(Mention::from));
    return acronyms.mentions;
  }

  private void find() {
    Map<String, Mention> known = new LinkedHashMap<>();
    int from = Dateline.end(text);
    for (int i = Math.max(1, from); i + 2 < words.size(); i++) {
      if (OPEN.contains(words.folded(i))
          && CLOSE.contains(words.folded(i + 2))
          && abbreviation(i + 1)
          && free(i + 1, i + 2)) {
        Mention named = named(i);
        if (named != null) {
          known.putIfAbsent(words.text(i + 1, i + 2), named);
        }
      }
    }
    initials(known);
    if (known.isEmpty()) {
      return;
    }
    for (int i = from; i < words.size(); i++) {
      Mention of = words.isWord(i) ? known.get(words.text(i, i + 1)) : null;
      if (of != null) {
        guessed(i, of);
      }
      if (of != null && free(i, i + 1)) {
        mentions.add(mention(i, i + 1, of));
      }
    }
  }

  /** "FTU rejected": letters that were taken for a name by what they do. */
  private void guessed(int at, Mention of) {
    String id = "org:" + Romanizer.slug(words.text(at, at + 1));
    mentions.removeIf(
        m -> m.from() == at && m.to() == at + 1 && m.id().equals(id) && !m.id().equals(of.id()));
  }

  /**
   * "The Muttahida Qaumi Movement … the MQM": agencies leave the bracket out where the letters say
   * it themselves.
   */
  private void initials(Map<String, Mention> known) {
    if (words.shouting()) {
      return;
    }
    for (Mention mention : mentions) {
      boolean body =
          mention.kind() == Mention.Kind.ORGANISATION || mention.kind() == Mention.Kind.GROUP;
      if (!body
          || mention.form() != Mention.Form.NAME
          || mention.to() - mention.from() < SHORTEST) {
        continue;
      }
      StringBuilder letters = new StringBuilder();
      for (int i = mention.from(); i < mention.to(); i++) {
        if (words.isWord(i) && words.capital(i)) {
          letters.append(words.text(i, i + 1).charAt(0));
        }
      }
      if (letters.length() >= SHORTEST && letters.length() <= LONGEST) {
        known.putIfAbsent(letters.toString(), mention);
      }
    }
  }

  /** Letters alone, all of them capitals, and no word of the language. */
  private boolean abbreviation(int i) {
    String surface = words.text(i, i + 1);
    return surface.matches("\\p{Lu}{2," + LONGEST + "}")
        && (surface.length() >= SHORTEST || !words.shouting())
        && !words.is(WordClass.FUNCTION, i)
        && !lexicon.profile().ordinary().contains(words.folded(i))
        && lexicon.triggers().at(words, i, i + 1).isEmpty();
  }

  private boolean free(int from, int to) {
    return mentions.stream().noneMatch(m -> m.head() < to && from < m.to());
  }

  /** Who the words before a bracket are; null where they are somebody known already. */
  private @Nullable Mention named(int bracket) {
    String letters = words.text(bracket + 1, bracket + 2);
    for (Mention mention : mentions) {
      boolean whole = mention.to() == bracket && mention.form() == Mention.Form.NAME;
      if (whole && mention.kind() != Mention.Kind.PLACE && mention.kind() != Mention.Kind.STATE) {
        return mention;
      }
    }
    int from = opening(bracket, letters);
    // Where all is in capitals, "[TEXT]" and "[REPORTER]" are the editor's.
    if (words.shouting() && from == bracket && words.folded(bracket).equals("[")) {
      return null;
    }
    String name = from < bracket ? words.text(from, bracket) : letters;
    return new Mention(
        bracket + 1,
        bracket + 2,
        words.token(bracket + 1).start(),
        words.token(bracket + 1).end(),
        Mention.Kind.ORGANISATION,
        "org:" + Romanizer.slug(name),
        name,
        null,
        null,
        Mention.Form.NAME,
        bracket + 1,
        null,
        "",
        "");
  }

  /** Where the name opens whose words have the letters in their order; the bracket for nowhere. */
  private int opening(int bracket, String letters) {
    int sentence = text.sentence(bracket).from();
    int at = letters.length() - 1;
    for (int i = bracket - 1; i >= Math.max(sentence, bracket - letters.length() - WORDS); i--) {
      if (!words.isWord(i)) {
        return bracket;
      }
      String word = words.text(i, i + 1);
      boolean initial =
          Character.toUpperCase(word.charAt(0)) == letters.charAt(at) && words.capital(i);
      if (initial) {
        at--;
      } else if (words.capital(i) && !words.shouting()) {
        return bracket;
      }
      if (at < 0) {
        return i;
      }
    }
    return bracket;
  }

  private Mention mention(int from, int to, Mention of) {
    return Mention.named(words, from, to, of.kind(), of.id(), of.name(), of.of());
  }
}
