package org.nashra.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nashra.model.Span;

/**
 * The readings of a token by the morphology of its language: clitics peeled, case endings replaced,
 * suffixes cut at the apostrophe. They are candidates only: one counts where a lexicon knows it.
 * The token as it stands comes first, then those with the least taken away. Immutable.
 */
public final class CliticPeeler {
  private static final int SHORTEST_REST = 2;

  /** Arabic suffixes that belong to the word itself and stay in its span. */
  private static final Set<String> INFLECTION = Set.of("ا");

  private static final String ARTICLE = "ال";
  private static final String PREPOSITION_AND_ARTICLE = "لل";

  private final LanguageProfile profile;

  public CliticPeeler(LanguageProfile profile) {
    this.profile = profile;
  }

  /** All readings of a token of the given text; the first is the token itself. */
  public List<Peeled> candidates(Token token, FoldedText text) {
    Peeled whole = new Peeled(token.folded(), token.start(), token.end(), "", "");
    if (!token.isWord()) {
      return List.of(whole);
    }
    List<Peeled> all = new ArrayList<>();
    all.add(whole);
    switch (profile.morphology()) {
      case CLITIC -> peel(token, text, all);
      case CASE_SUFFIX -> trim(token, all);
      case APOSTROPHE -> {}
      case NONE -> elided(token, text, all);
    }
    cut(token, text, all);
    return all;
  }

  private void peel(Token token, FoldedText text, List<Peeled> all) {
    prefixed(token, text, token.foldedEnd(), "", all);
    for (String suffix : profile.suffixes()) {
      String word = token.folded();
      if (!word.endsWith(suffix) || word.length() - suffix.length() < SHORTEST_REST) {
        continue;
      }
      int end = token.foldedEnd() - suffix.length();
      reading(token, text, token.foldedStart(), end, "", suffix, all);
      prefixed(token, text, end, suffix, all);
    }
  }

  private void prefixed(Token token, FoldedText text, int end, String suffix, List<Peeled> all) {
    // The shortest prefix first.
    for (int i = profile.prefixes().size() - 1; i >= 0; i--) {
      String prefix = profile.prefixes().get(i);
      int start = token.foldedStart() + prefix.length();
      if (token.folded().startsWith(prefix) && end - start >= SHORTEST_REST) {
        reading(token, text, start, end, prefix, suffix, all);
      }
    }
  }

  private void reading(
      Token token,
      FoldedText text,
      int start,
      int end,
      String prefix,
      String suffix,
      List<Peeled> all) {
    Span span = text.original(start, INFLECTION.contains(suffix) ? token.foldedEnd() : end);
    String rest = text.text().substring(start, end);
    if (future(prefix, rest)) {
      return;
    }
    all.add(new Peeled(rest, span.start(), span.end(), prefix, suffix));
    if (prefix.endsWith(PREPOSITION_AND_ARTICLE)) {
      all.add(new Peeled(ARTICLE + rest, span.start(), span.end(), prefix, suffix));
    }
    if (!suffix.isEmpty() && !INFLECTION.contains(suffix)) {
      for (Map.Entry<String, List<String>> restore : profile.restore().entrySet()) {
        if (rest.endsWith(restore.getKey())) {
          String stem = rest.substring(0, rest.length() - restore.getKey().length());
          for (String end2 : restore.getValue()) {
            all.add(new Peeled(stem + end2, span.start(), span.end(), prefix, suffix));
          }
        }
      }
    }
  }

  /** "سلام" is no "so he will have blamed": the future is that of the imperfect. */
  private boolean future(String prefix, String rest) {
    return profile.is(WordClass.FUTURE_PREFIXES, prefix) && !profile.is(WordClass.IMPERFECT, rest);
  }

  /** French elision: "l'armée", "d'Alger", "qu'il". */
  private static void elided(Token token, FoldedText text, List<Peeled> all) {
    int apostrophe = token.folded().indexOf('\'');
    int start = apostrophe + 1;
    if (apostrophe < 1 || apostrophe > 2 || token.folded().length() - start < 2) {
      return;
    }
    Span span = text.original(token.foldedStart() + start, token.foldedEnd());
    all.add(
        new Peeled(
            token.folded().substring(start),
            span.start(),
            span.end(),
            token.folded().substring(0, start),
            ""));
  }

  private void trim(Token token, List<Peeled> all) {
    String word = token.folded();
    for (int length = 1; length <= 4 && word.length() - length >= SHORTEST_REST; length++) {
      String ending = word.substring(word.length() - length);
      List<String> others = profile.endings().get(ending);
      if (others == null) {
        continue;
      }
      String stem = word.substring(0, word.length() - length);
      for (String other : others) {
        all.add(new Peeled(stem + other, token.start(), token.end(), "", ending));
      }
    }
  }

  private static void cut(Token token, FoldedText text, List<Peeled> all) {
    int apostrophe = token.folded().lastIndexOf('\'');
    if (apostrophe < SHORTEST_REST - 1) {
      return;
    }
    Span span = text.original(token.foldedStart(), token.foldedStart() + apostrophe);
    all.add(
        new Peeled(
            token.folded().substring(0, apostrophe),
            span.start(),
            span.end(),
            "",
            token.folded().substring(apostrophe)));
  }
}
