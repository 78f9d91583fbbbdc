package org.nashra.web;

import java.time.LocalDate;
import java.util.List;
import org.jsoup.nodes.Element;
import org.nashra.archive.Archive;
import org.nashra.archive.ArchiveQuery;
import org.nashra.archive.ArchivedBriefing;
import org.nashra.model.DocumentFormat;
import org.nashra.model.EditionId;

/** {@code GET /archive/{edition}/{date}}: an issue in all its languages and revisions. */
final class IssuePage implements HttpHandler {
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
    PageWords words = PageWords.of(request);
    ArchivedBriefing named = IssueElement.named(words, briefings);
    Page page = new Page(words, named.region() + words.text("list.comma") + words.date(date));
    Element main = page.main();
    Element title = main.appendElement("h1");
    IssueElement.in(named.language(), title.appendElement("bdi")).text(named.region());
    Element when = main.appendElement("p").addClass("when");
    when.appendText(words.text("issue.kind", named.number()) + words.text("list.comma"));
    IssueElement.date(words, when, date);
    IssueElement.cards(words, main, briefings);
    ArchiveQuery all = ArchiveQuery.everything().of(edition, null).on(date);
    revisions(words, main.appendElement("section"), archive.list(all).briefings());
    main.appendElement("p")
        .appendElement("a")
        .attr("href", Addresses.ARCHIVE + "?edition=" + edition)
        .text(words.text("issue.all"));
    return page.answer(request);
  }

  private static void revisions(
      PageWords words, Element section, List<ArchivedBriefing> briefings) {
    section.appendElement("h2").text(words.text("issue.record"));
    Element table = section.appendElement("div").addClass("wide").appendElement("table");
    Element head = table.appendElement("thead").appendElement("tr");
    for (String key :
        List.of("archive.language", "issue.revision", "issue.archived", "issue.fingerprint")) {
      head.appendElement("th").attr("scope", "col").text(words.text(key));
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
      row.appendElement("td").text(words.instant(briefing.archivedAt()));
      row.appendElement("td").appendElement("code").attr("dir", "ltr").text(briefing.fingerprint());
    }
  }
}
