package org.nashra.extract;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.nashra.model.Event;
import org.nashra.model.EventType;
import org.nashra.model.Extraction;
import org.nashra.model.LanguageTag;

/** The lexicons of the project, read once, and short ways to use them. */
final class TestExtractor {
  private static final class Held {
    private static final Extractor EXTRACTOR = Extractor.load(Path.of("config"));
  }

  private TestExtractor() {}

  static Extractor get() {
    return Held.EXTRACTOR;
  }

  static final Context CONTEXT = new Context(Instant.parse("2024-03-14T18:00:00Z"), ZoneOffset.UTC);

  /** Published on Thursday, 14 March 2024, at noon, by "Tellus Wire". */
  static ArticleInput article(String language, String text) {
    return new ArticleInput(
        "a",
        null,
        text,
        LanguageTag.of(language),
        Instant.parse("2024-03-14T12:00:00Z"),
        "Tellus Wire",
        null);
  }

  static Extraction extract(String language, String text) {
    return get().extract(article(language, text), CONTEXT);
  }

  static List<Event> events(String language, String text) {
    return extract(language, text).events();
  }

  /** What is told as news, by its types. */
  static List<EventType> news(String language, String text) {
    return events(language, text).stream()
        .filter(e -> e.status() == Event.Status.NEW)
        .map(Event::type)
        .toList();
  }

  /** The first event of a type; fails if there is none. */
  static Event event(EventType type, String language, String text) {
    return events(language, text).stream()
        .filter(e -> e.type() == type)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + type + " in " + events(language, text)));
  }

  /** Who has a role in an event, in its order. */
  static List<String> names(Event event, Event.Actor.Role role) {
    return event.actors().stream().filter(a -> a.role() == role).map(Event.Actor::name).toList();
  }

  static Event.Casualty loss(Event event, Event.Casualty.Effect effect) {
    return event.casualties().stream()
        .filter(c -> c.effect() == effect && !c.part())
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + effect + " in " + event));
  }
}
