package org.nashra.briefing;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nashra.model.Briefing.Figure;
import org.nashra.model.Briefing.Item;
import org.nashra.model.Briefing.MapPlace;
import org.nashra.model.Briefing.TimelineEntry;
import org.nashra.model.Event;
import org.nashra.model.Event.Modality;
import org.nashra.model.EventType;
import org.nashra.story.Happening;
import org.nashra.story.Mention;

/** The course of events, and where they took place. */
final class TimelineWriter {
  /** How far back of the period the timeline reaches, in days: to where a recap's story began. */
  private static final int REACH = 4;

  private static final int MOST = 16;

  private final Issue issue;

  TimelineWriter(Issue issue) {
    this.issue = issue;
  }

  List<TimelineEntry> timeline(List<StoryThread> threads, List<Figure> figures) {
    LocalDateTime first = issue.input().date().minusDays(REACH).atStartOfDay();
    LocalDateTime end = issue.input().date().plusDays(1).atStartOfDay();
    List<Placed> entries = new ArrayList<>();
    for (StoryThread thread : threads) {
      for (Happening happening : thread.happenings()) {
        Optional<Mention> dated = dated(happening, figures);
        if (happening.modality() == Modality.HAPPENED && dated.isPresent()) {
          Event.Time time = java.util.Objects.requireNonNull(dated.get().event().time());
          if (!time.from().isBefore(first) && time.from().isBefore(end)) {
            entry(happening, dated.get(), time, figures)
                .ifPresent(e -> entries.add(new Placed(middle(time), e)));
          }
        }
      }
    }
    // What began at the same time stands as the stories are ranked, in every language alike.
    entries.sort(Comparator.comparing(Placed::middle));
    return entries.stream().map(Placed::entry).distinct().limit(MOST).toList();
  }

  /** An entry where its time has its middle: an evening stands before the night that it begins. */
  private record Placed(LocalDateTime middle, TimelineEntry entry) {}

  private static LocalDateTime middle(Event.Time time) {
    LocalDateTime to = time.to();
    return to == null
        ? time.from()
        : time.from().plus(java.time.Duration.between(time.from(), to).dividedBy(2));
  }

  /** The mention that says when, in so many words; a short time first. */
  private Optional<Mention> dated(Happening happening, List<Figure> figures) {
    return happening.mentions().stream()
        .filter(m -> issue.told().contains(m.articleId()))
        .filter(m -> happening.type() != EventType.CASUALTIES || loss(m, figures).isPresent())
        .filter(m -> m.event().time() != null && time(m).explicit())
        .min(Comparator.comparing(TimelineWriter::length).thenComparing(Mention.ORDER));
  }

  private static Event.Time time(Mention mention) {
    return java.util.Objects.requireNonNull(mention.event().time());
  }

  private static long length(Mention mention) {
    Event.Time time = time(mention);
    LocalDateTime to = time.to();
    return to == null ? Long.MAX_VALUE : java.time.Duration.between(time.from(), to).toMinutes();
  }

  private Optional<TimelineEntry> entry(
      Happening happening, Mention dated, Event.Time time, List<Figure> figures) {
    Optional<Item> item =
        happening.type() == EventType.CASUALTIES ? loss(dated, figures) : issue.undated(happening);
    return item.map(
        i ->
            new TimelineEntry(
                issue.narrator().time(time, dated),
                time.from(),
                place(happening, dated),
                i.text(),
                i.support()));
  }

  /** A report of losses is told by its figure. */
  private Optional<Item> loss(Mention dated, List<Figure> figures) {
    return figures.stream()
        .filter(f -> f.claimant().id().equals(issue.affiliations().voucher(dated)))
        .filter(f -> dated.event().casualties().stream().anyMatch(c -> same(f, c)))
        .findFirst()
        .map(f -> new Item(f.text(), f.support()));
  }

  /** "50 on Tuesday evening" does not date the 71 of today. */
  private static boolean same(Figure figure, Event.Casualty loss) {
    return java.util.Objects.equals(figure.min(), loss.min())
        && java.util.Objects.equals(figure.max(), loss.max());
  }

  private @Nullable MapPlace place(Happening happening, Mention dated) {
    List<Mention> mentions = new ArrayList<>(List.of(dated));
    mentions.addAll(happening.mentions());
    for (Mention mention : mentions) {
      Event.Place place = mention.event().place();
      if (place != null
          && issue.told().contains(mention.articleId())
          && (happening.type() != EventType.CASUALTIES || common(place, happening))) {
        return new MapPlace(
            place.id(),
            issue.narrator().place(place, mention),
            place.country(),
            place.lat(),
            place.lon(),
            place.precision());
      }
    }
    return null;
  }

  /** A count of losses is of the whole fighting: one article of many that places it misreads it. */
  private boolean common(Event.Place place, Happening happening) {
    List<Mention> told = new ArrayList<>(happening.mentions());
    told.removeIf(m -> !issue.told().contains(m.articleId()));
    long here =
        told.stream()
            .map(m -> m.event().place())
            .filter(p -> p != null && p.id().equals(place.id()))
            .count();
    return 2 * here >= told.size();
  }
}
