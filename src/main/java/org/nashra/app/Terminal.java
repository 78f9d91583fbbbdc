package org.nashra.app;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nashra.extract.Explanation;
import org.nashra.extract.Explanation.Kind;
import org.nashra.extract.Explanation.Note;
import org.nashra.extract.Explanation.Piece;

/**
 * Shows an {@link Explanation} to somebody at a terminal. Each mark stands in brackets with its
 * number, so that colours only help: {@code [shelled]² }. A list below each sentence says what the
 * numbers mean. In text written from right to left nothing else stands among the words, and lines
 * that begin with a foreign word keep their direction by a mark before them.
 */
final class Terminal {
  private static final int NARROWEST = 40;
  private static final int USUAL = 96;
  private static final String RIGHT_TO_LEFT_MARK = "\u200F";
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final String BOLD = "1";
  private static final String DIM = "2";

  private final boolean colours;
  private final int width;
  private final StringBuilder out = new StringBuilder();

  /**
   * @param width columns
   */
  Terminal(boolean colours, int width) {
    this.colours = colours;
    this.width = width;
  }

  /**
   * Colours where somebody looks and has not said no (<a href="https://no-color.org">NO_COLOR</a>,
   * {@code TERM=dumb}); as wide as {@code COLUMNS}.
   *
   * @param interactive whether standard output is a terminal
   */
  static Terminal of(Map<String, String> environment, boolean interactive) {
    boolean colours =
        interactive
            && environment.getOrDefault("NO_COLOR", "").isEmpty()
            && !environment.getOrDefault("TERM", "dumb").equals("dumb");
    String columns = environment.getOrDefault("COLUMNS", "");
    int width = columns.matches("[0-9]{1,4}") ? Integer.parseInt(columns) : USUAL;
    return new Terminal(colours, Math.max(NARROWEST, width));
  }

  String show(Explanation explanation) {
    out.setLength(0);
    head(explanation);
    boolean rightToLeft = explanation.language().rightToLeft();
    for (Explanation.Sentence sentence : explanation.sentences()) {
      out.append('\n');
      line(styled(DIM, "── sentence " + sentence.number() + " ──"));
      text(sentence.pieces(), rightToLeft);
      notes(sentence.notes());
    }
    for (Explanation.Told event : explanation.events()) {
      event(event);
    }
    dropped(explanation.dropped());
    return out.toString();
  }

  private void head(Explanation explanation) {
    line(styled(BOLD, explanation.id()));
    line(
        explanation.language()
            + (explanation.published() == null ? "" : ", published " + explanation.published())
            + (explanation.publishedAssumed() ? " (assumed)" : "")
            + ", "
            + explanation.events().size()
            + (explanation.events().size() == 1 ? " event" : " events"));
    if (!explanation.known()) {
      line(
          "There is no lexicon of this language: nothing was looked for. A file of JSON can name another.");
    }
    if (explanation.unread() > 0) {
      line("The last " + explanation.unread() + " characters were not read.");
    }
  }

  /** A sentence, broken at blanks. */
  private void text(List<Piece> pieces, boolean rightToLeft) {
    List<Run> runs = new ArrayList<>();
    runs(pieces, "", runs);
    StringBuilder plain = new StringBuilder();
    runs.forEach(run -> plain.append(run.text()));
    int at = 0;
    int k = 0;
    int offset = 0;
    for (int end : breaks(plain.toString())) {
      out.append(rightToLeft ? RIGHT_TO_LEFT_MARK : "").append("  ");
      while (at < end) {
        Run run = runs.get(k);
        int upTo = Math.min(run.text().length(), offset + end - at);
        out.append(styled(run.style(), run.text().substring(offset, upTo)));
        at += upTo - offset;
        offset = upTo;
        if (offset == run.text().length()) {
          k++;
          offset = 0;
        }
      }
      trim();
      out.append('\n');
    }
  }

  /** A stretch of one style. */
  private record Run(String text, String style) {}

  private static void runs(List<Piece> pieces, String style, List<Run> into) {
    for (Piece piece : pieces) {
      Note note = piece.note();
      if (note == null) {
        into.add(new Run(piece.text(), style));
        continue;
      }
      into.add(new Run("[", DIM));
      runs(piece.inside(), colour(note.kind()), into);
      into.add(new Run("]" + superscript(note.number()), DIM));
    }
  }

