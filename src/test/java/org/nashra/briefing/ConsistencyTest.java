package org.nashra.briefing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nashra.model.Event;
import org.nashra.model.Event.Actor.Role;
import org.nashra.model.EventType;
import org.nashra.model.Report;
import org.nashra.story.Affiliations;
import org.nashra.story.Consistency;
import org.nashra.story.HappeningMerger;
import org.nashra.story.Mention;
import org.nashra.story.OfficeNames;

class ConsistencyTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Yerevan");

  private static Consistency.Checked check(Report... reports) {
    List<Mention> mentions = new ArrayList<>();
    for (Report report : reports) {
      report.extraction().events().forEach(e -> mentions.add(new Mention(report, e)));
    }
    return new Consistency(
            List.of("state:AM", "state:AZ"),
            new Affiliations(List.of(reports), new OfficeNames(CaucasusNews.names())),
            place -> place.id().equals("geonames:587084"),
            ZONE)
        .check(HappeningMerger.merge(List.of(mentions)));
  }

  private static ReportBuilder report(String id, String published, String text) {
    return new ReportBuilder(
        ReportBuilder.source(id, id, "en", 'B', null), "article-" + id, published, "Title", text);
  }

  private static ReportBuilder fight(String id, String one, String other, String at) {
    String text = one + " and " + other + " clashed at " + at + ".";
    return report(id, "2022-09-13T08:00:00Z", text);
  }

  private static Report borderClash(String id) {
    ReportBuilder report = fight(id, "Armenia", "Azerbaijan", "the border");
    return report
        .event(EventType.CLASH, "Armenia and Azerbaijan clashed at the border.")
        .state(Role.PARTICIPANT, "AM", "Armenia", "Armenia")
        .state(Role.PARTICIPANT, "AZ", "Azerbaijan", "Azerbaijan")
        .border("the border")
        .add()
        .build();
  }

  @Test
  void aStateThatOnlyAppealsIsNoPartyToAClash() {
    String text = "Armenia and Russia clashed. Russia called for calm.";
    Report wrong =
        report("b", "2022-09-13T09:00:00Z", text)
            .event(EventType.CLASH, "Armenia and Russia clashed.")
            .state(Role.PARTICIPANT, "AM", "Armenia", "Armenia")
            .state(Role.PARTICIPANT, "RU", "Russia", "Russia")
            .add()
            .event(EventType.APPEAL, "Russia called for calm.")
            .state(Role.ACTOR, "RU", "Russia", "Russia")
            .add()
            .build();
    Consistency.Checked checked = check(borderClash("a"), wrong);
    assertEquals(1, checked.refused());
    assertEquals(
        List.of(EventType.CLASH, EventType.APPEAL),
        checked.happenings().stream().map(h -> h.type()).toList());
  }

  @Test
  void talksOnABorderAreNotHeldThere() {
    Report talks =
        report("b", "2022-09-13T09:00:00Z", "Armenia and Azerbaijan held talks on the border.")
            .event(EventType.TALKS, "Armenia and Azerbaijan held talks on the border.")
            .state(Role.PARTICIPANT, "AM", "Armenia", "Armenia")
            .state(Role.PARTICIPANT, "AZ", "Azerbaijan", "Azerbaijan")
            .border("the border")
            .add()
            .build();
    assertNull(check(talks).happenings().get(0).first().event().place());
  }

  @Test
  void aTruceIsNotInTheStateThatBrokeredIt() {
    Report truce =
        report("b", "2022-09-13T09:00:00Z", "Russia brokered a truce of Armenia and Azerbaijan.")
            .event(EventType.CEASEFIRE, "Russia brokered a truce of Armenia and Azerbaijan.")
            .state(Role.MEDIATOR, "RU", "Russia", "Russia")
            .state(Role.PARTICIPANT, "AM", "Armenia", "Armenia")
            .state(Role.PARTICIPANT, "AZ", "Azerbaijan", "Azerbaijan")
            .place("geonames:1", "Russia", "RU", 60, 90, Event.Place.Precision.COUNTRY, "Russia")
            .add()
            .build();
    assertNull(check(truce).happenings().get(0).first().event().place());
  }

  @Test
  void aFightInACapitalGivesWayToTheBorderThatOthersName() {
    ReportBuilder builder = fight("b", "Armenia", "Azerbaijan", "Baku");
    Report baku =
        builder
            .event(EventType.CLASH, "Armenia and Azerbaijan clashed at Baku.")
            .state(Role.PARTICIPANT, "AM", "Armenia", "Armenia")
            .state(Role.PARTICIPANT, "AZ", "Azerbaijan", "Azerbaijan")
            .place("geonames:587084", "Baku", "AZ", 40.4, 49.9, Event.Place.Precision.CITY, "Baku")
            .add()
            .build();
    Consistency.Checked checked = check(borderClash("a"), baku);
    Event event = checked.happenings().get(0).mentions().get(1).event();
    assertNull(event.place());
    assertEquals(0, checked.refused());
  }

  @Test
  void aFightInACapitalElsewhereStays() {
    Report tripoli =
        report("b", "2022-09-13T09:00:00Z", "Rival groups clashed in Tripoli.")
            .event(EventType.CLASH, "Rival groups clashed in Tripoli.")
            .place(
                "geonames:587084",
                "Tripoli",
                "LY",
                32.9,
                13.2,
                Event.Place.Precision.CITY,
                "Tripoli")
            .add()
            .build();
    Consistency.Checked checked = check(borderClash("a"), tripoli);
    assertEquals(2, checked.happenings().size());
    assertNotNull(checked.happenings().get(1).first().event().place());
  }

  @Test
  void whatIsSilentAboutItsPlaceIsNotTheShellingOfAnotherWar() {
    Report one =
        report("a", "2022-09-13T08:00:00Z", "Russia shelled a dam.")
            .event(EventType.SHELLING, "Russia shelled a dam.")
            .state(Role.ACTOR, "RU", "Russia", "Russia")
            .add()
            .build();
    Report other =
        report("b", "2022-09-13T09:00:00Z", "Kyrgyzstan told of shelling.")
            .event(EventType.SHELLING, "told of shelling")
            .add()
            .event(EventType.STATEMENT, "Kyrgyzstan told of shelling.")
            .state(Role.ACTOR, "KG", "Kyrgyzstan", "Kyrgyzstan")
            .add()
            .build();
    List<List<Mention>> stories = new ArrayList<>();
    for (Report report : List.of(one, other)) {
      stories.add(report.extraction().events().stream().map(e -> new Mention(report, e)).toList());
    }
    assertEquals(3, HappeningMerger.merge(stories).size());
    List<Mention> together = stories.stream().flatMap(List::stream).toList();
    assertEquals(2, HappeningMerger.merge(List.of(together)).size());
  }

  private static Report truce(String id, String published, String value, int from, int hours) {
    LocalDateTime begin = LocalDateTime.parse(value.substring(0, 10) + "T00:00").plusHours(from);
    return report(id, published, "Armenia and Azerbaijan agreed on a truce then.")
        .event(EventType.CEASEFIRE, "Armenia and Azerbaijan agreed on a truce then.")
        .state(Role.PARTICIPANT, "AM", "Armenia", "Armenia")
        .state(Role.PARTICIPANT, "AZ", "Azerbaijan", "Azerbaijan")
        .time(value, begin, begin.plusHours(hours), false, "then")
        .add()
        .build();
  }

  @Test
  void theDayOfPublicationGivesWayToAnEarlierEvening() {
    Consistency.Checked checked =
        check(
            truce("a", "2022-09-15T05:00:00Z", "2022-09-15TMO", 6, 6),
            truce("b", "2022-09-15T06:00:00Z", "2022-09-14TEV", 18, 6),
            truce("c", "2022-09-15T07:00:00Z", "2022-09-14", 0, 24));
    assertEquals(1, checked.happenings().size());
    List<Event.Time> times =
        checked.happenings().get(0).mentions().stream()
            .map(m -> m.event().time())
            .filter(java.util.Objects::nonNull)
            .toList();
    assertEquals(List.of("2022-09-14TEV"), times.stream().map(Event.Time::value).toList());
  }

  @Test
  void aNightCannotBeginAfterItsReport() {
    Consistency.Checked checked = check(truce("a", "2022-09-13T05:00:00Z", "2022-09-13TNI", 22, 8));
    assertEquals("2022-09-12TNI", checked.happenings().get(0).first().event().time().value());
  }

  @Test
  void anHourOfANamedZoneIsToldByTheEditionsClock() {
    LocalDateTime utc = LocalDateTime.of(2022, 9, 13, 6, 0);
    Report truce =
        report("a", "2022-09-13T08:00:00Z", "A ceasefire began at 9 a.m. Moscow time.")
            .event(EventType.CEASEFIRE, "A ceasefire began at 9 a.m. Moscow time.")
            .time("2022-09-13T09:00+03:00", utc, utc.plusMinutes(1), false, "9 a.m. Moscow time")
            .add()
            .build();
    Event.Time time = check(truce).happenings().get(0).first().event().time();
    assertEquals("2022-09-13T10:00", time.value());
    assertEquals(LocalDateTime.of(2022, 9, 13, 10, 0), time.from());
  }

  @Test
  void whatNobodyDeniesIsNoDenial() {
    Report denial =
        report("a", "2022-09-13T05:00:00Z", "There were no clashes in Armenia.")
            .event(EventType.CLASH, "There were no clashes in Armenia.")
            .modality(Event.Modality.DENIED)
            .state(Role.PARTICIPANT, "AM", "Armenia", "Armenia")
            .add()
            .build();
    assertEquals(1, check(denial).refused());
  }
}
