package org.nashra.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A closed class of words: whole words, stems ({@code столиц*}) and endings ({@code -ого}), all
 * folded. A question mark is any one letter: {@code -???а} ends so behind three letters or more,
 * {@code ا??ا?} is a template of letters. Immutable.
 */
public final class WordSet {
  /** An opening or an ending, with the fewest letters that a word of it has. */
  private record Part(String text, int fewest) {}

  private final Set<String> words;
  private final Part[] stems;
  private final Part[] endings;
  private final String[] templates;
  private final boolean phrases;
  private final Set<String> openings;

  private WordSet(Set<String> words, List<Part> stems, List<Part> endings, List<String> templates) {
    this.words = new HashSet<>(words);
    this.stems = stems.toArray(new Part[0]);
    this.endings = endings.toArray(new Part[0]);
    this.templates = templates.toArray(new String[0]);
    this.phrases = words.stream().anyMatch(word -> word.indexOf(' ') >= 0);
    this.openings =
        words.stream()
            .map(word -> word.substring(0, (word + ' ').indexOf(' ')))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Of words as a language's file writes them. */
  public static WordSet of(Iterable<String> written) {
    Set<String> words = new HashSet<>();
    List<Part> stems = new ArrayList<>();
    List<Part> endings = new ArrayList<>();
    List<String> templates = new ArrayList<>();
    for (String one : written) {
      if (one.endsWith("*")) {
        stems.add(part(one.substring(0, one.length() - 1)));
      } else if (one.startsWith("-")) {
        endings.add(part(one.substring(1)));
      } else if (one.indexOf('?') >= 0) {
        templates.add(FoldedText.fold(one));
      } else {
        words.add(FoldedText.fold(one));
      }
    }
    return new WordSet(words, stems, endings, templates);
  }

  private static Part part(String written) {
    String folded = FoldedText.fold(written);
    return new Part(folded.replace("?", ""), folded.length());
  }

  /** Is a folded word of the class? */
  public boolean contains(String folded) {
    return words.contains(folded) || opens(folded) || ends(folded) || fits(folded);
  }

  /** May a word of the class that is written apart, as "as of" is, open with a folded word? */
  public boolean phrases(String first) {
    return phrases
        && (openings.contains(first) || stems.length + endings.length + templates.length > 0);
  }

  private boolean opens(String folded) {
    for (Part stem : stems) {
      if (folded.length() >= stem.fewest() && folded.startsWith(stem.text())) {
        return true;
      }
    }
    return false;
  }

  private boolean ends(String folded) {
    for (Part ending : endings) {
      if (folded.length() >= ending.fewest() && folded.endsWith(ending.text())) {
        return true;
      }
    }
    return false;
  }

  private boolean fits(String folded) {
    for (String template : templates) {
      boolean fits = template.length() == folded.length();
      for (int i = 0; fits && i < folded.length(); i++) {
        fits = template.charAt(i) == '?' || template.charAt(i) == folded.charAt(i);
      }
      if (fits) {
        return true;
      }
    }
    return false;
  }
}
