package org.nashra.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nashra.extract.TestExtractor.event;
import static org.nashra.extract.TestExtractor.events;
import static org.nashra.extract.TestExtractor.extract;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nashra.model.Event;
import org.nashra.model.Event.Attribution;
import org.nashra.model.Event.Modality;
import org.nashra.model.Event.Status;
import org.nashra.model.EventType;
import org.nashra.model.Extraction;
import org.nashra.model.Span;

class ExtractorTest {
  @Test
  void everySpanCarriesItsSurface() {
    String text =
        "انفجرت سيارة مفخخة في مدينة الموصل أمس، ما أدى إلى مقتل ثلاثة أشخاص، وفق الشرطة العراقية.";
    Extraction extraction = extract("ar", text);
    assertFalse(extraction.events().isEmpty());
    for (Event event : extraction.events()) {
      event.actors().forEach(a -> assertEquals(a.text(), text.substring(a.start(), a.end())));
      event.casualties().forEach(c -> assertEquals(c.text(), text.substring(c.start(), c.end())));
      if (event.place() != null) {
        assertEquals(
            event.place().text(), text.substring(event.place().start(), event.place().end()));
        assertTrue(covered(event, event.place().start(), event.place().end()));
      }
    }
  }

  private static boolean covered(Event event, int start, int end) {
    return event.evidence().stream().anyMatch(s -> s.contains(new Span(start, end)));
  }

  @Test
  void aPlanHasNotHappened() {
    Event visit =
        event(
            EventType.VISIT,
            "ar",
            "يعتزم الرئيس التركي رجب طيب أردوغان زيارة العراق خلال الأسبوع المقبل.");
    assertEquals(Modality.PLANNED, visit.modality());
    assertEquals(
        Modality.PLANNED,
        event(EventType.TALKS, "en", "President Vladimir Putin will meet Xi Jinping in Beijing.")
            .modality());
    assertEquals(
        Modality.PLANNED, event(EventType.VISIT, "ru", "Сергей Лавров посетит Багдад.").modality());
  }

  @Test
  void qadBeforeAPresentIsPerhapsAndBeforeAPastDone() {
    assertEquals(
        Modality.POSSIBLE,
        event(EventType.TALKS, "ar", "قد يلتقي الرئيس التركي رجب طيب أردوغان نظيره فلاديمير بوتين.")
            .modality());
    assertEquals(
        Modality.HAPPENED,
        event(EventType.TALKS, "ar", "وقد التقى الرئيس التركي رجب طيب أردوغان فلاديمير بوتين.")
            .modality());
  }

  @Test
  void theObjectOfAnAppealIsNoEvent() {
    List<Event> events = events("ar", "دعت روسيا أرمينيا وأذربيجان إلى احترام وقف إطلاق النار.");
    assertEquals(1, events.size());
    assertEquals(EventType.APPEAL, events.get(0).type());
  }

  @Test
  void aDualOfficeNamesNobody() {
    Event talks =
        event(EventType.TALKS, "ar", "ناقش وزيرا الدفاع في روسيا وأرمينيا الوضع في المنطقة.");
    assertTrue(talks.actors().stream().allMatch(a -> a.kind() == Event.Actor.Kind.UNNAMED));
    assertEquals(2, talks.actors().size());
  }

  @Test
  void aTitleFindsWhoNoTableKnows() {
    Event call =
        event(
            EventType.CALL,
            "ar",
            "تحدث وزير الدفاع العراقي ثابت الحمداني هاتفيا مع نظيره الأردني.");
    Event.Actor actor = call.actors().get(0);
    assertEquals(Event.Actor.Kind.PERSON, actor.kind());
    assertEquals("ثابت الحمداني", actor.text());
    assertEquals("Minister of Defence", actor.title());
    assertEquals("state:IQ", actor.of());
  }

  @Test
  void theChainRunsFromTheOutletToTheVoucher() {
    Event visit =
        event(
            EventType.VISIT,
            "ar",
            "نقلت صحيفة واشنطن بوست عن مصدرين مطلعين أن جو بايدن سيزور إسرائيل.");
    assertEquals(
        List.of("Tellus Wire", "Washington Post", "Informed sources"),
        visit.attribution().stream().map(Attribution::name).toList());
    assertEquals(Attribution.Mode.PUBLISHER, visit.attribution().get(0).mode());
    assertEquals(Attribution.Mode.ANONYMOUS, visit.attribution().get(2).mode());
  }

  @Test
  void aDroppedSubjectIsTheSpeakerBefore() {
    Extraction extraction =
        extract(
            "ar",
            "قالت وزارة الدفاع الروسية إن قواتها قصفت مواقع في خاركيف. "
                + "وأضافت أن ثلاثة جنود قتلوا في هجوم أوكراني على بيلغورود.");
    for (Event event : extraction.events()) {
      Attribution last = event.attribution().get(event.attribution().size() - 1);
      assertEquals("org:ru-mod", last.id());
    }
    assertTrue(extraction.events().size() >= 2);
  }

