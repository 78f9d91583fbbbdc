package org.nashra.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.nashra.language.FoldedText;

/** Knows the short lines that pages put between and under the paragraphs: "Read also: …". */
final class PageFurniture {
  private static final int LONGEST = 100;
  private static final List<String> ENTRIES = entries();
  private static final List<String> BEGINNINGS =
      ENTRIES.stream().filter(e -> !e.endsWith("$")).toList();
  private static final Set<String> LINES =
      ENTRIES.stream()
          .filter(e -> e.endsWith("$"))
          .map(e -> e.substring(0, e.length() - 1))
          .collect(Collectors.toUnmodifiableSet());

  private PageFurniture() {}

  static boolean is(String paragraph) {
    if (paragraph.length() > LONGEST) {
      return false;
    }
    String folded = FoldedText.fold(paragraph).strip();
    if (LINES.contains(folded.replaceAll("[\\s:.!>»]+$", ""))) {
      return true;
    }
    for (String beginning : BEGINNINGS) {
      if (folded.startsWith(beginning) && endsWord(folded, beginning.length())) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsWord(String text, int at) {
    return at >= text.length()
        || !Character.isLetter(text.charAt(at))
        || !Character.isLetter(text.charAt(at - 1))
        || Character.isIdeographic(text.codePointAt(at));
  }

  private static List<String> entries() {
    try (InputStream in = PageFurniture.class.getResourceAsStream("page-furniture.txt")) {
      if (in == null) {
        throw new IllegalStateException("page-furniture.txt is missing from the jar");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return lines
          .lines()
          .map(String::strip)
          .filter(l -> !l.isEmpty() && !l.startsWith("#"))
          .map(FoldedText::fold)
          .distinct()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
