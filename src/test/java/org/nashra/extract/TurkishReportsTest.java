package org.nashra.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nashra.extract.TestExtractor.event;
import static org.nashra.extract.TestExtractor.events;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nashra.model.Event;
import org.nashra.model.EventType;

/** Sources, clauses and losses in the manner of Turkish agencies. */
class TurkishReportsTest {
  private static String last(Event event) {
    return event.attribution().get(event.attribution().size() - 1).name();
  }

  private static int killed(Event event) {
    Integer min = TestExtractor.loss(event, Event.Casualty.Effect.KILLED).min();
    return min == null ? -1 : min;
  }

  @Test
  void aStatementIsOfWhomItComesFrom() {
    assertEquals(
        "Ministry of Defence of Armenia",
        last(
            event(
                EventType.SHELLING,
                "tr",
                "Ermenistan Savunma Bakanlığı'ndan yapılan açıklamada, Goris'in top ateşine"
                    + " tutulduğu bildirildi.")));
  }

  @Test
  void thePassiveOfSayingGoesOnWithWhoSpoke() {
    Event clash =
        event(
            EventType.CLASH,
            "tr",
            "Irak Savunma Bakanlığı'ndan yapılan açıklamada, operasyonun sona erdiği duyuruldu."
                + " Kerkük'te çıkan çatışmada 3 askerin öldüğü ifade edildi.");
    assertEquals("Ministry of Defence of Iraq", last(clash));
  }

  @Test
  void theSpokesmanSpeaksAndNotWhoseHeIs() {
    Event release =
        event(
            EventType.RELEASE,
            "tr",
            "Cumhurbaşkanı Bola Tinubu'nun Sözcüsü Musa Bello, Kano'da kaçırılan 40 öğrencinin"
                + " serbest bırakıldığını açıkladı.");
    assertTrue(last(release).contains("Bello"), last(release));
  }

  @Test
  void theTimeOfARelativeClauseIsItsOwn() {
    Event release =
        event(
            EventType.RELEASE,
            "tr",
            "Zamfara eyaletinde 5 Şubat'ta kaçırılan 12 köylü serbest bırakıldı.");
    assertEquals(Event.Status.NEW, release.status());
    assertTrue(release.time() == null, String.valueOf(release.time()));
    assertTrue(
        events("tr", "Zamfara eyaletinde 5 Şubat'ta kaçırılan 12 köylü serbest bırakıldı.").stream()
            .noneMatch(e -> e.type() == EventType.ABDUCTION && e.status() == Event.Status.NEW));
  }

  @Test
  void whatIsReportedIsNoAttribute() {
    assertEquals(
        Event.Status.NEW,
        event(
                EventType.RELEASE,
                "tr",
                "Mali ordusu, Gao'da rehin tutulan 6 işçinin serbest bırakıldığını duyurdu.")
            .status());
  }

  @Test
  void theGenitiveDealsTheBlow() {
    Event attack =
        event(
            EventType.ATTACK,
            "tr",
            "İsrail ordusunun Gazze'nin kuzeyine düzenlediği saldırıda 7 Filistinli öldü.");
    assertTrue(
        attack.actors().stream().anyMatch(a -> a.name().equals("Israeli army")),
        attack.actors().toString());
    assertTrue(attack.actors().stream().noneMatch(a -> a.name().equals("Palestine")));
    assertEquals(7, killed(attack));
  }

  @Test
  void aDistrictOffWhoseCoastABoatSinks() {
    Event accident =
        event(
            EventType.ACCIDENT,
            "tr",
            "Muğla'nın Datça ilçesi açıklarında teknenin batması sonucu 5 göçmen hayatını"
                + " kaybetti.");
    assertNotNull(accident.place());
    assertTrue(accident.place().name().startsWith("Dat"), accident.place().name());
    assertEquals(5, killed(accident));
  }

  @Test
  void militantsAreCountedByTheirGroup() {
    Event clash =
        event(EventType.CLASH, "tr", "Şırnak kırsalında çıkan çatışmada 3 PKK'lı öldürüldü.");
    assertEquals(3, killed(clash));
  }

  @Test
  void peopleInFourFiguresAreNoYear() {
    assertTrue(
        events("tr", "Benue eyaletinde dün 1985 kişi evlerini terk etti.").stream()
            .noneMatch(
                e ->
                    e.time() != null
                        && e.time().from() != null
                        && e.time().from().getYear() == 1985));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "İsyancılar ile protestocular başkentte anlaşmazlığa düştü.",
        "Depremzedeler için Malatya'da çadır kuruldu.",
        "Ateşkese rağmen Trablus'ta gerginlik sürüyor.",
      })
  void tellsOfNothing(String text) {
    assertEquals(
        java.util.List.of(),
        events("tr", text).stream()
            .filter(e -> e.status() == Event.Status.NEW)
            .map(Event::type)
            .toList());
  }
}
