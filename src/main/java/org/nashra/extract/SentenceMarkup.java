package org.nashra.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeSet;
import org.nashra.extract.Explanation.Note;
import org.nashra.extract.Explanation.Piece;
import org.nashra.model.Event;
import org.nashra.model.Span;

/** Lays the marks of one sentence into each other. */
final class SentenceMarkup {
  /** A mark, or a part of one, as it is shown. */
  private record Shown(int start, int end, Note note) {
    static final Comparator<Shown> ORDER =
        Comparator.comparingInt(Shown::start)
            .thenComparing(Comparator.comparingInt(Shown::end).reversed())
            .thenComparing(s -> s.note().number());
  }

  private final String text;
  private final Span sentence;
  private final List<Event> events;
  private final List<Note> notes = new ArrayList<>();
  private final List<Shown> shown = new ArrayList<>();

  /**
   * @param marks those that touch the sentence
   * @param events those whose evidence touches the sentence
   */
  SentenceMarkup(String text, Span sentence, List<Mark> marks, List<Event> events) {
    this.text = text;
    this.sentence = sentence;
    this.events = events;
    List<Placed> placed = new ArrayList<>();
    for (Mark mark : marks) {
      placed.add(new Placed(wordStart(mark.span()), wordEnd(mark.span()), mark));
    }
    placed.sort(Placed.ORDER);
    for (Placed one : placed) {
      Note note = note(notes.size() + 1, one.mark());
      notes.add(note);
      shown.add(new Shown(one.start(), one.end(), note));
    }
    nest();
  }

  /** A mark as placed: widened to whole words, within its sentence. */
  private record Placed(int start, int end, Mark mark) {
    static final Comparator<Placed> ORDER =
        Comparator.comparingInt(Placed::start)
            .thenComparing(Comparator.comparingInt(Placed::end).reversed())
            .thenComparing(p -> p.mark().kind());
  }

  private Note note(int number, Mark mark) {
    return new Note(
        number,
        mark.kind(),
        clean(surface(mark.span())),
        clean(mark.value()),
        clean(mark.detail()),
        mark.rule(),
        mark.events());
  }

  /** Cuts what reaches beyond the mark that it begins in, so that every mark lies in another. */
  private void nest() {
    PriorityQueue<Shown> waiting = new PriorityQueue<>(Shown.ORDER);
    waiting.addAll(shown);
    shown.clear();
    Deque<Shown> open = new ArrayDeque<>();
    while (!waiting.isEmpty()) {
      Shown one = waiting.remove();
      while (!open.isEmpty() && open.getLast().end() <= one.start()) {
        open.removeLast();
      }
      if (!open.isEmpty() && one.end() > open.getLast().end()) {
        int cut = open.getLast().end();
        waiting.add(new Shown(afterBlank(cut, one.end()), one.end(), one.note()));
        one = new Shown(one.start(), cut, one.note());
      }
      open.addLast(one);
      shown.add(one);
    }
  }

  private int afterBlank(int start, int end) {
    int at = start;
    while (at + 1 < end && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  List<Note> notes() {
    return List.copyOf(notes);
  }

  List<Piece> pieces() {
    List<Piece> pieces = new ArrayList<>();
    lay(0, sentence.start(), sentence.end(), pieces);
    return pieces;
  }

  /**
   * Lays a stretch and the marks that begin in it, from one on.
   *
   * @return the index of the first mark that begins behind the stretch
   */
  private int lay(int first, int start, int end, List<Piece> into) {
    int at = start;
    int next = first;
    while (next < shown.size() && shown.get(next).start() < end) {
      Shown mark = shown.get(next);
      plain(at, mark.start(), into);
      List<Piece> inside = new ArrayList<>();
      next = lay(next + 1, mark.start(), mark.end(), inside);
      into.add(new Piece("", mark.note(), inside, List.of()));
      at = mark.end();
    }
    plain(at, end, into);
    return next;
  }

  /** Plain text, cut where the evidence of an event begins or ends. */
  private void plain(int start, int end, List<Piece> into) {
    TreeSet<Integer> cuts = new TreeSet<>(List.of(start, end));
    for (Event event : events) {
      for (Span span : event.evidence()) {
        cuts.add(Math.max(start, Math.min(end, span.start())));
        cuts.add(Math.max(start, Math.min(end, span.end())));
      }
    }
    int from = start;
    for (int to : cuts.tailSet(start, false)) {
      Span part = new Span(from, to);
      List<String> ids =
          events.stream()
              .filter(e -> e.evidence().stream().anyMatch(s -> s.contains(part)))
              .map(Event::id)
              .toList();
      into.add(new Piece(clean(part.in(text)), null, List.of(), ids));
      from = to;
    }
  }

  /** The words of a mark that stand in the sentence. */
  private String surface(Span span) {
    return text.substring(
        Math.max(span.start(), sentence.start()), Math.min(span.end(), sentence.end()));
  }

  private int wordStart(Span span) {
    int start = Math.max(span.start(), sentence.start());
    while (start > sentence.start()
        && joins(text.codePointBefore(start))
        && joins(text.codePointAt(start))) {
      start -= Character.charCount(text.codePointBefore(start));
    }
    return start;
  }

  private int wordEnd(Span span) {
    int end = Math.min(span.end(), sentence.end());
    while (end < sentence.end()
        && joins(text.codePointBefore(end))
        && joins(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  /** A letter, a figure, or what is written on or between them: vowel signs, non-joiners. */
  private static boolean joins(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
      default -> Character.isLetterOrDigit(c) || c == 0x200C || c == 0x200D;
    };
  }

  /** Nothing that steers a terminal or turns the direction of what follows; one line. */
  static String clean(String part) {
    StringBuilder out = new StringBuilder(part.length());
    part.codePoints()
        .forEach(
            c -> {
              boolean turns = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
              boolean half = c >= 0xD800 && c <= 0xDFFF;
              boolean blank = Character.isISOControl(c) || c == 0x2028 || c == 0x2029;
              out.appendCodePoint(turns || half ? 0xFFFD : blank ? ' ' : c);
            });
    return out.toString();
  }
}
