package org.nashra.extract;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nashra.language.CliticPeeler;
import org.nashra.language.FoldedText;
import org.nashra.language.LanguageProfile;
import org.nashra.language.Peeled;
import org.nashra.language.Token;
import org.nashra.language.Tokenizer;
import org.nashra.language.WordClass;
import org.nashra.model.Span;

/** The words of a text with their readings, in order. A reading is worked out once. */
final class Words {
  private final LanguageProfile profile;
  private final FoldedText text;
  private final List<Token> tokens;
  private final List<List<Peeled>> readings;
  private final boolean shouting;
  private final IdentityHashMap<PatternIndex, PatternIndex.Candidates[]> candidates =
      new IdentityHashMap<>(4);
  private @Nullable PatternIndex recentIndex;
  private PatternIndex.@Nullable Candidates[] recent = {};

  private Words(
      LanguageProfile profile, FoldedText text, List<Token> tokens, List<List<Peeled>> readings) {
    this.profile = profile;
    this.text = text;
    this.tokens = tokens;
    this.readings = readings;
    this.shouting = shouting(text.original());
  }

  static Words of(String original, LanguageProfile profile) {
    FoldedText text = FoldedText.of(original);
    List<Token> tokens = Tokenizer.tokenize(text, profile);
    CliticPeeler peeler = new CliticPeeler(profile);
    List<List<Peeled>> readings = new ArrayList<>(tokens.size());
    for (Token token : tokens) {
      readings.add(peeler.candidates(token, text));
    }
    if (profile.has(WordClass.IMPLICATIVES)) {
      Implicatives.read(profile, tokens, readings);
    }
    return new Words(profile, text, tokens, readings);
  }

  /** What a set of patterns finds at a token; worked out once. Confined to one extraction. */
  <V> List<PatternSet.Found<V>> found(PatternSet<V> set, int index) {
    return isWord(index) ? candidates(set.index(), index).of(set, this, index) : List.of();
  }

  private PatternIndex.Candidates candidates(PatternIndex index, int token) {
    if (index != recentIndex) {
      recent = candidates.computeIfAbsent(index, k -> new PatternIndex.Candidates[tokens.size()]);
      recentIndex = index;
    }
    PatternIndex.Candidates known = recent[token];
    if (known == null) {
      known = index.at(this, token);
      recent[token] = known;
    }
    return known;
  }

  /** Is the text written in capitals throughout, as old agency copy is? */
  boolean shouting() {
    return shouting;
  }

  private static boolean shouting(String original) {
    int upper = 0;
    int lower = 0;
    for (int i = 0; i < Math.min(original.length(), 4000); i++) {
      char c = original.charAt(i);
      upper += Character.isUpperCase(c) ? 1 : 0;
      lower += Character.isLowerCase(c) ? 1 : 0;
    }
    return upper > 40 && upper > 4 * lower;
  }

  /** Has a text letters with case? */
  static boolean cased(String surface) {
    for (int i = 0; i < surface.length(); ) {
      int c = surface.codePointAt(i);
      if (Character.isUpperCase(c) || Character.isLowerCase(c)) {
        return true;
      }
      i += Character.charCount(c);
    }
    return false;
  }

  LanguageProfile profile() {
    return profile;
  }

  int size() {
    return tokens.size();
  }

  Token token(int i) {
    return tokens.get(i);
  }

  List<Peeled> readings(int i) {
    return readings.get(i);
  }

  String folded(int i) {
    return tokens.get(i).folded();
  }

  String original() {
    return text.original();
  }

  /** Is there a token at an index, and of a closed class of the language? */
  boolean is(WordClass one, int i) {
    return has(i) && profile.is(one, tokens.get(i).folded());
  }

  /** Is any token from the first to before the last of a closed class? */
  boolean any(WordClass one, int from, int to) {
    for (int i = from; i < to; i++) {
      if (is(one, i)) {
        return true;
      }
    }
    return false;
  }

  /** "وفي": a conjunction and a preposition of place, which open on another place. */
  boolean opensWithin(int i) {
    return readings(i).stream()
        .anyMatch(
            r -> profile.is(WordClass.IN, r.folded()) && profile.is(WordClass.JOINED, r.prefix()));
  }

  /** "خلال", "وخلال": with or without a conjunction written together with it. */
  boolean joined(WordClass one, int i) {
    return is(one, i)
        || i >= 0
            && i < tokens.size()
            && readings(i).stream().anyMatch(r -> profile.is(one, r.folded()) && joins(r.prefix()));
  }

  /** Is what is written together before a word a conjunction, and nothing besides? */
  boolean joins(String prefix) {
    return profile.is(WordClass.CONJUNCTION_PREFIXES, prefix);
  }

  /** "الاثنين": does what is written together before a word end in the article, as of a noun? */
  boolean articled(String prefix) {
    return profile.is(WordClass.ARTICLE_PREFIXES, prefix);
  }

  /** Are the tokens from the first to before the last together of a class: "as of"? */
  boolean is(WordClass one, int from, int to) {
    if (from < 0 || to > tokens.size() || !profile.phrases(one, tokens.get(from).folded())) {
      return false;
    }
    StringBuilder phrase = new StringBuilder(tokens.get(from).folded());
    for (int i = from + 1; i < to; i++) {
      phrase.append(' ').append(tokens.get(i).folded());
    }
    return profile.is(one, phrase.toString());
  }

  /** Does the word open with a capital letter in the text as written? */
  boolean capital(int i) {
    int start = tokens.get(i).start();
    if (Character.isUpperCase(text.original().codePointAt(start))) {
      return true;
    }
    // "l'Algérie": the capital stands behind what is elided.
    int apostrophe = tokens.get(i).folded().indexOf('\'');
    return apostrophe >= 1
        && apostrophe <= 2
        && start + apostrophe + 1 < tokens.get(i).end()
        && Character.isUpperCase(text.original().codePointAt(start + apostrophe + 1));
  }

  /** Is there a token at an index, and is it a word? */
  boolean isWord(int i) {
    return has(i) && tokens.get(i).isWord();
  }

  /** Is there a comma at an index, in whichever script? */
  boolean comma(int i) {
    return has(i) && (folded(i).equals(",") || folded(i).equals("،"));
  }

  /** Does a comma stand between two indices? */
  boolean comma(int from, int to) {
    for (int i = from; i < to; i++) {
      if (comma(i)) {
        return true;
      }
    }
    return false;
  }

  /** Is there a comma or a semicolon at an index, in whichever script? */
  boolean clauseMark(int i) {
    return has(i) && folded(i).length() == 1 && ",،;؛".contains(folded(i));
  }

  /** Rules look beside what they have found, also where the text begins and ends. */
  private boolean has(int i) {
    return i >= 0 && i < tokens.size();
  }

  /** The part of the text from the first to before the last token. */
  Span span(int from, int to) {
    return new Span(tokens.get(from).start(), tokens.get(to - 1).end());
  }

  String text(int from, int to) {
    return span(from, to).in(text.original());
  }

  /** The index of the first token that starts at or after an offset. */
  int tokenAt(int offset) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
