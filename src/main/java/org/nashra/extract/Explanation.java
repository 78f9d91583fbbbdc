package org.nashra.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.nashra.model.Event;
import org.nashra.model.Extraction;
import org.nashra.model.Span;

/**
 * Shows why an article gave its events: the text with the events' ground marked, and a list of
 * every field with the rules that made it. For a terminal or as a page of HTML without script.
 */
public final class Explanation {
  private final String text;
  private final Extraction extraction;

  public Explanation(String text, Extraction extraction) {
    this.text = text;
    this.extraction = extraction;
  }

  /** A piece of the text and the events that rest on it. */
  private record Piece(int start, int end, List<String> events) {}

  /** For a terminal: marks in square brackets, no colours, control characters as a blank. */
  public String plain() {
    StringBuilder out = new StringBuilder();
    for (Piece piece : pieces()) {
      String part = clean(text.substring(piece.start(), piece.end()));
      if (piece.events().isEmpty()) {
        out.append(part);
      } else {
        out.append('[').append(part).append("](").append(String.join(",", piece.events()));
        out.append(')');
      }
    }
    out.append("\n\n");
    for (Event event : extraction.events()) {
      lines(event).forEach(line -> out.append(line).append('\n'));
      out.append('\n');
    }
    return out.toString();
  }

  /** A whole page; everything from the text is escaped. */
  public String html() {
    StringBuilder out = new StringBuilder();
    String language = escape(extraction.language().value());
    out.append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">");
    out.append("<title>").append(escape(extraction.id())).append("</title><style>");
    out.append("body{font-family:sans-serif;max-width:50rem;margin:2rem auto;line-height:1.6}");
    out.append("mark{background:#fde68a}sup{color:#6b7280}dt{font-weight:bold}");
    out.append("</style></head><body>\n<p lang=\"").append(language).append("\" dir=\"");
    out.append(extraction.language().direction()).append("\" style=\"white-space:pre-line\">");
    for (Piece piece : pieces()) {
      String part = escape(clean(text.substring(piece.start(), piece.end())));
      if (piece.events().isEmpty()) {
        out.append(part);
      } else {
        out.append("<mark>").append(part).append("</mark><sup dir=\"ltr\">");
        out.append(String.join(",", piece.events())).append("</sup>");
      }
    }
    out.append("</p>\n<dl>");
    for (Event event : extraction.events()) {
      List<String> lines = lines(event);
      out.append("<dt>").append(escape(lines.get(0))).append("</dt>");
      lines
          .subList(1, lines.size())
          .forEach(line -> out.append("<dd>").append(escape(line.strip())).append("</dd>"));
    }
    return out.append("</dl>\n</body></html>\n").toString();
  }

  private List<Piece> pieces() {
    List<Integer> cuts = new ArrayList<>(List.of(0, text.length()));
    for (Event event : extraction.events()) {
      for (Span span : event.evidence()) {
        cuts.add(span.start());
        cuts.add(span.end());
      }
    }
    List<Integer> edges = cuts.stream().distinct().sorted(Comparator.naturalOrder()).toList();
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i + 1 < edges.size(); i++) {
      int start = edges.get(i);
      int end = edges.get(i + 1);
      List<String> events =
          extraction.events().stream()
              .filter(
                  e -> e.evidence().stream().anyMatch(s -> s.start() <= start && end <= s.end()))
              .map(Event::id)
              .toList();
      pieces.add(new Piece(start, end, events));
    }
    return pieces;
  }

  private static List<String> lines(Event event) {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%s %s, %s, %s, %.2f",
            event.id(),
            name(event.type()),
            name(event.status()),
            name(event.modality()),
            event.confidence()));
    for (Event.Actor actor : event.actors()) {
      lines.add(
          "  "
              + name(actor.role())
              + ": "
              + actor.name()
              + " ("
              + actor.id()
              + ") «"
              + clean(actor.text())
              + "»");
    }
    Event.Place place = event.place();
    if (place != null) {
      lines.add("  place: " + place.name() + " (" + place.id() + ") «" + clean(place.text()) + "»");
    }
    Event.Time time = event.time();
    if (time != null) {
      lines.add(
          "  time: "
              + time.value()
              + (time.text() == null ? " (inferred)" : " «" + clean(time.text()) + "»"));
    }
    for (Event.Casualty loss : event.casualties()) {
      lines.add(
          "  "
              + name(loss.effect())
              + ": "
              + (loss.vague() ? "vague" : loss.min() + ".." + loss.max())
              + (loss.part() ? " as a part" : "")
              + (loss.side() == null ? "" : " of " + loss.side())
              + " «"
              + clean(loss.text())
              + "»");
    }
    if (!event.attribution().isEmpty()) {
      lines.add(
          "  says: "
              + String.join(
                  " > ", event.attribution().stream().map(Event.Attribution::name).toList()));
    }
    lines.add("  rules: " + String.join(" ", event.why()));
    return lines;
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Nothing that could steer a terminal. */
  private static String clean(String part) {
    StringBuilder out = new StringBuilder(part.length());
    part.codePoints()
        .forEach(c -> out.appendCodePoint(Character.isISOControl(c) && c != '\n' ? ' ' : c));
    return out.toString();
  }

  private static String escape(String part) {
    return part.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
