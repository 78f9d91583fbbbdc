package org.nashra.briefing;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.nashra.model.ContentHash;
import org.nashra.model.Event;
import org.nashra.model.Event.Modality;
import org.nashra.model.EventType;
import org.nashra.model.SectionId;
import org.nashra.story.Affiliations;
import org.nashra.story.ClaimLedger;
import org.nashra.story.Happening;
import org.nashra.story.Mention;

/** Puts the happenings of an issue together into the stories that its sections tell. Pure. */
final class Threads {
  private static final Duration DAY_AND_NIGHT = Duration.ofHours(30);
  private static final Duration LATE_WORD = Duration.ofHours(78);

  private final ZoneId zone;
  private final PreviousIssue previous;
  private final Affiliations affiliations;
  private final Links links = new Links();

  Threads(ZoneId zone, PreviousIssue previous, Affiliations affiliations) {
    this.zone = zone;
    this.previous = previous;
    this.affiliations = affiliations;
  }

  /**
   * @param happenings with none of the background
   * @param told ids of the articles that this issue tells; a story without one is not told
   */
  List<StoryThread> of(List<Happening> happenings, Set<String> told) {
    Map<SectionId, List<List<Happening>>> groups = new EnumMap<>(SectionId.class);
    for (Happening happening : happenings) {
      join(groups.computeIfAbsent(happening.type().section(), s -> new ArrayList<>()), happening);
    }
    List<StoryThread> threads = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    groups.forEach(
        (section, lists) -> {
          for (List<Happening> group : lists) {
            if (group.stream().anyMatch(h -> tells(h, told))) {
              threads.add(thread(section, group, taken, told));
            }
          }
        });
    return threads;
  }

  static boolean tells(Happening happening, Set<String> told) {
    return !Collections.disjoint(happening.articleIds(), told);
  }

  /** Adds a happening to the group that it is linked with; merges all groups that it links. */
  private void join(List<List<Happening>> groups, Happening happening) {
    List<List<Happening>> linked = new ArrayList<>();
    for (List<Happening> group : groups) {
      if (group.stream().anyMatch(h -> links.linked(h, happening))) {
        linked.add(group);
      }
    }
    List<Happening> home = linked.isEmpty() ? new ArrayList<>() : linked.get(0);
    for (int i = 1; i < linked.size(); i++) {
      home.addAll(linked.get(i));
      groups.remove(linked.get(i));
    }
    home.add(happening);
    if (linked.isEmpty()) {
      groups.add(home);
    }
  }

  private StoryThread thread(
      SectionId section, List<Happening> group, Set<String> taken, Set<String> told) {
    List<Happening> ordered = new ArrayList<>(group);
    ordered.removeIf(h -> !tells(h, told));
    ordered.sort(
        Comparator.comparing((Happening h) -> !news(h, told))
            .thenComparing(h -> h.modality() == Modality.POSSIBLE)
            .thenComparing(h -> -Severity.of(h.type()))
            .thenComparing(h -> -h.articleIds().size())
            .thenComparing(Threads::time)
            .thenComparing(Happening::first, Mention.ORDER));
    String known = previous.storyOf(group, taken);
    String id = known == null ? newId(section, group) : known;
    taken.add(id);
    return new StoryThread(
        id, section, ordered, ClaimLedger.of(group, zone, affiliations), known != null);
  }

  /**
   * Whether an article of this issue reports it as new. What the article itself dates to more than
   * a day before is none, whatever its tense, unless it opens with it and is the first to tell it:
   * from far places word comes late. Nor is what an earlier issue's articles told and this one's
   * give no day of their own: losses apart, whose figures say what moved.
   */
  static boolean news(Happening happening, Set<String> told) {
    List<Mention> mentions =
        happening.mentions().stream().filter(m -> told.contains(m.articleId())).toList();
    boolean repeated =
        happening.type() != EventType.CASUALTIES
            && mentions.size() < happening.mentions().size()
            && mentions.stream().noneMatch(Threads::dated);
    return !repeated
        && mentions.stream().anyMatch(m -> m.event().status() == Event.Status.NEW)
        && mentions.stream().noneMatch(m -> old(m, happening, told));
  }

  static boolean dated(Mention mention) {
    Event.Time time = mention.event().time();
    return time != null && time.explicit();
  }

  /** Whether this issue's articles date all that a story tells to before it, and tell no news. */
  static boolean past(StoryThread thread, Set<String> told) {
    return thread.happenings().stream()
        .allMatch(
            h ->
                !news(h, told)
                    && h.modality() == Modality.HAPPENED
                    && h.mentions().stream()
                        .anyMatch(m -> told.contains(m.articleId()) && old(m, h, told)));
  }

  private static boolean old(Mention mention, Happening happening, Set<String> told) {
    Event.Time time = mention.event().time();
    if (time == null || !dated(mention) || mention.event().modality() != Modality.HAPPENED) {
      return false;
    }
    boolean late = leads(mention) && told.containsAll(happening.articleIds());
    LocalDateTime end = time.to() == null ? time.from() : time.to();
    LocalDateTime published =
        mention.published().atZone(java.time.ZoneOffset.UTC).toLocalDateTime();
    return end.isBefore(published.minus(late ? LATE_WORD : DAY_AND_NIGHT));
  }

  /** Whether the article opens with it. */
  private static boolean leads(Mention mention) {
    return mention.report().extraction().events().stream()
        .map(event -> event.evidence().get(0))
        .min(Comparator.naturalOrder())
        .filter(mention.event().evidence().get(0)::equals)
        .isPresent();
  }

  static LocalDateTime time(Happening happening) {
    return happening.mentions().stream()
        .map(m -> m.event().time())
        .filter(java.util.Objects::nonNull)
        .map(Event.Time::from)
        .min(Comparator.naturalOrder())
        .orElse(LocalDateTime.MAX);
  }

  /** Derived from the first mention: the same under any order of arrival. */
  private static String newId(SectionId section, List<Happening> group) {
    Mention first = group.stream().map(Happening::first).min(Mention.ORDER).orElseThrow();
    EventType type = first.event().type();
    String basis = section + "\n" + type + "\n" + first.articleId() + "\n" + first.event().id();
    return "s" + ContentHash.of(basis).value().substring(0, 10);
  }

  static Set<String> sidesThatSpeak(StoryThread thread, List<String> sides) {
    Set<String> speaking = new TreeSet<>();
    for (Happening happening : thread.happenings()) {
      for (Mention mention : happening.mentions()) {
        String affiliation = mention.report().source().affiliation();
        if (affiliation != null && sides.contains(affiliation)) {
          speaking.add(affiliation);
        }
        if (!mention.ownVoice()) {
          speaking.add(mention.voucher());
        }
      }
    }
    return speaking;
  }
}
