package org.nashra.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nashra.model.Briefing.Claimant;
import org.nashra.model.Briefing.Contested;
import org.nashra.model.Briefing.Figure;
import org.nashra.model.Briefing.Item;
import org.nashra.model.Briefing.Version;
import org.nashra.model.Event.Modality;
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
    return found;
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
