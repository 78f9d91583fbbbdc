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
import org.nashra.briefing.IssueInput;
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
    IssueInput input = input(edition, date, reports(edition, articles));
    Files.createDirectories(folder);
    for (LanguageTag each : language == null ? edition.languages() : List.of(language)) {
      Briefing briefing = workshop.composer().compose(input, each);
      RenderedBriefing rendered = workshop.renderer().render(briefing, edition);
      ObjectNode line = Json.MAPPER.createObjectNode();
      line.put("edition", edition.id().value());
      line.put("date", date.toString());
      line.put("language", each.value());
      line.put("fingerprint", briefing.fingerprint());
      for (DocumentFormat format : DocumentFormat.values()) {
        if (format.isPublic()) {
          line.put(
              format.extension(),
              BriefCommand.write(
                  folder, edition.id(), date, each, format, rendered.document(format)));
        }
      }
      out.println(line);
      out.flush();
    }
    return failed ? Nashra.SOME_FAILED : 0;
  }

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
        List.of(),
        0,
        1,
        edition.clock(workshop.clock()).instant(),
        workshop.renderer().digest());
  }

  private List<Report> reports(Edition edition, Path articles) {
    List<Report> reports = new ArrayList<>();
    LineReports lineReports = new LineReports(workshop, edition.id());
    Progress progress = new Progress(err, workshop.clock(), "articles");
    InputLines.each(
        articles.toString(),
        (number, line) -> {
          try {
            reports.add(lineReports.report(Json.MAPPER.readTree(line)));
          } catch (IOException | IllegalArgumentException e) {
            failed = true;
            err.println(articles + ":" + number + ": " + e.getMessage());
          }
          progress.step();
        });
    progress.end();
    return reports;
  }
}
