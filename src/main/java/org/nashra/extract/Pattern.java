package org.nashra.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nashra.language.Peeled;
import org.nashra.language.WordClass;

/**
 * A phrase of a lexicon, word by word. Words are parted by blanks; {@code a|b} is either, {@code
 * stem*} any word that opens so, {@code =word} the word as written (a conjunction may stand before
 * it), {@code word?} may be missing, {@code ..3} is a gap of up to three words, {@code @name} one
 * of a word class of the file. Immutable.
 */
final class Pattern {
  private static final int MOST_STEPS = 400;
  private static final int MOST_BEFORE = 4;

  /** One way to fill a place of the phrase. */
  record Form(String folded, boolean stem, boolean exact, boolean verb) {
    boolean matches(Words words, Peeled reading) {
      return written(words, reading)
          && (stem ? reading.folded().startsWith(folded) : reading.folded().equals(folded));
    }

    /** Is the word read as the form wants it: as written, or with what its language peels? */
    boolean written(Words words, Peeled reading) {
      if (verb && words.articled(reading.prefix())) {
        return false;
      }
      return !exact
          || reading.suffix().isEmpty()
              && (reading.prefix().isEmpty() || words.joins(reading.prefix()));
    }
  }

  private static final class Place {
    private final Form[] forms;
    private final boolean optional;
    private final int gap;

    /** The last bits of the letters that the forms open with: most words open with none. */
    private final long letters;

    Place(List<Form> forms, boolean optional, int gap) {
      this.forms = forms.toArray(new Form[0]);
      this.optional = optional;
      this.gap = gap;
      long letters = 0;
      for (Form form : forms) {
        letters |= letter(form.folded());
      }
      this.letters = letters;
    }

    private static long letter(String word) {
      return word.isEmpty() ? -1 : 1L << word.charAt(0);
    }

    boolean takes(Words words, Peeled reading) {
      if ((letters & letter(reading.folded())) == 0) {
        return false;
      }
      for (Form form : forms) {
        if (form.matches(words, reading)) {
          return true;
        }
      }
      return false;
    }
  }

  /**
   * Where a pattern stands.
   *
   * @param from index of the first token
   * @param to index after the last token
   * @param start offset of what carries the first word, after a prefix
   * @param end offset after what carries the last word
   * @param prefix what is written together before the first word
   * @param suffix what is written together after the last word
   */
  record Hit(int from, int to, int start, int end, String prefix, String suffix) {}

  private final Place[] places;

  /** What stands before the words of the phrase, at most so far; null where nothing has to. */
  private final @Nullable Place before;

  private final int reach;

  private Pattern(List<Place> places) {
    this(places, null, 0);
  }

  private Pattern(List<Place> places, @Nullable Place before, int reach) {
    this.places = places.toArray(new Place[0]);
    this.before = before;
    this.reach = reach;
  }

  /**
   * Compiles a phrase.
   *
   * @param classes the word classes, each with its forms
   * @throws IllegalArgumentException saying what is wrong with it
   */
  static Pattern compile(String phrase, Map<String, List<Form>> classes) {
    List<Place> places = new ArrayList<>();
    for (String word : phrase.strip().split("\\s+")) {
      if (word.startsWith("..")) {
        places.add(new Place(List.of(), true, word.length() == 2 ? 3 : number(word.substring(2))));
        continue;
      }
      boolean optional = word.endsWith("?");
      List<Form> forms = Forms.of(optional ? word.substring(0, word.length() - 1) : word, classes);
      places.add(new Place(forms, optional, 0));
    }
    if (places.isEmpty() || places.get(0).gap > 0 || places.get(0).optional) {
      throw new IllegalArgumentException(
          "\"" + phrase + "\" must open with a word that is not optional");
    }
    return new Pattern(places);
  }

