package org.nashra.briefing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nashra.model.Briefing;
import org.nashra.model.SectionId;
import org.nashra.model.Span;
import org.nashra.story.Claim;
import org.nashra.story.Happening;
import org.nashra.story.Mention;

/** What the issue before said. */
final class PreviousIssue {
  private final @Nullable Briefing briefing;
  private final Map<Integer, String> articles = new HashMap<>();

  PreviousIssue(@Nullable Briefing briefing) {
    this.briefing = briefing;
    if (briefing != null) {
      briefing.sources().forEach(s -> articles.put(s.n(), s.articleId()));
    }
  }

  boolean exists() {
    return briefing != null;
  }

  List<Briefing.StoryText> stories() {
    return briefing == null
        ? List.of()
        : briefing.sections().stream().flatMap(s -> s.stories().stream()).toList();
  }

  /** What it cites. */
  List<Briefing.SourceEntry> sources() {
    return briefing == null ? List.of() : briefing.sources();
  }

  /** The section that a story stood in. */
  @Nullable SectionId section(String storyId) {
    if (briefing == null) {
      return null;
    }
    return briefing.sections().stream()
        .filter(s -> s.stories().stream().anyMatch(t -> t.id().equals(storyId)))
        .map(Briefing.Section::id)
        .findFirst()
        .orElse(null);
  }

  /** The stories of the previous issue by the articles that they cite. */
  Map<String, String> storiesByArticle() {
    Map<String, String> stories = new TreeMap<>();
    for (Briefing.StoryText story : stories()) {
      story.support().forEach(s -> stories.putIfAbsent(articles.get(s.source()), story.id()));
    }
    return stories;
  }

  /** The article that a source number of the previous issue stands for. */
  @Nullable String articleOf(int source) {
    return articles.get(source);
  }

  /**
   * The story of the previous issue that tells most of some happenings, by the passages that it
   * cites.
   *
   * @param taken ids that another story of this issue bears already
   */
  @Nullable String storyOf(List<Happening> happenings, Set<String> taken) {
    String best = null;
    int most = 0;
    for (Briefing.StoryText story : stories()) {
      int shared = shared(story, happenings);
      boolean more = shared > most;
      boolean first =
          shared > 0 && shared == most && best != null && story.id().compareTo(best) < 0;
      if (!taken.contains(story.id()) && (more || first)) {
        best = story.id();
        most = shared;
      }
    }
    return best;
  }

  private int shared(Briefing.StoryText story, List<Happening> happenings) {
    int shared = 0;
    for (Happening happening : happenings) {
      for (Mention mention : happening.mentions()) {
        shared += cites(story, mention) ? 1 : 0;
      }
    }
    return shared;
  }

  private boolean cites(Briefing.StoryText story, Mention mention) {
    return story.support().stream()
        .filter(s -> mention.articleId().equals(articles.get(s.source())))
        .map(s -> new Span(s.start(), s.end()))
        .anyMatch(s -> mention.event().evidence().stream().anyMatch(s::overlaps));
  }

  Optional<Briefing.StoryText> story(String id) {
    return stories().stream().filter(s -> s.id().equals(id)).findFirst();
  }

  /** The figure that the same claimant gave for the same losses. */
  Optional<Briefing.Figure> figure(Claim.Key key) {
    if (briefing == null) {
      return Optional.empty();
    }
    return briefing.figures().stream()
        .filter(
            f ->
                f.effect() == key.effect()
                    && java.util.Objects.equals(f.side(), key.side())
                    && f.claimant().id().equals(key.claimant())
                    && java.util.Objects.equals(f.kind(), key.kind()))
        .findFirst();
  }

  /** Whether it printed a sentence, anywhere in its stories. */
  boolean said(String text) {
    return briefing != null
        && (stories().stream()
                .flatMap(s -> s.paragraphs().stream())
                .anyMatch(p -> p.text().equals(text))
            || briefing.timeline().stream().anyMatch(t -> t.text().equals(text)));
  }

  @Nullable String fingerprint() {
    return briefing == null ? null : briefing.fingerprint();
  }
}
