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

  private static java.util.List<EventType> news(String text) {
    return events("tr", text).stream()
        .filter(e -> e.status() == Event.Status.NEW)
        .map(Event::type)
        .toList();
  }

  @Test
  void aNounWithNothingBeforeItTakesUpWhatWasTold() {
    String text =
        "Konya'da düzenlenen bombalı saldırıda 3 kişi öldü. Saldırıyı Mersin'de değerlendiren vali,"
            + " yaralı olmadığını söyledi. Öte yandan saldırıda 2 araç yandı.";
    assertEquals(java.util.List.of(EventType.BOMBING), news(text));
    assertEquals("Konya", event(EventType.BOMBING, "tr", text).place().name());
    assertEquals(
        java.util.List.of(EventType.TALKS),
        news(
            "Gürcistan Dışişleri Bakanı Davit Lomidze, Bakü'de Azerbaycan Dışişleri Bakanı Ceyhun"
                + " Bayramov ile görüştü. Görüşmede Suriye'deki gelişmeler ele alındı."));
  }

  @Test
  void whatHadBeenBeforeIsNoNews() {
    String text =
        "Sivas'ta dün meydana gelen patlamada 4 işçi öldü. Bölgeye ekipler sevk edildi."
            + " Yetkililer geçen ay Amasya'daki saldırıda 9 kişinin öldüğünü kaydetmişti.";
    assertEquals(1, news(text).size(), news(text).toString());
    assertEquals(
        java.util.List.of(EventType.TALKS),
        news(
            "Lavrov ile Baerbock Cenevre'de bir araya geldi. İki bakan soruları yanıtladı. Lavrov"
                + " daha sonra ayrıldı. Baerbock, Roma'da İtalyan mevkidaşıyla görüşmüş, ardından"
                + " Rusya'yı suçlamıştı."));
  }

  @Test
  void aSumSinceAnOldDayIsHistory() {
    assertEquals(
        java.util.List.of(EventType.TRIAL),
        news(
            "Tunus'ta bir mahkeme eski bakana hapis cezası verdi. Karar salonda okundu."
                + " Avukatlar itiraz edeceklerini duyurdu. Parlamentonun feshedilmesinden bu yana"
                + " 700'den fazla muhalif tutuklandı."));
    assertTrue(
        news("Trablus'ta iki grup çatıştı. Silah sesleri duyuldu. Pazartesiden beri çıkan"
                + " çatışmalarda 12 kişi öldü.")
            .contains(EventType.CLASH));
  }

  @Test
  void aCollisionIsAnAccident() {
    assertEquals(
        java.util.List.of(EventType.ACCIDENT),
        news("Adana'da minibüsle kamyonetin çarpışması sonucu 2 kişi öldü, 7 kişi yaralandı."));
  }

  @Test
  void whatSomebodyIsChargedWithIsNoAccusation() {
    assertEquals(
        java.util.List.of(EventType.TRIAL),
        news(
            "Bişkek'te mahkeme iki gazeteciye \"halkı kışkırtmak\" suçlamasıyla hapis cezası"
                + " verdi."));
  }

  @Test
  void aTruceInSpiteOfWhichSomethingHappensIsTheOneOfBefore() {
    assertEquals(
        java.util.List.of(EventType.SHELLING),
        news(
            "Ateşkes ilan edilmesine rağmen Aden'e top ateşi açıldı. Bombardımanda evler hasar"
                + " gördü. Halk sığınaklara indi. Umman arabuluculuğunda sağlanan ateşkes"
                + " anlaşmasının süresi yarın doluyor."));
  }

  @Test
  void theOneWhoMeetsWhileAnotherMeets() {
    String text =
        "Bakan Sami Kaya, Katar Dışişleri Bakanı Halid Attiye ile görüşme yaparken Bakan Ali Demir,"
            + " Umman Savunma Bakanı Bedir Seyyid ile görüştü.";
    java.util.List<java.util.List<String>> parties =
        events("tr", text).stream()
            .filter(e -> e.type() == EventType.TALKS)
            .map(e -> e.actors().stream().map(Event.Actor::name).sorted().toList())
            .toList();
    assertEquals(2, parties.size(), parties.toString());
    assertTrue(parties.get(0).stream().noneMatch(n -> n.contains("Seyyid")), parties.toString());
  }

  @Test
  void aKnownFamilyNameMayBeTheGivenNameOfAnother() {
    assertTrue(
        event(
                EventType.TALKS,
                "tr",
                "Hakan Fidan, Irak Ticaret Bakanı Esad Kerim Salihi ile bir araya geldi.")
            .actors()
            .stream()
            .anyMatch(a -> a.name().equals("Esad Kerim Salihi")));
  }

  @Test
  void theGovernmentProtestedAgainstIsTheTarget() {
    Event protest =
        event(EventType.PROTEST, "tr", "Oslo'da hükümeti protesto eden göstericiler yürüdü.");
    assertTrue(
        protest.actors().stream()
            .anyMatch(a -> a.name().contains("Government") && a.role() == Event.Actor.Role.TARGET),
        protest.actors().toString());
  }

  @Test
  void aClauseThatClosedBeforeDeniesNothingThatIsAskedBehindIt() {
    assertEquals(
        Event.Modality.HAPPENED,
        event(
                EventType.APPEAL,
                "tr",
                "Polis, eylemin yasal olmadığını belirterek kalabalığın dağılmasını istedi.")
            .modality());
  }

  @Test
  void peopleRunOutOfDoorsInAQuake() {
    assertEquals(
        java.util.List.of(EventType.HAZARD),
        news("Bolu'da deprem nedeniyle paniğe kapılan bazı vatandaşlar sokağa çıktı."));
  }

  @Test
  void whoIsCountedHasTheNumberNearestToHim() {
    assertEquals(
        1,
        event(
                EventType.ATTACK,
                "tr",
                "Basra'da silahlı bir saldırıda bir kişinin öldüğü bildirildi.")
            .casualties()
            .size());
  }

  @Test
  void titlesBetweenTwoWhoMeetHideNeither() {
    java.util.List<String> met =
        event(
                EventType.TALKS,
                "tr",
                "Hakan Fidan, Macaristan Başbakanı Viktor Orban ve NATO Askeri Komite Başkanı"
                    + " Amiral Rob Bauer ile bir araya geldi.")
            .actors()
            .stream()
            .map(Event.Actor::name)
            .toList();
    assertTrue(met.stream().anyMatch(n -> n.contains("Orb")), met.toString());
  }

  @Test
  void theDayOfAStatementIsNotThatOfTheDeed() {
    String text =
        "Kano'da perşembe günü bir köye saldırı düzenlendi. Vali Musa Bello, köye yönelik saldırıya"
            + " ilişkin pazar günü basına yaptığı açıklamada, 8 kişinin öldüğünü söyledi.";
    assertEquals(java.util.List.of(EventType.ATTACK), news(text));
    Event attack = event(EventType.ATTACK, "tr", text);
    assertTrue(attack.time() != null && attack.time().text().startsWith("perşembe"));
  }

  @Test
  void oneWaveOfMarchesIsToldOnce() {
    String text =
        "İspanya'da ülke genelindeki gösterilere binlerce öğretmen katıldı. Eğitimde kesintiye"
            + " tepki büyük. Sevilla, Bilbao gibi kentlerde de gösteri düzenlendi.";
    assertEquals(java.util.List.of(EventType.PROTEST), news(text));
    assertEquals("Spain", event(EventType.PROTEST, "tr", text).place().name());
  }

  @Test
  void thoseWhoDieInATemporalClauseAreDead() {
    Event attack =
        event(
            EventType.ATTACK,
            "tr",
            "Sokoto'da köye düzenlenen saldırıda 12 kişi hayatını kaybederken çok sayıda kişi de"
                + " kaçırıldı.");
    assertEquals(12, killed(attack));
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