  /** Where lines end: each at a blank, or in the middle of a word that fills a line. */
  private List<Integer> breaks(String plain) {
    List<Integer> ends = new ArrayList<>();
    int room = width - 2;
    int start = 0;
    while (plain.length() - start > room) {
      int blank = plain.lastIndexOf(' ', start + room);
      int end = blank > start ? blank + 1 : boundary(plain, start + room);
      ends.add(end);
      start = end;
    }
    ends.add(plain.length());
    return ends;
  }

  /** The last boundary of what is seen as one character, up to an offset. */
  private static int boundary(String plain, int offset) {
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(plain);
    return characters.isBoundary(offset) ? offset : characters.preceding(offset);
  }

  private void notes(List<Note> notes) {
    for (Note note : notes) {
      String kind = note.kind() == Kind.DROPPED ? "no event" : note.kind().label();
      StringBuilder line = new StringBuilder();
      line.append(String.format(Locale.ROOT, "  %4s  ", superscript(note.number())));
      line.append(styled(colour(note.kind()), String.format(Locale.ROOT, "%-14s", kind)));
      line.append(note.value());
      line.append(note.rule().isEmpty() ? "" : styled(DIM, "  " + note.rule()));
      line.append(note.detail().isEmpty() ? "" : styled(DIM, "  " + note.detail()));
      line.append(note.events().isEmpty() ? "" : "  → " + String.join(" ", note.events()));
      line(line.toString());
    }
  }

  private void event(Explanation.Told event) {
    String title =
        event.id() + "  " + event.type() + " · " + event.status() + " · " + event.modality();
    String confidence = String.format(Locale.ROOT, "%.2f", event.confidence());
    int rule = Math.max(2, width - title.length() - confidence.length() - 5);
    out.append('\n');
    line("━━ " + styled(BOLD, title) + " " + "━".repeat(rule) + " " + styled(BOLD, confidence));
    for (Explanation.Row row : event.rows()) {
      field(row.label(), row.value(), row.note(), row.surface());
    }
    StringBuilder signs = new StringBuilder();
    for (Explanation.Sign sign : event.signs()) {
      signs.append(String.format(Locale.ROOT, "%s %+.2f  ", sign.name(), sign.weight()));
    }
    field("confidence", confidence, signs.toString().strip(), "");
    String label = "rules";
    for (String fired : event.rules()) {
      field(label, fired, "", "");
      label = "";
    }
  }

  private void field(String label, String value, String note, String surface) {
    line(
        "   "
            + styled(DIM, String.format(Locale.ROOT, "%-12s", label))
            + " "
            + value
            + (note.isEmpty() ? "" : styled(DIM, "  " + note))
            + (surface.isEmpty() ? "" : "  «" + surface + "»"));
  }

  private void dropped(List<Explanation.Dropped> dropped) {
    if (dropped.isEmpty()) {
      return;
    }
    out.append('\n');
    line("━━ " + styled(BOLD, "no event") + " " + "━".repeat(Math.max(2, width - 12)));
    for (Explanation.Dropped one : dropped) {
      field("sentence " + one.sentence(), one.type(), one.rule(), one.surface());
      line("                " + one.reason());
    }
  }

  private void line(String line) {
    out.append(line);
    trim();
    out.append('\n');
  }

  private void trim() {
    while (out.length() > 0 && out.charAt(out.length() - 1) == ' ') {
      out.setLength(out.length() - 1);
    }
  }

  private String styled(String style, String part) {
    return !colours || style.isEmpty() || part.isEmpty()
        ? part
        : "\u001B[" + style + "m" + part + "\u001B[0m";
  }

  private static String superscript(int number) {
    StringBuilder out = new StringBuilder();
    String.valueOf(number).chars().forEach(c -> out.append(SUPERSCRIPTS.charAt(c - '0')));
    return out.toString();
  }

  /** The parameters of the escape sequence "select graphic rendition", ECMA-48. */
  private static String colour(Kind kind) {
    return switch (kind) {
      case TRIGGER -> "1;31";
      case DROPPED -> "9;31";
      case LOSS -> "1;35";
      case SAYING -> "4;36";
      case QUOTATION -> "3";
      case TIME -> "33";
      case NUMBER -> "35";
      case PERSON -> "36";
      case ORGANISATION, GROUP -> "34";
      case STATE -> "1;34";
      case PLACE -> "32";
      case UNNAMED -> "2;36";
    };
  }
}
