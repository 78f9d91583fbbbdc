package org.nashra.briefing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nashra.model.Briefing;
import org.nashra.model.Edition;
import org.nashra.model.Report;

/**
 * All that an issue is composed from.
 *
 * @param reports of the period
 * @param late of an earlier period, come after its issue was composed and no older than 72 hours
 * @param window of earlier periods, told already: they tie stories together and are not told again
 * @param previous the issue before in the same language; null for the first
 * @param generated now; stands in the briefing and nowhere in its fingerprint
 * @param templatesDigest of templates and fonts
 */
public record IssueInput(
    Edition edition,
    LocalDate date,
    List<Report> reports,
    List<Report> late,
    List<Report> window,
    @Nullable Briefing previous,
    List<SourceGap> gaps,
    int number,
    int revision,
    Instant generated,
    String templatesDigest) {
  public IssueInput {
    reports = List.copyOf(reports);
    late = List.copyOf(late);
    window = List.copyOf(window);
    gaps = List.copyOf(gaps);
  }

  /** What this issue tells: of the period, and late. */
  List<Report> told() {
    List<Report> told = new ArrayList<>(reports);
    told.addAll(late);
    return told;
  }

  List<Report> all() {
    List<Report> all = told();
    all.addAll(window);
    return all;
  }
}
