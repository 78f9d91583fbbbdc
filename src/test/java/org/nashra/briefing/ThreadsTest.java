package org.nashra.briefing;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nashra.model.EventType;
import org.nashra.model.Report;
import org.nashra.story.Happening;
import org.nashra.story.Mention;

/** What is news in an issue, by the days that articles give. */
class ThreadsTest {
  private static final String TEXT = "An ambush on Sunday killed many. A strike followed.";

  private static Report report(String id, String published, String first, String day) {
    ReportBuilder builder =
        new ReportBuilder(
            ReportBuilder.source(id, id, "en", 'B', null), id, published, "Title", TEXT);
    return builder
        .event(EventType.ATTACK, first)
        .day(day, "Sunday")
        .add()
        .event(EventType.AIR_STRIKE, "A strike followed.")
        .add()
        .build();
  }

  private static Mention attack(Report report) {
    return new Mention(report, report.extraction().events().get(0));
  }

  private static boolean news(Set<String> told, Mention... mentions) {
    Mention first = mentions[0];
    return Threads.news(
        new Happening(first.event().type(), first.event().modality(), List.of(mentions)), told);
  }

  @Test
  void wordThatComesLateIsNewsWhereAnArticleOpensWithIt() {
    Mention opening =
        attack(
            report("a", "2022-09-13T14:00:00Z", "An ambush on Sunday killed many.", "2022-09-11"));
    assertTrue(news(Set.of("a"), opening));
  }

  @Test
  void whatWasToldBeforeOrLongAgoOrInPassingIsNone() {
    String whole = "An ambush on Sunday killed many.";
    Mention before = attack(report("a", "2022-09-12T08:00:00Z", whole, "2022-09-11"));
    Mention again = attack(report("b", "2022-09-13T14:00:00Z", whole, "2022-09-11"));
    assertFalse(news(Set.of("b"), before, again));

    assertFalse(
        news(Set.of("a"), attack(report("a", "2022-09-13T14:00:00Z", whole, "2022-09-04"))));

    Report passing =
        new ReportBuilder(
                ReportBuilder.source("c", "c", "en", 'B', null),
                "c",
                "2022-09-13T14:00:00Z",
                "Title",
                "A strike came first. An ambush on Sunday killed many.")
            .event(EventType.AIR_STRIKE, "A strike came first.")
            .add()
            .event(EventType.ATTACK, "An ambush on Sunday killed many.")
            .day("2022-09-11", "Sunday")
            .add()
            .build();
    assertFalse(news(Set.of("c"), new Mention(passing, passing.extraction().events().get(1))));
  }
}
