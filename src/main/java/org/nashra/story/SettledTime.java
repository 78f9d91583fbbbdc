package org.nashra.story;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nashra.model.Event;
import org.nashra.model.Event.Modality;
import org.nashra.model.EventType;

/**
 * Settles when one thing happened where its mentions differ: the day that most outlets give, but
 * never a mention's own day of publication against an earlier day; of that day the hour or part
 * that most give. What says otherwise falls silent. Pure.
 */
final class SettledTime {
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern PART = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T.+");
  private static final Pattern NIGHT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}TNI");
  private static final Pattern ZONED =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?(Z|[+-]\\d{2}:\\d{2})");

  private final ZoneId zone;

  SettledTime(ZoneId zone) {
    this.zone = zone;
  }

  List<Mention> settled(Happening happening) {
    List<Mention> local = happening.mentions().stream().map(this::local).toList();
    if (happening.modality() != Modality.HAPPENED) {
      return local;
    }
    List<Mention> mentions = local.stream().map(this::possible).toList();
    if (happening.type() == EventType.CASUALTIES || happening.background()) {
      return mentions;
    }
    Event.@Nullable Time best = best(mentions);
    return best == null ? mentions : mentions.stream().map(m -> silenced(m, best)).toList();
  }

  /** An hour by the clock of a named zone, "9 a.m. Moscow time", by the edition's own clock. */
  private Mention local(Mention mention) {
    Event.@Nullable Time time = mention.event().time();
    if (time == null || time.to() == null || !ZONED.matcher(time.value()).matches()) {
      return mention;
    }
    LocalDateTime at = OffsetDateTime.parse(time.value()).atZoneSameInstant(zone).toLocalDateTime();
    return Amendment.time(
        mention,
        new Event.Time(
            at.toString(),
            at,
            at.plus(Duration.between(time.from(), time.to())),
            time.approximate(),
            time.explicit(),
            time.start(),
            time.end(),
            time.text()));
  }

  /** A night that would begin after its report is the night before. */
  private Mention possible(Mention mention) {
    Event.@Nullable Time time = mention.event().time();
    if (time == null || time.to() == null || !NIGHT.matcher(time.value()).matches()) {
      return mention;
    }
    LocalDateTime published = mention.published().atZone(zone).toLocalDateTime();
    if (!time.from().isAfter(published)) {
      return mention;
    }
    return Amendment.time(
        mention,
        new Event.Time(
            LocalDate.parse(time.value().substring(0, 10)).minusDays(1) + "TNI",
            time.from().minusDays(1),
            time.to().minusDays(1),
            time.approximate(),
            time.explicit(),
            time.start(),
            time.end(),
            time.text()));
  }

  private Event.@Nullable Time best(List<Mention> mentions) {
    List<Mention> dated = new ArrayList<>(mentions);
    dated.removeIf(m -> !exact(m));
    if (dated.isEmpty()) {
      return null;
    }
    LocalDate first =
        dated.stream().map(SettledTime::day).min(Comparator.naturalOrder()).orElseThrow();
    dated.removeIf(m -> day(m).isAfter(first) && day(m).equals(m.day(zone)));
    Map<LocalDate, Set<String>> votes = new TreeMap<>();
    dated.forEach(
        m -> votes.computeIfAbsent(day(m), d -> new TreeSet<>()).add(m.report().source().id()));
    // In order of days: of equals the earliest.
    LocalDate day = most(votes, first);
    dated.removeIf(m -> !day(m).equals(day));
    return value(dated);
  }

  private static LocalDate most(Map<LocalDate, Set<String>> votes, LocalDate first) {
    LocalDate best = first;
    int most = 0;
    for (Map.Entry<LocalDate, Set<String>> vote : votes.entrySet()) {
      if (vote.getValue().size() > most) {
        best = vote.getKey();
        most = vote.getValue().size();
      }
    }
    return best;
  }

  /** A part of the day before the bare day; what most outlets say; of equals the latest word. */
  private static Event.@Nullable Time value(List<Mention> mentions) {
    Map<String, Set<String>> votes = new TreeMap<>();
    for (Mention mention : mentions) {
      votes
          .computeIfAbsent(time(mention).value(), v -> new TreeSet<>())
          .add(mention.report().source().id());
    }
    return mentions.stream()
        .min(
            Comparator.comparing((Mention m) -> !PART.matcher(time(m).value()).matches())
                .thenComparing(m -> -votes.getOrDefault(time(m).value(), Set.of()).size())
                .thenComparing(Mention.ORDER.reversed()))
        .map(SettledTime::time)
        .orElse(null);
  }

  private static boolean exact(Mention mention) {
    Event.@Nullable Time time = mention.event().time();
    return time != null
        && time.explicit()
        && (DAY.matcher(time.value()).matches() || PART.matcher(time.value()).matches())
        && mention.event().status() != Event.Status.BACKGROUND;
  }

  private static Mention silenced(Mention mention, Event.Time best) {
    Event.@Nullable Time time = mention.event().time();
    return time == null || time.value().equals(best.value())
        ? mention
        : Amendment.time(mention, null);
  }

  private static LocalDate day(Mention mention) {
    Event.Time time = time(mention);
    return NIGHT.matcher(time.value()).matches() && time.to() != null
        ? time.to().toLocalDate()
        : time.from().toLocalDate();
  }

  private static Event.Time time(Mention mention) {
    return java.util.Objects.requireNonNull(mention.event().time());
  }
}
