package org.nashra.story;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import org.nashra.model.Event;
import org.nashra.model.Report;

/** One event in one article. */
public record Mention(Report report, Event event) {
  /** By time of publication, article and event: the same under any order of arrival. */
  public static final Comparator<Mention> ORDER =
      Comparator.comparing((Mention m) -> m.published())
          .thenComparing(m -> m.report().article().id())
          .thenComparing(m -> m.event().evidence().get(0))
          .thenComparing(m -> m.event().id());

  /** Time of publication as far as known; the beginning of time for an article without any. */
  public Instant published() {
    return published(report);
  }

  static Instant published(Report report) {
    Instant extracted = report.extraction().published();
    if (extracted != null) {
      return extracted;
    }
    Instant published = report.article().published();
    if (published != null) {
      return published;
    }
    Instant retrieved = report.article().retrieved();
    return retrieved == null ? Instant.EPOCH : retrieved;
  }

  public LocalDate day(ZoneId zone) {
    return published().atZone(zone).toLocalDate();
  }

  public String articleId() {
    return report.article().id();
  }

  /** Who vouches: the last link of the chain, or the outlet where the chain is empty. */
  public String voucher() {
    return event.attribution().isEmpty()
        ? "outlet:" + report.source().id()
        : voucher(event.attribution().get(event.attribution().size() - 1));
  }

  private String voucher(Event.Attribution last) {
    return last.mode() == Event.Attribution.Mode.PUBLISHER
        ? "outlet:" + report.source().id()
        : last.id();
  }

  /** Whether the outlet tells it in its own voice. */
  public boolean ownVoice() {
    return voucher().startsWith("outlet:");
  }
}
