package org.nashra.story;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.nashra.model.Article;
import org.nashra.model.Event;
import org.nashra.model.Extraction;
import org.nashra.model.LanguageTag;
import org.nashra.model.Report;
import org.nashra.model.Source;
import org.nashra.model.Span;

/** Short articles made by hand. */
final class Articles {
  private Articles() {}

  static Report article(
      String id, String outlet, String language, String published, String title, String text) {
    return article(id, outlet, language, published, title, text, List.of());
  }

  static Report article(
      String id,
      String outlet,
      String language,
      String published,
      String title,
      String text,
      List<Event> events) {
    LanguageTag tag = LanguageTag.of(language);
    Source source =
        new Source(
            outlet,
            outlet,
            null,
            tag,
            Source.Kind.FEED,
            URI.create("https://" + outlet + ".example"),
            Set.of(),
            'C',
            null,
            Duration.ofMinutes(10),
            Source.TextFrom.FEED,
            List.of(),
            List.of());
    Instant at = published == null ? null : Instant.parse(published);
    Article article =
        new Article(
            id, 1, outlet, null, title, List.of(), text, tag, at, null, at, null, null, null);
    return new Report(
        source,
        article,
        new Extraction(
            id, tag, at, at == null, List.of(new Span(0, text.length())), events, List.of()));
  }

  /** A loss that somebody claims, as an event of the whole text. */
  static Event loss(String id, String text, String claimant, String side, Integer n) {
    return loss(id, text, claimant, side, n, "soldiers");
  }

  static Event loss(String id, String text, String claimant, String side, Integer n, String who) {
    List<Event.Attribution> chain = new ArrayList<>();
    chain.add(
        new Event.Attribution("outlet:x", "X", Event.Attribution.Mode.PUBLISHER, null, null, null));
    if (claimant != null) {
      chain.add(
          new Event.Attribution(
              claimant, claimant, Event.Attribution.Mode.STATEMENT, 0, 1, text.substring(0, 1)));
    }
    return new Event(
        id,
        org.nashra.model.EventType.CASUALTIES,
        Event.Status.NEW,
        Event.Modality.HAPPENED,
        List.of(),
        null,
        null,
        List.of(
            new Event.Casualty(
                Event.Casualty.Effect.KILLED,
                n,
                n,
                n == null,
                who,
                side,
                null,
                false,
                0,
                text.length(),
                text)),
        chain,
        null,
        List.of(new Span(0, text.length())),
        1,
        List.of());
  }
}
