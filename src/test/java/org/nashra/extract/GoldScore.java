package org.nashra.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nashra.model.Event;
import org.nashra.model.Extraction;
import org.nashra.model.Span;

/** Counts what an extraction has right of a gold article; every miss is told in words. */
final class GoldScore {
  private int wanted;
  private int right;
  private int given;
  private int answering;
  private int forbidden;
  private final List<String> misses = new ArrayList<>();

  void add(JsonNode gold, Extraction extraction) {
    String id = gold.path("id").asText();
    List<@Nullable Event> matches = matches(gold, extraction);
    int next = 0;
    for (JsonNode event : gold.path("events")) {
      Event found = matches.get(next++);
      if (found != null) {
        answering += found.status() == Event.Status.NEW ? 1 : 0;
      }
      if (event.path("optional").asBoolean()) {
        continue;
      }
      check(id, event, "event", found != null);
      if (found != null) {
        fields(id, event, found);
      }
    }
    given += (int) extraction.events().stream().filter(e -> e.status() == Event.Status.NEW).count();
    for (JsonNode type : gold.path("mustNot")) {
      for (Event event : extraction.events()) {
        if (name(event.type()).equals(type.asText())
            && event.modality() == Event.Modality.HAPPENED) {
          forbidden++;
          misses.add(id + ": must not have " + type.asText());
        }
      }
    }
  }

  /** The event that answers each of the gold's, in the gold's order; null where none does. */
  static List<@Nullable Event> matches(JsonNode gold, Extraction extraction) {
    List<Event> left = new ArrayList<>(extraction.events());
    List<@Nullable Event> matches = new ArrayList<>();
    for (JsonNode event : gold.path("events")) {
      Event found = find(event, left);
      left.remove(found);
      matches.add(found);
    }
    return matches;
  }

  private static @Nullable Event find(JsonNode gold, List<Event> events) {
    Span trigger =
        new Span(
            gold.path("trigger").path("start").asInt(), gold.path("trigger").path("end").asInt());
    for (Event event : events) {
      boolean type = false;
      for (JsonNode one : gold.path("types")) {
        type |= one.asText().equals(name(event.type()));
      }
      if (type && event.evidence().stream().anyMatch(trigger::overlaps)) {
        return event;
      }
    }
    return null;
  }

  private void fields(String id, JsonNode gold, Event found) {
    check(id, gold, "status " + found.status(), holds(gold.path("status"), name(found.status())));
    check(
        id,
        gold,
        "modality " + found.modality(),
        holds(gold.path("modality"), name(found.modality())));
    if (gold.has("place") && !gold.path("placeOptional").asBoolean()) {
      Event.Place place = found.place();
      boolean ok = false;
      for (JsonNode name : gold.path("place")) {
        ok |= place != null && place.name().equals(name.asText());
      }
      check(id, gold, "place " + (place == null ? "none" : place.name()), ok);
    }
    if (gold.has("from") && !gold.path("timeOptional").asBoolean()) {
      String from = found.time() == null ? "" : found.time().from().toString();
      String first = gold.path("from").asText();
      boolean inside =
          gold.has("to")
              && from.compareTo(first) >= 0
              && from.compareTo(gold.path("to").asText()) < 0;
      check(id, gold, "time " + from, from.startsWith(first) || inside);
    }
    for (JsonNode casualty : gold.path("casualties")) {
      if (casualty.path("optional").asBoolean()) {
        continue;
      }
      check(
          id,
          gold,
          "losses " + casualty,
          found.casualties().stream().anyMatch(c -> same(casualty, c)));
    }
    if (gold.has("attribution")) {
      String last =
          found.attribution().isEmpty()
              ? ""
              : found.attribution().get(found.attribution().size() - 1).name();
      check(
          id,
          gold,
          "attribution " + last,
          List.of(gold.path("attribution").asText().split("/")).contains(last));
    }
    for (JsonNode actor : gold.path("actors")) {
      check(
          id,
          gold,
          "actor "
              + actor.asText()
              + " among "
              + found.actors().stream().map(Event.Actor::name).toList(),
          found.actors().stream()
              .anyMatch(a -> List.of(actor.asText().split("/")).contains(a.name())));
    }
  }

  /** One value, or any of several. */
  private static boolean holds(JsonNode gold, String value) {
    if (!gold.isArray()) {
      return gold.asText().equals(value);
    }
    for (JsonNode one : gold) {
      if (one.asText().equals(value)) {
        return true;
      }
    }
    return false;
  }

  private static boolean same(JsonNode gold, Event.Casualty found) {
    Integer min = gold.path("min").isNull() ? null : Integer.valueOf(gold.path("min").asInt());
    boolean bound = gold.path("max").isNull();
    boolean near = min != null && found.min() != null && found.min() == min - 1 && bound;
    return name(found.effect()).equals(gold.path("effect").asText())
        && found.vague() == gold.path("vague").asBoolean()
        && (Objects.equals(min, found.min()) || near)
        && (gold.path("side").isNull() || gold.path("side").asText().equals(found.side()));
  }

  private void check(String id, JsonNode gold, String what, boolean ok) {
    wanted++;
    if (ok) {
      right++;
    } else {
      misses.add(id + " \"" + gold.path("trigger").path("text").asText() + "\": " + what);
    }
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Share of what the gold says that was found. */
  double recall() {
    return wanted == 0 ? 0 : (double) right / wanted;
  }

  /** Share of the news given that the gold knows. */
  double precision() {
    return given == 0 ? 0 : Math.min(1, (double) answering / given);
  }

  int forbidden() {
    return forbidden;
  }

  List<String> misses() {
    return misses;
  }
}
