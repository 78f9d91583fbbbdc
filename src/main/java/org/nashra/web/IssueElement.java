package org.nashra.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
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
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private IssueElement() {}

  /** Adds the cards of an issue's briefings. */
  static void cards(Element parent, List<ArchivedBriefing> briefings) {
    Element cards = parent.appendElement("ul").addClass("cards");
    for (ArchivedBriefing briefing : briefings) {
      card(cards.appendElement("li"), briefing);
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

  /** The region as the English briefing names it, else as the first one does. */
  static ArchivedBriefing named(List<ArchivedBriefing> issue) {
    return issue.stream()
        .filter(briefing -> briefing.language().primary().equals("en"))
        .findFirst()
        .orElse(issue.get(0));
  }

  static Element date(Element parent, LocalDate date) {
    return parent.appendElement("time").attr("datetime", date.toString()).text(DATE.format(date));
  }

  static String text(LocalDate date) {
    return DATE.format(date);
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

  private static void card(Element card, ArchivedBriefing briefing) {
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
    formats(card.appendElement("p").addClass("formats"), briefing);
  }

  private static void formats(Element parent, ArchivedBriefing briefing) {
    briefing
        .documents()
        .forEach(
            (format, document) -> {
              if (format.isPublic()) {
                String name = format.name();
                parent
                    .appendElement("a")
                    .attr("href", Addresses.document(briefing.id(), format))
                    .attr("type", document.mediaType())
                    .attr("aria-label", name + ", " + name(briefing.language()))
                    .text(name);
                parent.appendElement("span").addClass("size").text(size(document.size()));
              }
            });
  }

  private static String size(long bytes) {
    return bytes < 1000 ? bytes + " bytes" : (bytes + 500) / 1000 + " kB";
  }

  private record Issue(EditionId edition, LocalDate date) {}
}
