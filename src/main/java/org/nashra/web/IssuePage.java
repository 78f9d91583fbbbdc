package org.nashra.web;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.nashra.archive.Archive;
import org.nashra.archive.ArchiveQuery;
import org.nashra.archive.ArchivedBriefing;
import org.nashra.model.DocumentFormat;
import org.nashra.model.EditionId;

/** {@code GET /archive/{edition}/{date}}: an issue in all its languages and revisions. */
final class IssuePage implements HttpHandler {
  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final Archive archive;

  IssuePage(Archive archive) {
    this.archive = archive;
  }

  @Override
  public HttpResponse handle(HttpRequest request) {
    EditionId edition = HttpParameters.edition("edition", request.pathParameter("edition"));
    LocalDate date = HttpParameters.date("date", request.pathParameter("date"));
    ArchiveQuery latest = ArchiveQuery.newest(ArchiveQuery.MAX_LIMIT).of(edition, null).on(date);
    List<ArchivedBriefing> briefings = archive.list(latest).briefings();
    if (briefings.isEmpty()) {
      throw Problem.of(404, "There is no issue of " + edition + " for " + date + ".").exception();
    }
    ArchivedBriefing named = IssueElement.named(briefings);
    Page page = new Page(named.region() + ", " + IssueElement.text(date));
    Element main = page.main();
    Element title = main.appendElement("h1");
    IssueElement.in(named.language(), title.appendElement("bdi")).text(named.region());
    Element when = main.appendElement("p").addClass("when");
    when.appendText("Situation briefing No. " + named.number() + ", ");
    IssueElement.date(when, date);
    IssueElement.cards(main, briefings);
    ArchiveQuery all = ArchiveQuery.everything().of(edition, null).on(date);
    revisions(main.appendElement("section"), archive.list(all).briefings());
    main.appendElement("p")
        .appendElement("a")
        .attr("href", Addresses.ARCHIVE + "?edition=" + edition)
        .text("All issues of this edition");
    return page.answer(request);
  }

  private static void revisions(Element section, List<ArchivedBriefing> briefings) {
    section.appendElement("h2").text("Record");
    Element table = section.appendElement("div").addClass("wide").appendElement("table");
    Element head = table.appendElement("thead").appendElement("tr");
    for (String name : List.of("Language", "Revision", "Archived", "Fingerprint (SHA-256)")) {
      head.appendElement("th").attr("scope", "col").text(name);
    }
    Element body = table.appendElement("tbody");
    for (ArchivedBriefing briefing : briefings) {
      Element row = body.appendElement("tr");
      Element language = row.appendElement("th").attr("scope", "row");
      IssueElement.in(briefing.language(), language.appendElement("bdi"))
          .text(IssueElement.name(briefing.language()));
      row.appendElement("td")
          .appendElement("a")
          .attr("href", Addresses.document(briefing.id(), DocumentFormat.HTML))
          .text(Integer.toString(briefing.revision()));
      row.appendElement("td").text(INSTANT.format(briefing.archivedAt()));
      row.appendElement("td").appendElement("code").text(briefing.fingerprint());
    }
  }
}
