package org.nashra.briefing;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.nashra.model.Article;
import org.nashra.model.EditionId;
import org.nashra.model.Event;
import org.nashra.model.Event.Actor;
import org.nashra.model.Event.Attribution;
import org.nashra.model.Event.Casualty;
import org.nashra.model.EventType;
import org.nashra.model.Extraction;
import org.nashra.model.LanguageTag;
import org.nashra.model.Quotation;
import org.nashra.model.Report;
import org.nashra.model.Source;
import org.nashra.model.Span;

/** Reports made by hand: a text, and events that point at substrings of it. */
final class ReportBuilder {
  private final String id;
  private final Source source;
  private final String title;
  private final String text;
  private final LanguageTag language;
  private final Instant published;
  private final List<Event> events = new ArrayList<>();

  ReportBuilder(Source source, String id, String published, String title, String text) {
    this.id = id;
    this.source = source;
    this.title = title;
    this.text = text;
    this.language = source.language();
    this.published = Instant.parse(published);
  }

  static Source source(String id, String name, String language, char grade, String affiliation) {
    return new Source(
        id,
        name,
        null,
        LanguageTag.of(language),
        Source.Kind.FEED,
        URI.create("https://" + id + ".example/feed"),
        Set.of(new EditionId("south-caucasus")),
        grade,
        affiliation,
        Duration.ofMinutes(10),
        Source.TextFrom.FEED,
        List.of(),
        List.of());
  }

  Report build() {
    List<Span> sentences = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      boolean stop = text.charAt(i) == '.' && (i + 1 == text.length() || text.charAt(i + 1) == ' ');
      if (stop || i + 1 == text.length()) {
        sentences.add(new Span(start, i + 1));
        start = Math.min(text.length(), i + 2);
      }
    }
    Article article =
        new Article(
            id,
            1,
            source.id(),
            "https://" + source.id() + ".example/" + id,
            title,
            List.of(),
            text,
            language,
            published,
            null,
            published.plusSeconds(300),
            null,
            null,
            null);
    Extraction extraction =
        new Extraction(id, language, published, false, sentences, events, List.of());
    return new Report(source, article, extraction);
  }

  Span span(String surface) {
    int start = text.indexOf(surface);
    if (start < 0) {
      throw new IllegalArgumentException("\"" + surface + "\" does not stand in " + id);
    }
    return new Span(start, start + surface.length());
  }

  EventBuilder event(EventType type, String evidence) {
    return new EventBuilder(type, evidence);
  }

  /** An event; add it with {@link #add}. */
  final class EventBuilder {
    private final EventType type;
    private final Span evidence;
    private Event.Status status = Event.Status.NEW;
    private Event.Modality modality = Event.Modality.HAPPENED;
    private final List<Actor> actors = new ArrayList<>();
    private Event.Place place;
    private Event.Time time;
    private final List<Casualty> casualties = new ArrayList<>();
    private final List<Attribution> attribution = new ArrayList<>();
    private Quotation quote;

    private EventBuilder(EventType type, String evidence) {
      this.type = type;
      this.evidence = span(evidence);
      attribution.add(
          new Attribution(
              "outlet:" + source.id(),
              source.name(),
              Attribution.Mode.PUBLISHER,
              null,
              null,
              null));
    }

    EventBuilder status(Event.Status value) {
      status = value;
      return this;
    }

    EventBuilder modality(Event.Modality value) {
      modality = value;
      return this;
    }

    EventBuilder state(Actor.Role role, String iso, String name, String surface) {
      return actor(role, "state:" + iso, Actor.Kind.STATE, name, null, null, surface);
    }

    EventBuilder actor(
        Actor.Role role,
        String actor,
        Actor.Kind kind,
        String name,
        String office,
        String of,
        String surface) {
      Span at = span(surface);
      actors.add(new Actor(actor, kind, name, role, office, of, at.start(), at.end(), surface));
      return this;
    }

    EventBuilder border(String surface) {
      Span at = span(surface);
      place =
          new Event.Place(
              "border:AM-AZ",
              "Armenia–Azerbaijan border",
              "AM",
              List.of("AM", "AZ"),
              39.9,
              45.9,
              Event.Place.Precision.BORDER,
              at.start(),
              at.end(),
              surface);
      return this;
    }

    EventBuilder place(
        String geo,
        String name,
        String country,
        double lat,
        double lon,
        Event.Place.Precision precision,
        String surface) {
      Span at = span(surface);
      place =
          new Event.Place(
              geo,
              name,
              country,
              List.of(country),
              lat,
              lon,
              precision,
              at.start(),
              at.end(),
              surface);
      return this;
    }

    EventBuilder day(String day, String surface) {
      LocalDate date = LocalDate.parse(day);
      return time(day, date.atStartOfDay(), date.plusDays(1).atStartOfDay(), false, surface);
    }

    EventBuilder time(
        String value, LocalDateTime from, LocalDateTime to, boolean about, String surface) {
      Span at = span(surface);
      time = new Event.Time(value, from, to, about, true, at.start(), at.end(), surface);
      return this;
    }

    EventBuilder loss(
        Casualty.Effect effect, Integer min, Integer max, String who, String side, String surface) {
      Span at = span(surface);
      casualties.add(
          new Casualty(
              effect,
              min,
              max,
              min == null && max == null,
              who,
              side,
              null,
              false,
              at.start(),
              at.end(),
              surface));
      return this;
    }

    EventBuilder said(String by, String name, Attribution.Mode mode, String surface) {
      return said(by, name, mode, null, null, surface);
    }

    EventBuilder said(
        String by, String name, Attribution.Mode mode, String office, String of, String surface) {
      Span at = span(surface);
      attribution.add(new Attribution(by, name, mode, office, of, at.start(), at.end(), surface));
      return this;
    }

    EventBuilder quote(String words, String speaker) {
      Span at = span(words);
      quote = new Quotation(at.start(), at.end(), speaker);
      return this;
    }

    ReportBuilder add() {
      events.add(
          new Event(
              "e" + (events.size() + 1),
              type,
              status,
              modality,
              actors,
              place,
              time,
              casualties,
              attribution,
              quote,
              List.of(evidence),
              0.9,
              List.of()));
      return ReportBuilder.this;
    }
  }
}
