package org.nashra.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.nashra.archive.ArchivedBriefing;
import org.nashra.model.DocumentFormat;
import org.nashra.model.EditionId;
import org.nashra.model.LanguageTag;

/** An issue on a page: its title, and a card a language with what it says and where to read it. */
final class IssueElement {
  private IssueElement() {}

  /** Adds the cards of an issue's briefings. */
  static void cards(PageWords words, Element parent, List<ArchivedBriefing> briefings) {
    Element cards = parent.appendElement("ul").addClass("cards");
    for (ArchivedBriefing briefing : briefings) {
      card(words, cards.appendElement("li"), briefing);
    }
  }

  /** Briefings in their order, those of one issue together. */
  static List<List<ArchivedBriefing>> issues(List<ArchivedBriefing> briefings) {
    Map<Issue, List<ArchivedBriefing>> issues = new LinkedHashMap<>();
    for (ArchivedBriefing briefing : briefings) {
      issues
          .computeIfAbsent(
              new Issue(briefing.edition(), briefing.date()), issue -> new ArrayList<>())
          .add(briefing);
    }
    return List.copyOf(issues.values());
  }

  /** The briefing that names the region: in the page's language, else in English, else any. */
  static ArchivedBriefing named(PageWords words, List<ArchivedBriefing> issue) {
    return issue.stream()
        .filter(briefing -> briefing.language().primary().equals(words.language().primary()))
        .findFirst()
        .or(() -> issue.stream().filter(b -> b.language().primary().equals("en")).findFirst())
        .orElse(issue.get(0));
  }

  static void date(PageWords words, Element parent, LocalDate date) {
    parent.appendElement("time").attr("datetime", date.toString()).text(words.date(date));
  }

  /** Marks the language and the direction of what an element says. */
  static Element in(LanguageTag language, Element element) {
    return element.attr("lang", language.value()).attr("dir", language.direction());
  }

  /** A language's name in itself. */
  static String name(LanguageTag language) {
    Locale locale = language.locale();
    return locale.getDisplayName(locale);
  }

  private static void card(PageWords words, Element card, ArchivedBriefing briefing) {
    card.addClass("card");
    Element said = in(briefing.language(), card.appendElement("div"));
    said.appendElement("p").addClass("language").text(name(briefing.language()));
    said.appendElement("a")
        .addClass("read")
        .attr("href", Addresses.document(briefing.id(), DocumentFormat.HTML))
        .attr("hreflang", briefing.language().value())
        .text(briefing.region());
    if (!briefing.headline().isEmpty()) {
      said.appendElement("p").addClass("headline").text(briefing.headline());
    }
    formats(words, card.appendElement("p").addClass("formats"), briefing);
  }

  private static void formats(PageWords words, Element parent, ArchivedBriefing briefing) {
    briefing
        .documents()
        .forEach(
            (format, document) -> {
              if (format.isPublic()) {
                String name = format.name();
                Element one = parent.appendElement("span").addClass("format");
                one.appendElement("a")
                    .attr("href", Addresses.document(briefing.id(), format))
                    .attr("type", document.mediaType())
                    .attr("aria-label", name + words.text("list.comma") + name(briefing.language()))
                    .text(name);
                one.appendText(" ");
                one.appendElement("bdi").addClass("size").text(words.size(document.size()));
              }
            });
  }

  private record Issue(EditionId edition, LocalDate date) {}
}
