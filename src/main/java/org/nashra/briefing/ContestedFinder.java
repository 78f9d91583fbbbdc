package org.nashra.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.nashra.model.Briefing.Claimant;
import org.nashra.model.Briefing.Contested;
import org.nashra.model.Briefing.Figure;
import org.nashra.model.Briefing.Item;
import org.nashra.model.Briefing.Version;
import org.nashra.model.Event;
import org.nashra.model.Event.Modality;
import org.nashra.model.EventType;
import org.nashra.story.Claim;
import org.nashra.story.Happening;

/** Matters on which claims disagree: both versions, each with who claims it. */
final class ContestedFinder {
  private final Issue issue;

  ContestedFinder(Issue issue) {
    this.issue = issue;
  }

  List<Contested> contested(List<StoryThread> threads, Map<String, List<Figure>> figures) {
    List<Contested> found = new ArrayList<>();
    for (StoryThread thread : threads) {
      losses(thread, figures.getOrDefault(thread.id(), List.of()), found);
      denials(thread, found);
    }
    accusations(threads, found);
    return found;
  }

  /** Two sides that accuse one another. */
  private void accusations(List<StoryThread> threads, List<Contested> found) {
    Map<String, Happening> byPair = new TreeMap<>();
    for (StoryThread thread : threads) {
      for (Happening happening : thread.happenings()) {
        if (happening.type() == EventType.ACCUSATION && happening.modality() == Modality.HAPPENED) {
          pair(happening).ifPresent(p -> byPair.putIfAbsent(p, happening));
        }
      }
    }
    List<String> sides = issue.input().edition().sides();
    for (int i = 0; i < sides.size(); i++) {
      for (int k = i + 1; k < sides.size(); k++) {
        Happening one = byPair.get(sides.get(i) + ">" + sides.get(k));
        Happening other = byPair.get(sides.get(k) + ">" + sides.get(i));
        if (one != null && other != null) {
          accused(sides.get(i), sides.get(k), one, other).ifPresent(found::add);
        }
      }
    }
  }

  private Optional<Contested> accused(String a, String b, Happening one, Happening other) {
    List<Version> versions = new ArrayList<>();
    version(one).ifPresent(versions::add);
    version(other).ifPresent(versions::add);
    String topic =
        issue
            .narrator()
            .words(
                "contested/accusations",
                Map.of(
                    "first", String.valueOf(issue.narrator().side(a)),
                    "second", String.valueOf(issue.narrator().side(b))));
    return versions.size() == 2 ? Optional.of(new Contested(topic, versions)) : Optional.empty();
  }

  /** Who accuses whom, as sides: {@code state:AM>state:AZ}. */
  private Optional<String> pair(Happening happening) {
    String by = null;
    String whom = null;
    for (Event.Actor actor : happening.first().event().actors()) {
      String of = actor.of() != null ? actor.of() : issue.affiliations().of(actor.id());
      if (actor.role() == Event.Actor.Role.ACTOR && by == null) {
        by = of;
      } else if (actor.role() == Event.Actor.Role.TARGET && whom == null) {
        whom = of;
      }
    }
    return by == null || whom == null ? Optional.empty() : Optional.of(by + ">" + whom);
  }

  private void losses(StoryThread thread, List<Figure> figures, List<Contested> found) {
    for (List<Claim> pair : thread.claims().contradictions()) {
      List<Version> versions = new ArrayList<>();
      for (Claim claim : pair) {
        figures.stream()
            .filter(f -> f.effect() == claim.key().effect())
            .filter(f -> f.claimant().id().equals(claim.key().claimant()))
            .filter(f -> java.util.Objects.equals(f.side(), claim.key().side()))
            .findFirst()
            .ifPresent(f -> versions.add(new Version(f.claimant(), f.text(), f.support())));
      }
      if (versions.size() == 2) {
        String side = issue.narrator().side(pair.get(0).key().side());
        String topic =
            issue
                .narrator()
                .words(
                    "contested/losses",
                    Map.of(
                        "side",
                        side == null ? "" : side,
                        "noun",
                        issue.narrator().effect(pair.get(0).key().effect())));
        found.add(new Contested(topic, versions));
      }
    }
  }

  /** What one says and another denies. A denial alone stands in its story. */
  private void denials(StoryThread thread, List<Contested> found) {
    for (Happening denied : thread.happenings()) {
      if (denied.modality() != Modality.DENIED) {
        continue;
      }
      List<Version> versions = new ArrayList<>();
      for (Happening claimed : thread.happenings()) {
        if (claimed.modality() == Modality.HAPPENED && claimed.type() == denied.type()) {
          version(claimed).ifPresent(versions::add);
        }
      }
      version(denied).ifPresent(versions::add);
      Optional<String> topic =
          issue
              .ofThisIssue(denied)
              .map(h -> new Happening(h.type(), Modality.HAPPENED, h.mentions()))
              .flatMap(issue.narrator()::headline)
              .map(org.nashra.briefing.wording.Told::text);
      if (versions.size() > 1 && topic.isPresent()) {
        found.add(new Contested(topic.get(), versions));
      }
    }
  }

  private Optional<Version> version(Happening happening) {
    return issue
        .ofThisIssue(happening)
        .flatMap(
            h -> {
              Optional<Item> item = issue.sentence(h);
              return item.map(
                  i ->
                      new Version(
                          new Claimant(h.first().voucher(), issue.narrator().vouching(h.first())),
                          i.text(),
                          i.support()));
            });
  }
}
