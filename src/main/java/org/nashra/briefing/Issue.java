package org.nashra.briefing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nashra.briefing.wording.Narrator;
import org.nashra.briefing.wording.Told;
import org.nashra.model.Briefing.Item;
import org.nashra.model.Briefing.Support;
import org.nashra.model.Report;
import org.nashra.story.Affiliations;
import org.nashra.story.Happening;
import org.nashra.story.Mention;

/**
 * What the writers of one issue's sections share: the narrator, the check and what is told. One for
 * each composing.
 *
 * @param independence of the sources of the stories that belong to the edition
 * @param told ids of the articles that this issue tells
 */
record Issue(
    IssueInput input,
    Narrator narrator,
    SupportCheck check,
    PreviousIssue previous,
    Affiliations affiliations,
    Independence independence,
    Set<String> told) {

  /** The reports in one order, whatever the order in which they came: by time, then by article. */
  static List<Report> ordered(List<Report> reports) {
    Map<String, Report> byId = new HashMap<>();
    for (Report report : reports) {
      byId.merge(
          report.article().id(),
          report,
          (a, b) -> a.article().revision() >= b.article().revision() ? a : b);
    }
    List<Report> ordered = new ArrayList<>(byId.values());
    ordered.sort(Report.ORDER);
    return ordered;
  }

  Optional<Item> item(Told told) {
    return check.resolve(told).map(s -> new Item(told.text(), s));
  }

  /** The sentence on a happening as this issue tells it. */
  Optional<Item> sentence(Happening happening) {
    return ofThisIssue(happening).flatMap(narrator::sentence).flatMap(this::item);
  }

  /** The same without its time, for where that stands beside it. */
  Optional<Item> undated(Happening happening) {
    return ofThisIssue(happening).flatMap(narrator::undated).flatMap(this::item);
  }

  /** Passages that the issue before cited, as sources of this one. */
  List<Support> carried(List<Support> before) {
    List<Support> support = new ArrayList<>();
    for (Support s : before) {
      String article = previous.articleOf(s.source());
      if (article != null) {
        check
            .number(article)
            .ifPresent(n -> support.add(new Support(n, s.start(), s.end(), s.quote())));
      }
    }
    return support;
  }

  /** The happening with only the mentions of this issue's articles. */
  Optional<Happening> ofThisIssue(Happening happening) {
    List<Mention> mentions =
        happening.mentions().stream().filter(m -> told.contains(m.articleId())).toList();
    return mentions.isEmpty()
        ? Optional.empty()
        : Optional.of(new Happening(happening.type(), happening.modality(), mentions));
  }

  /** How many independent sources tell some happenings. */
  int independentSources(StoryThread thread) {
    Set<String> articles = thread.articleIds();
    articles.retainAll(told);
    return independence.sources(articles);
  }

  /** Passages of several items, each once. */
  static List<Support> together(List<List<Support>> supports) {
    Set<Support> all = new java.util.LinkedHashSet<>();
    supports.forEach(all::addAll);
    return List.copyOf(all);
  }
}