  /** A name word by word as a text is cut, without any of the signs above. */
  static Pattern literal(String name, org.nashra.language.LanguageProfile profile) {
    List<Place> places = new ArrayList<>();
    for (org.nashra.language.Token token :
        org.nashra.language.Tokenizer.tokenize(org.nashra.language.FoldedText.of(name), profile)) {
      places.add(new Place(List.of(new Form(token.folded(), false, false, false)), false, 0));
    }
    if (places.isEmpty()) {
      throw new IllegalArgumentException("\"" + name + "\" holds no word");
    }
    return new Pattern(places);
  }

  /**
   * "Введены ..4 санкции" where the object stands before its participle, as it does in the passive:
   * "санкции … введены". The participle alone is what is found.
   *
   * @return null for a phrase that is not a participle, a gap and an object
   */
  @Nullable Pattern passive(org.nashra.language.LanguageProfile profile) {
    if (places.length != 3 || places[1].gap == 0 || places[2].optional || before != null) {
      return null;
    }
    List<Form> participles =
        Arrays.stream(places[0].forms)
            .filter(f -> profile.is(WordClass.SHORT_PASSIVES, f.folded()))
            .toList();
    return participles.isEmpty()
        ? null
        : new Pattern(
            List.of(new Place(participles, false, 0)),
            places[2],
            Math.min(places[1].gap, MOST_BEFORE));
  }

  private static int number(String digits) {
    if (!digits.matches("[1-9]")) {
      throw new IllegalArgumentException("a gap is written ..1 to ..9, not .." + digits);
    }
    return Integer.parseInt(digits);
  }

  List<Form> first() {
    return List.of(places[0].forms);
  }

  /** May one of its words, behind the first, be one of a class? "План ..4 не принимает". */
  boolean says(WordClass of, org.nashra.language.LanguageProfile profile) {
    return Arrays.stream(places)
        .skip(1)
        .anyMatch(
            p ->
                p.forms.length > 0
                    && Arrays.stream(p.forms).anyMatch(f -> profile.is(of, f.folded())));
  }

  /** Does the phrase open with a word that is read so? */
  boolean opens(Words words, Peeled reading) {
    return places[0].takes(words, reading);
  }

  /** The longest stand of the phrase that opens at a token and ends before a limit. */
  @Nullable Hit at(Words words, int from, int limit) {
    for (Peeled reading : words.readings(from)) {
      Hit hit = opens(words, reading) ? behind(words, from, limit, reading) : null;
      if (hit != null) {
        return hit;
      }
    }
    return null;
  }

  /** The same where the first word is read so and fits. */
  @Nullable Hit behind(Words words, int from, int limit, Peeled reading) {
    if (before != null && !(words.is(WordClass.SHORT_PASSIVES, from) && preceded(words, from))) {
      return null;
    }
    return rest(words, 1, from + 1, limit, reading, from, reading, new int[1]);
  }

  /** Does the object stand in the same clause before its participle? */
  private boolean preceded(Words words, int from) {
    for (int i = from - 1; i >= Math.max(0, from - 1 - reach) && words.isWord(i); i--) {
      for (Peeled reading : words.readings(i)) {
        if (before != null && before.takes(words, reading)) {
          return true;
        }
      }
    }
    return false;
  }

  private @Nullable Hit rest(
      Words words, int place, int at, int limit, Peeled first, int from, Peeled last, int[] steps) {
    if (++steps[0] > MOST_STEPS) {
      return null;
    }
    if (place == places.length) {
      return new Hit(from, at, first.start(), last.end(), first.prefix(), last.suffix());
    }
    Place next = places[place];
    if (next.gap > 0) {
      for (int skip = 0; skip <= next.gap && at + skip <= limit; skip++) {
        Hit hit = rest(words, place + 1, at + skip, limit, first, from, last, steps);
        if (hit != null) {
          return hit;
        }
      }
      return null;
    }
    if (at < limit) {
      for (Peeled reading : words.readings(at)) {
        if (next.takes(words, reading)) {
          Hit hit = rest(words, place + 1, at + 1, limit, first, from, reading, steps);
          if (hit != null) {
            return hit;
          }
        }
      }
    }
    return next.optional ? rest(words, place + 1, at, limit, first, from, last, steps) : null;
  }
}
