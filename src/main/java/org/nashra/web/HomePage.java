package org.nashra.web;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.nashra.archive.Archive;
import org.nashra.archive.ArchiveQuery;
import org.nashra.archive.ArchivedBriefing;
import org.nashra.model.EditionId;

/** {@code GET /}: the newest issue of every edition. */
final class HomePage implements HttpHandler {
  private static final int LOOKED_AT = 100;

  private final Archive archive;

  HomePage(Archive archive) {
    this.archive = archive;
  }

  @Override
  public HttpResponse handle(HttpRequest request) {
    PageWords words = PageWords.of(request);
    Page page = new Page(words, words.text("page.title"));
    Element main = page.main();
    main.appendElement("h1").text(words.text("home.title"));
    main.appendElement("p").addClass("lead").text(words.text("home.lead"));
    List<ArchivedBriefing> newest = archive.list(ArchiveQuery.newest(LOOKED_AT)).briefings();
    Set<EditionId> seen = new HashSet<>();
    for (List<ArchivedBriefing> issue : IssueElement.issues(newest)) {
      if (seen.add(issue.get(0).edition())) {
        issue(words, main.appendElement("section"), issue);
      }
    }
    if (newest.isEmpty()) {
      main.appendElement("p").text(words.text("home.empty"));
    } else {
      main.appendElement("p")
          .appendElement("a")
          .attr("href", Addresses.ARCHIVE)
          .text(words.text("home.all"));
    }
    return page.answer(request);
  }

  private static void issue(PageWords words, Element section, List<ArchivedBriefing> issue) {
    ArchivedBriefing named = IssueElement.named(words, issue);
    Element title = section.appendElement("h2").appendElement("a");
    title.attr("href", Addresses.issue(named.edition(), named.date()));
    IssueElement.in(named.language(), title.appendElement("bdi")).text(named.region());
    Element when = section.appendElement("p").addClass("when");
    when.appendText(words.text("issue.number", named.number()) + words.text("list.comma"));
    IssueElement.date(words, when, named.date());
    IssueElement.cards(words, section, issue);
  }
}