  @Test
  void historyIsBackground() {
    List<Event> events =
        events(
            "en",
            "Clashes erupted in Goris on Wednesday. In November 2020 a ceasefire was signed between"
                + " Armenia and Azerbaijan.");
    assertEquals(Status.NEW, events.get(0).status());
    assertEquals(
        Status.BACKGROUND,
        events.stream().filter(e -> e.type() == EventType.CEASEFIRE).findFirst().get().status());
  }

  @Test
  void theDatelineIsNoPlace() {
    Event bombing =
        event(EventType.BOMBING, "ar", "بيروت - سبوتنيك. انفجرت سيارة مفخخة في مدينة حلب أمس.");
    assertEquals("Aleppo", bombing.place().name());
  }

  @Test
  void aCapitalThatActsIsAGovernment() {
    Event accusation =
        event(EventType.ACCUSATION, "en", "Moscow accused Kyiv of shelling Belgorod.");
    assertEquals("state:RU", accusation.actors().get(0).id());
    assertEquals("state:UA", accusation.actors().get(1).id());
    assertNull(accusation.place());
  }

  @Test
  void aBorderHasTwoCountries() {
    Event clash =
        event(EventType.CLASH, "ar", "اندلعت اشتباكات على الحدود بين أرمينيا وأذربيجان أمس.");
    assertEquals("border:AM-AZ", clash.place().id());
    assertEquals(List.of("AM", "AZ"), clash.place().countries());
  }

  @Test
  void hardWrappedCopyKeepsItsOffsets() {
    String text =
        """
        SAN SALVADOR, 3 Apr 90 (EFE) -- [Text] Seven people were killed and three
        others wounded when a bomb exploded last night in front of the offices of
        a bank in the western city of Santa Ana, according to police sources who
        were at the scene. The attack was carried out by unidentified persons who
        fled the place in two cars toward the north of the city of Santa Ana.
        """;
    Event bombing = event(EventType.BOMBING, "en", text);
    Event.Casualty killed = TestExtractor.loss(bombing, Event.Casualty.Effect.KILLED);
    assertEquals(7, killed.min());
    assertEquals(killed.text(), text.substring(killed.start(), killed.end()));
  }

  @Test
  void theSameTextGivesTheSameEvents() {
    String text =
        "Israeli jets struck Baalbek on Tuesday, killing four people, Lebanon's Health Ministry said.";
    assertEquals(extract("en", text), extract("en", text));
  }

  @Test
  void aLanguageWithoutLexiconGivesNothing() {
    assertTrue(extract("hy", "Երևանում այսօր հանրահավաք է").events().isEmpty());
  }

  @Test
  void aHugeTextIsReadInTime() {
    String text = "قصفت قوات النظام مدينة حلب أمس وقتل 3 أشخاص، ".repeat(20_000);
    assertTimeout(Duration.ofSeconds(60), () -> extract("ar", text));
    String blank = "a ".repeat(400_000);
    assertTimeout(Duration.ofSeconds(60), () -> extract("en", blank));
  }

  @Test
  void aStateIsNotAppointed() {
    String text = "По его словам, генсек, который возглавит миссию, планирует посетить Армению.";
    assertTrue(events("ru", text).stream().noneMatch(e -> e.type() == EventType.APPOINTMENT));
    assertEquals(
        EventType.APPOINTMENT,
        event(EventType.APPOINTMENT, "ru", "Президент назначил Сергея Шойгу министром обороны.")
            .type());
  }

  @Test
  void firingThatCeasedIsNoAttack() {
    assertTrue(
        events("ru", "Минобороны Армении сообщило, что стрельба на границе прекратилась.").stream()
            .noneMatch(e -> e.type() == EventType.ATTACK));
    assertTrue(
        events("en", "The shelling of Goris has stopped, the ministry said.").stream()
            .noneMatch(e -> e.type() == EventType.SHELLING));
    assertEquals(
        "Goris",
        event(EventType.SHELLING, "en", "The shelling of Goris has not stopped, Armenia said.")
            .place()
            .name());
  }

  @Test
  void anEmblemOfAidIsNoAid() {
    List<Event> events =
        events("en", "A car bearing an emergency aid emblem had been hit near Kapan.");
    assertTrue(events.stream().noneMatch(e -> e.type() == EventType.AID), events::toString);
  }

  @Test
  void whatCameBeforeHasNotTheTimeOfTheSentence() {
    String text =
        "A ceasefire between Armenia and Azerbaijan held on Thursday morning after two days of"
            + " fighting.";
    assertNull(event(EventType.CLASH, "en", text).time());
    assertEquals("2024-03-14TMO", event(EventType.CEASEFIRE, "en", text).time().value());
  }

  @Test
  void theSecondVerbHasTheSubjectOfTheFirst() {
    Event support =
        event(
            EventType.SUPPORT,
            "en",
            "Turkish Defence Minister Hulusi Akar spoke by phone with his Azerbaijani counterpart,"
                + " Zakir Hasanov, and voiced support for Azerbaijan.");
    assertEquals("Hulusi Akar", support.actors().get(0).name());
  }

