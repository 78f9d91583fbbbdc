package org.nashra.language;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nashra.config.ConfigurationException;
import org.nashra.config.Fault;
import org.nashra.config.Tsv;

/**
 * The number words of a language, from {@code config/lang/<xx>/numbers.tsv} (columns form, kind,
 * value). Immutable once read.
 */
final class NumberLexicon {
  private static final String FILE = "numbers.tsv";

  private final PhraseTrie<NumberWord> words = new PhraseTrie<>();
  private final GluedNumbers glued = new GluedNumbers();
  private boolean unitsFirst;

  private NumberLexicon() {}

  /**
   * Reads the table; a language without one has no number words.
   *
   * @throws ConfigurationException with file and line of every fault
   */
  static NumberLexicon read(Path languageFolder) {
    NumberLexicon lexicon = new NumberLexicon();
    Path file = languageFolder.resolve(FILE);
    if (!Files.exists(file)) {
      return lexicon;
    }
    List<Fault> faults = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Tsv.Row row : Tsv.read(file, "form", "kind", "value")) {
      String fault = lexicon.add(row, seen);
      if (fault != null) {
        faults.add(new Fault(file, row.line(), row.get("form"), fault));
      }
    }
    if (!faults.isEmpty()) {
      throw new ConfigurationException(faults);
    }
    return lexicon;
  }

  private @Nullable String add(Tsv.Row row, Set<String> seen) {
    NumberWord.Kind kind;
    try {
      kind = NumberWord.Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException e) {
      return "the kind \"" + row.get("kind") + "\" is not known";
    }
    BigDecimal value;
    try {
      value = row.get("value").isEmpty() ? BigDecimal.ZERO : new BigDecimal(row.get("value"));
    } catch (NumberFormatException e) {
      return "the value \"" + row.get("value") + "\" is no number";
    }
    if (kind == NumberWord.Kind.AND && value.signum() > 0) {
      unitsFirst = true;
    }
    // Several forms in one cell, parted by "|".
    for (String form : row.get("form").split("\\|")) {
      if (PhraseTrie.parts(form).isEmpty()) {
        return "the form is empty";
      }
      if (!seen.add(kind + " " + FoldedText.fold(form.strip()))) {
        return "\"" + form.strip() + "\" stands here for the second time";
      }
      NumberWord word = new NumberWord(kind, value);
      glued.add(form, word);
      if (kind != NumberWord.Kind.FRACTION_ENDING) {
        words.add(form, word);
      }
    }
    return null;
  }

  /** All number words that open at a position. */
  List<PhraseTrie.Hit<NumberWord>> at(Segments segments, int position) {
    List<PhraseTrie.Hit<NumberWord>> hits = words.at(segments, position);
    NumberWord whole = hits.isEmpty() ? glued(segments, position) : null;
    if (whole != null) {
      hits.add(new PhraseTrie.Hit<>(segments.end(position), whole));
    }
    return hits;
  }

  private @Nullable NumberWord glued(Segments segments, int position) {
    // Where parts are joined by "and", glued words are clitics.
    return unitsFirst || !Segments.isLetter(segments.text().codePointAt(position))
        ? null
        : glued.read(segments.text().substring(position, segments.end(position)));
  }

  /** The same, where the offset may be one at which nothing opens. */
  List<PhraseTrie.Hit<NumberWord>> hits(Segments segments, int offset) {
    return offset < segments.text().length() && segments.opens(offset)
        ? at(segments, offset)
        : new ArrayList<>();
  }

  /** May a number word open at a position? */
  boolean opens(Segments segments, int position) {
    for (Segments.Form form : segments.forms(position)) {
      if (words.firstParts().contains(form.text())) {
        return true;
      }
    }
    return glued(segments, position) != null;
  }

  /** Units stand before tens, and every part but the first is joined (خمسة وعشرون). */
  boolean unitsFirst() {
    return unitsFirst;
  }
}
