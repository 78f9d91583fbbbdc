package org.nashra.web;

import java.time.LocalDate;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.nashra.archive.Archive;
import org.nashra.archive.ArchivePage;
import org.nashra.archive.ArchiveQuery;
import org.nashra.archive.ArchivedBriefing;
import org.nashra.model.LanguageTag;

/** {@code GET /archive}: the latest revision of every briefing, day by day, with a filter. */
final class ArchiveListPage implements HttpHandler {
  private static final int LIMIT = 60;

  private final Archive archive;

  ArchiveListPage(Archive archive) {
    this.archive = archive;
  }

  @Override
  public HttpResponse handle(HttpRequest request) {
    ArchiveQuery query = ArchiveQueries.of(request, ArchiveQuery.Revisions.LATEST, LIMIT);
    ArchivePage found = ArchiveQueries.page(archive, query);
    PageWords words = PageWords.of(request);
    Page page = new Page(words, words.text("archive.title"));
    Element main = page.main();
    main.appendElement("h1").text(words.text("archive.title"));
    filter(words, main.appendElement("form"), query);
    days(words, main, found.briefings());
    if (found.briefings().isEmpty()) {
      main.appendElement("p").attr("role", "status").text(words.text("archive.none"));
    }
    if (found.next() != null) {
      main.appendElement("p")
          .appendElement("a")
          .addClass("next")
          .attr("rel", "next")
          .attr("href", ArchiveQueries.next(Addresses.ARCHIVE, query, found.next()))
          .text(words.text("archive.earlier"));
    }
    return page.answer(request);
  }

  private static void days(PageWords words, Element main, List<ArchivedBriefing> briefings) {
    @Nullable LocalDate day = null;
    Element section = main;
    for (List<ArchivedBriefing> issue : IssueElement.issues(briefings)) {
      ArchivedBriefing named = IssueElement.named(words, issue);
      if (!named.date().equals(day)) {
        day = named.date();
        section = main.appendElement("section");
        IssueElement.date(words, section.appendElement("h2"), day);
      }
      Element title = section.appendElement("h3").appendElement("a");
      title.attr("href", Addresses.issue(named.edition(), named.date()));
      IssueElement.in(named.language(), title.appendElement("bdi")).text(named.region());
      IssueElement.cards(words, section, issue);
    }
  }

  private void filter(PageWords words, Element form, ArchiveQuery query) {
    form.attr("method", "get").attr("action", Addresses.ARCHIVE);
    form.attr("aria-label", words.text("archive.filter"));
    Element editions = select(words, form, "edition");
    archive
        .editions()
        .forEach(id -> option(editions, id.value(), id.value(), id.equals(query.edition())));
    Element languages = select(words, form, "language");
    for (LanguageTag language : archive.languages()) {
      Element option =
          option(
              languages,
              language.value(),
              IssueElement.name(language),
              language.equals(query.language()));
      IssueElement.in(language, option);
    }
    date(words, form, "from", query.from());
    date(words, form, "to", query.to());
    form.appendElement("button").attr("type", "submit").text(words.text("archive.show"));
  }

  private static Element select(PageWords words, Element form, String name) {
    Element field = form.appendElement("label");
    field.appendElement("span").text(words.text("archive." + name));
    Element select = field.appendElement("select").attr("name", name);
    option(select, "", words.text("archive.any"), false);
    return select;
  }

  private static Element option(Element select, String value, String text, boolean selected) {
    return select
        .appendElement("option")
        .attr("value", value)
        .attr("selected", selected)
        .text(text);
  }

  private static void date(PageWords words, Element form, String name, @Nullable LocalDate value) {
    Element field = form.appendElement("label");
    field.appendElement("span").text(words.text("archive." + name));
    Element input = field.appendElement("input").attr("type", "date").attr("name", name);
    if (value != null) {
      input.attr("value", value.toString());
    }
  }
}