  @Test
  void theHourOfAReportIsNotThatOfTheDeed() {
    assertNull(
        event(EventType.SHELLING, "ru", "К 14:00 обстрел Гориса продолжался, сообщило МИД Армении.")
            .time());
    assertEquals(
        "2024-03-13",
        event(EventType.SHELLING, "ru", "13 марта начался обстрел Гориса.").time().value());
  }

  @Test
  void twoDaysAreNotTwoInTheAfternoon() {
    assertNull(
        event(EventType.CLASH, "ru", "Бои в Нагорном Карабахе продолжались два дня.").time());
  }

  @Test
  void anHourKeepsTheOffsetOfItsZone() {
    Event.Time time =
        event(
                EventType.CEASEFIRE,
                "en",
                "Armenia and Azerbaijan agreed to cease fire from 9 a.m. Moscow time on Thursday.")
            .time();
    assertEquals("2024-03-14T09:00+03:00", time.value());
    assertEquals(java.time.LocalDateTime.of(2024, 3, 14, 6, 0), time.from());
  }

  @Test
  void whoPutsLossesAtAFigureVouchesForIt() {
    Event loss =
        event(
            EventType.CASUALTIES,
            "en",
            "Armenian Prime Minister Nikol Pashinyan had put Armenia's losses at 49 servicemen.");
    Attribution last = loss.attribution().get(loss.attribution().size() - 1);
    assertEquals("person:nikol-pashinyan", last.id());
  }

  @Test
  void aNameIsOneInAllItsSpellings() {
    Event appeal =
        event(EventType.APPEAL, "ar", "وحث رئيس المجلس الأوروبي شارل ميشال أرمينيا على ضبط النفس.");
    assertEquals("person:charles-michel", appeal.actors().get(0).id());
  }

  /** Khushāb in Pakistan has the name too, but the text never speaks of Pakistan. */
  @Test
  void aNamesakeInACountryNotSpokenOfLiesInThePlaceBehindIt() {
    Event bombing =
        event(
            EventType.BOMBING,
            "en",
            "A suicide bomber attacked a convoy in Khushab in Kandahar province of Afghanistan,"
                + " killing three soldiers.");
    assertEquals("place:khushab", bombing.place().id());
    assertEquals("AF", bombing.place().country());
  }

  @Test
  void anAcronymBehindAnArticleIsThere() {
    Event accusation =
        event(EventType.ACCUSATION, "fr", "L'ONU a condamné l'attaque contre un hôpital d'Alep.");
    assertEquals("org:un", accusation.actors().get(0).id());
  }

  @Test
  void reproachForetoldIsNone() {
    String text = "\"We will sign and many will criticise us,\" Pashinyan told parliament.";
    assertEquals(
        List.of(EventType.STATEMENT), events("en", text).stream().map(Event::type).toList());
  }

  @Test
  void whoBrokeredATruceInArabicIsItsMediatorNotItsPlace() {
    Event truce =
        TestExtractor.event(
            EventType.CEASEFIRE,
            "ar",
            "انتهت الحرب بين إثيوبيا وإريتريا في يونيو 2000 باتفاق لوقف إطلاق النار توسطت فيه الجزائر.");
    assertTrue(
        truce.actors().stream()
            .anyMatch(a -> a.id().equals("state:DZ") && a.role() == Event.Actor.Role.MEDIATOR),
        truce.toString());
    assertTrue(
        truce.place() == null || !truce.place().countries().contains("DZ"), truce.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|CALL|Vladimir Putin said he had spoken by telephone with Emmanuel Macron on Monday.",
        "en|TALKS|Vladimir Putin said that he would meet Emmanuel Macron in Moscow on Friday.",
        "fr|CALL|Vladimir Poutine a annoncé s'être entretenu lundi par téléphone avec Emmanuel"
            + " Macron.",
        "fr|TALKS|Vladimir Poutine a dit qu'il avait rencontré lundi à Paris Emmanuel Macron.",
        "ru|TALKS|Владимир Путин сообщил, что встретится с Эмманюэлем Макроном в Париже в пятницу.",
        "ar|TALKS|قال فلاديمير بوتين إنه سيلتقي إيمانويل ماكرون في باريس يوم الجمعة.",
      })
  void whoSaysThatHeMetSomebodyTookPart(String language, EventType type, String text) {
    assertEquals(
        Set.of("Vladimir Putin", "Emmanuel Macron"),
        event(type, language, text).actors().stream()
            .map(Event.Actor::name)
            .collect(Collectors.toSet()));
  }

  @Test
  void whoVouchesKeepsTheOfficeThatTheTextGives() {
    Event event =
        event(
            EventType.BOMBING,
            "en",
            "A bomb went off in Mosul on Monday, Iraqi Defence Minister Khaled al-Obaidi said.");
    Event.Attribution last = event.attribution().get(event.attribution().size() - 1);
    assertEquals("Minister of Defence", last.title());
    assertEquals("state:IQ", last.of());
  }
}
