package org.nashra.story;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.nashra.model.Event;
import org.nashra.model.Report;

/** One event in one article. */
public record Mention(Report report, Event event) {
  /** By time of publication, article and event: the same under any order of arrival. */
  public static final Comparator<Mention> ORDER =
      Comparator.comparing((Mention m) -> m.report(), Report.ORDER)
          .thenComparing(m -> m.event().evidence().get(0))
          .thenComparing(m -> m.event().id());

  /** Of the ids alone: of all that an article says it would be worked out again and again. */
  @Override
  public int hashCode() {
    return 31 * articleId().hashCode() + event.id().hashCode();
  }

  /** What differs tells soonest by the article. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Mention mention
            && articleId().equals(mention.articleId())
            && event.equals(mention.event)
            && report.equals(mention.report));
  }

  /** Time of publication as far as known; the beginning of time for an article without any. */
  public Instant published() {
    return report.published();
  }

  public LocalDate day(ZoneId zone) {
    return published().atZone(zone).toLocalDate();
  }

  public String articleId() {
    return report.article().id();
  }

  /**
   * Who vouches: the last link of the chain that has a name, or is anonymous by the text's own
   * word; the outlet where there is none.
   */
  public String voucher() {
    Event.Attribution link = vouching();
    return link == null || link.mode() == Event.Attribution.Mode.PUBLISHER
        ? "outlet:" + report.source().id()
        : link.id();
  }

  /** The link of the chain that vouches; null where the chain is empty. */
  public Event.@Nullable Attribution vouching() {
    for (int i = event.attribution().size() - 1; i >= 0; i--) {
      Event.Attribution link = event.attribution().get(i);
      // An office without a name vouches ("the governor said"), "officials" and "witnesses" do not.
      if (!link.id().startsWith("unnamed:") || link.mode() == Event.Attribution.Mode.STATEMENT) {
        return link;
      }
    }
    return null;
  }

  /** Whether the outlet tells it in its own voice. */
  public boolean ownVoice() {
    return voucher().startsWith("outlet:");
  }
}
