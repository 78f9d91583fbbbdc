package org.nashra.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nashra.briefing.Composer;
import org.nashra.briefing.IssueInput;
import org.nashra.briefing.SourceGap;
import org.nashra.json.Json;
import org.nashra.model.Briefing;
import org.nashra.model.DocumentFormat;
import org.nashra.model.Edition;
import org.nashra.model.LanguageTag;
import org.nashra.model.RenderedBriefing;
import org.nashra.model.Report;

/** Composes an issue from articles in a file, with no database, no archive, no previous issue. */
final class FileBriefing {
  private final Workshop workshop;
  private final PrintWriter out;
  private final PrintWriter err;
  private boolean failed;

  FileBriefing(Workshop workshop, PrintWriter out, PrintWriter err) {
    this.workshop = workshop;
    this.out = out;
    this.err = err;
  }

  /**
   * @param articles JSON Lines as {@code events} takes them
   * @return the exit code
   */
  int write(
      Edition edition, LocalDate date, @Nullable LanguageTag language, Path articles, Path folder)
      throws IOException {
    Composer.Groundwork ground =
        workshop.composer().groundwork(input(edition, date, reports(edition, articles)));
    Files.createDirectories(folder);
    List<LanguageTag> languages = language == null ? edition.languages() : List.of(language);
    List<Issued> issued =
        languages.parallelStream()
            .map(each -> workshop.composer().compose(ground, each))
            .map(b -> new Issued(b, workshop.renderer().render(b, edition)))
            .toList();
    for (Issued each : issued) {
      ObjectNode line = Json.MAPPER.createObjectNode();
      line.put("edition", edition.id().value());
      line.put("date", date.toString());
      line.put("language", each.briefing().language().value());
      line.put("fingerprint", each.briefing().fingerprint());
      for (DocumentFormat format : DocumentFormat.values()) {
        if (format.isPublic()) {
          line.put(
              format.extension(),
              BriefCommand.write(
                  folder,
                  edition.id(),
                  date,
                  each.briefing().language(),
                  format,
                  each.rendered().document(format)));
        }
      }
      out.println(line);
      out.flush();
    }
    return failed ? Nashra.SOME_FAILED : 0;
  }

  private record Issued(Briefing briefing, RenderedBriefing rendered) {}

  private IssueInput input(Edition edition, LocalDate date, List<Report> reports) {
    List<Report> told = new ArrayList<>();
    List<Report> window = new ArrayList<>();
    for (Report report : reports) {
      Instant published = report.article().published();
      if (published == null || edition.periodOf(date).contains(published)) {
        told.add(report);
      } else if (published.isBefore(edition.periodOf(date).from())) {
        window.add(report);
      }
    }
    return new IssueInput(
        edition,
        date,
        told,
        List.of(),
        window,
        null,
        SourceGap.missingLanguages(workshop.register().ofEdition(edition.id()), told),
        0,
        1,
        edition.clock(workshop.clock()).instant(),
        workshop.renderer().digest());
  }

  private List<Report> reports(Edition edition, Path articles) {
    List<Report> reports = new ArrayList<>();
    LineReports lineReports = new LineReports(workshop, edition.id());
    Progress progress = new Progress(err, workshop.clock(), "articles");
    for (LineReports.Line line : lineReports.all(articles.toString(), progress)) {
      if (line.report() == null) {
        failed = true;
        err.println(articles + ":" + line.number() + ": " + line.fault());
      } else {
        reports.add(line.report());
      }
    }
    progress.end();
    return reports;
  }
}
