package org.nashra.language;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Phrases looked up over {@link Segments}, blanks between their parts not counted. */
final class PhraseTrie<V> {
  /** A phrase found. */
  record Hit<V>(int end, V value) {}

  private static final class Branch<V> {
    private final Map<String, Branch<V>> next = new HashMap<>();
    private final List<V> values = new ArrayList<>(1);
  }

  private static final Pattern LATIN_ACCENT =
      Pattern.compile("(?<=[a-zA-Z])[\u0300-\u0308\u030A-\u030C\u0327\u0328]+");

  private final Branch<V> root = new Branch<>();

  /** The folded parts of a phrase, cut as a text is. */
  static List<String> parts(String phrase) {
    String folded = FoldedText.fold(phrase);
    List<String> parts = new ArrayList<>();
    int i = 0;
    while (i < folded.length()) {
      int c = folded.codePointAt(i);
      int end = i + Character.charCount(c);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        i = end;
        continue;
      }
      if (Segments.isDigit(c) || Segments.isLetter(c)) {
        boolean digits = Segments.isDigit(c);
        while (end < folded.length()) {
          int d = folded.codePointAt(end);
          if (digits ? !Segments.isDigit(d) : !Segments.isLetter(d)) {
            break;
          }
          end += Character.charCount(d);
        }
      }
      parts.add(folded.substring(i, end));
      i = end;
    }
    return parts;
  }

  void add(String phrase, V value) {
    put(phrase, value);
    String plain = withoutAccents(phrase);
    if (!plain.equals(phrase)) {
      put(plain, value);
    }
  }

  /** Accents on Latin letters may be missing in a text. */
  static String withoutAccents(String phrase) {
    String parted = Normalizer2.getNFDInstance().normalize(phrase);
    return LATIN_ACCENT.matcher(parted).find()
        ? Normalizer2.getNFCInstance().normalize(LATIN_ACCENT.matcher(parted).replaceAll(""))
        : phrase;
  }

  private void put(String phrase, V value) {
    Branch<V> at = root;
    for (String part : parts(phrase)) {
      at = at.next.computeIfAbsent(part, p -> new Branch<>());
    }
    at.values.add(value);
  }

  boolean isEmpty() {
    return root.next.isEmpty();
  }

  Set<String> firstParts() {
    return root.next.keySet();
  }

  /** All phrases that open at a position. */
  List<Hit<V>> at(Segments segments, int position) {
    List<Hit<V>> hits = new ArrayList<>(2);
    walk(segments, position, root, hits);
    return hits;
  }

  private void walk(Segments segments, int position, Branch<V> branch, List<Hit<V>> hits) {
    if (position >= segments.text().length() || !segments.opens(position)) {
      return;
    }
    for (Segments.Form form : segments.forms(position)) {
      Branch<V> next = branch.next.get(form.text());
      if (next == null) {
        continue;
      }
      for (V value : next.values) {
        hits.add(new Hit<>(form.end(), value));
      }
      if (!next.next.isEmpty()) {
        walk(segments, segments.skipBlanks(form.end()), next, hits);
      }
    }
  }
}
