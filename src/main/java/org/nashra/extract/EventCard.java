package org.nashra.extract;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nashra.extract.Explanation.Row;
import org.nashra.model.Event;
import org.nashra.model.Quotation;
import org.nashra.model.Span;

/** One event, field by field, as people read it. */
final class EventCard {
  private final String text;
  private final Event event;
  private final Draft draft;
  private final List<Mark> marks;
  private final List<Row> rows = new ArrayList<>();

  EventCard(String text, Findings.Written written, List<Mark> marks) {
    this.text = text;
    this.event = written.event();
    this.draft = written.draft();
    this.marks = marks;
  }

  Explanation.Told told(Weights weights) {
    rows.clear();
    triggers();
    actors();
    place();
    time();
    losses();
    sources();
    quotation();
    evidence();
    List<Explanation.Sign> signs =
        weights.signs(draft).stream()
            .map(sign -> new Explanation.Sign(sign, weights.weight(sign)))
            .toList();
    return new Explanation.Told(
        event.id(),
        name(event.type()),
        name(event.status()),
        name(event.modality()),
        event.confidence(),
        rows,
        signs,
        event.why());
  }

  private void triggers() {
    for (Mark mark : marks) {
      if (mark.kind() == Explanation.Kind.TRIGGER && mark.events().contains(event.id())) {
        row("trigger", mark.value(), mark.rule(), mark.span().in(text));
      }
    }
  }

  private void actors() {
    for (Event.Actor actor : event.actors()) {
      String of = actor.of() == null ? "" : "of " + actor.of();
      row(
          name(actor.role()),
          actor.name(),
          joined(actor.id(), actor.title() == null ? "" : actor.title(), of),
          actor.text());
    }
  }

  private void place() {
    Event.Place place = event.place();
    if (place == null) {
      return;
    }
    Double lat = place.lat();
    Double lon = place.lon();
    String at =
        lat == null || lon == null
            ? ""
            : String.format(
                Locale.ROOT,
                "%.2f° %s %.2f° %s",
                Math.abs(lat),
                lat < 0 ? "S" : "N",
                Math.abs(lon),
                lon < 0 ? "W" : "E");
    String countries = String.join(" and ", place.countries());
    row(
        "place",
        place.name(),
        joined(place.id(), name(place.precision()), countries, at),
        place.text());
  }

  private void time() {
    Event.Time time = event.time();
    if (time == null) {
      return;
    }
    LocalDateTime to = time.to();
    String range = to == null ? "from " + time.from() : time.from() + " until " + to;
    row(
        "time",
        time.value(),
        joined(range, time.approximate() ? "approximate" : "", time.explicit() ? "" : "inferred"),
        time.text() == null ? "" : time.text());
  }

  private void losses() {
    List<Event.Attribution> chain = event.attribution();
    String claimant = chain.isEmpty() ? "" : "says " + chain.get(chain.size() - 1).name();
    for (Event.Casualty loss : event.casualties()) {
      row(
          "losses",
          figure(loss),
          joined(
              loss.side() == null ? "" : "of " + loss.side(),
              loss.part() ? "part of the figure before" : "",
              claimant),
          loss.text());
    }
  }

  private void sources() {
    for (Event.Attribution source : event.attribution()) {
      row(
          "source",
          source.name(),
          joined(source.id(), name(source.mode())),
          source.text() == null ? "" : source.text());
    }
  }

  private void quotation() {
    Quotation quote = event.quote();
    if (quote != null) {
      row(
          "quotation",
          quote.speaker() == null ? "speaker unknown" : quote.speaker(),
          "",
          text.substring(quote.start(), quote.end()));
    }
  }

  private void evidence() {
    for (Span span : event.evidence()) {
      row("evidence", span.start() + "–" + span.end(), "", span.in(text));
    }
  }

  private void row(String label, String value, String note, String surface) {
    rows.add(
        new Row(
            label,
            SentenceMarkup.clean(value),
            SentenceMarkup.clean(note),
            SentenceMarkup.clean(surface)));
  }

  private static String joined(String... parts) {
    return String.join(", ", List.of(parts).stream().filter(part -> !part.isEmpty()).toList());
  }

  /** "at least 13 soldiers killed". */
  static String figure(Event.Casualty loss) {
    return (count(loss.min(), loss.max()) + " " + loss.who() + " " + name(loss.effect())).strip();
  }

  private static String count(@Nullable Integer min, @Nullable Integer max) {
    if (min == null) {
      return max == null ? "unnumbered" : "up to " + max;
    }
    if (max == null) {
      return "at least " + min;
    }
    return min.equals(max) ? String.valueOf(min) : min + " to " + max;
  }

  /** As in the event's JSON: {@code air-strike}. */
  static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
