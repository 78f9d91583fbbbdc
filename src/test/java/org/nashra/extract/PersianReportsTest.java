package org.nashra.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nashra.extract.TestExtractor.event;
import static org.nashra.extract.TestExtractor.events;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nashra.model.Event;
import org.nashra.model.EventType;

/** Spellings, sources and words of Persian and Dari reports. */
class PersianReportsTest {
  private static String last(Event event) {
    return event.attribution().get(event.attribution().size() - 1).name();
  }

  private static int figure(Event event, Event.Casualty.Effect effect) {
    Integer min = TestExtractor.loss(event, effect).min();
    return min == null ? -1 : min;
  }

  @Test
  void endingsTypedApartBelongToTheirWord() {
    Event attack =
        event(
            EventType.ATTACK,
            "fa",
            "سخنگوی پلیس عراق می گوید افراد مسلح در بصره به یک پاسگاه حمله کرده اند و چهار سرباز"
                + " کشته شده اند.");
    assertEquals(4, figure(attack, Event.Casualty.Effect.KILLED));
  }

  @Test
  void theAgencyReportsAndNotTheCountryOfItsDesk() {
    Event bombing =
        event(
            EventType.BOMBING,
            "fa",
            "به گزارش بخش افغانستان خبرگزاری ایسنا، در انفجار بمب در قندهار سه نفر کشته شدند.");
    assertEquals("ISNA", last(bombing));
  }

  @Test
  void theWordForFinancialIsNotMali() {
    assertTrue(
        events("fa", "آمریکا تحریم‌های مالی جدیدی علیه سوریه اعمال کرد.").stream()
            .flatMap(e -> e.actors().stream())
            .noneMatch(a -> a.id().equals("state:ML")));
    assertTrue(
        events("fa", "ارتش مالی روز دوشنبه به مواضع شورشیان در کیدال حمله کرد.").stream()
            .flatMap(e -> e.actors().stream())
            .anyMatch(a -> String.valueOf(a.id()).contains("ml") || a.name().startsWith("Mali")));
  }

  @Test
  void dronesOfAnyNameStrikeFromTheAir() {
    assertEquals(
        EventType.AIR_STRIKE,
        events("fa", "روسیه دیروز با طیاره‌های بی سرنشین به خارکیف حمله کرد.").get(0).type());
  }

  @Test
  void thoseWhoTookWounds() {
    Event clash =
        event(
            EventType.CLASH,
            "fa",
            "در درگیری در ولایت غزنی دو پولیس کشته شدند و شش تن دیگر زخم برداشته اند.");
    assertEquals(2, figure(clash, Event.Casualty.Effect.KILLED));
    assertEquals(6, figure(clash, Event.Casualty.Effect.WOUNDED));
  }

  @Test
  void theSolarDayDatesIt() {
    Event bombing =
        event(
            EventType.BOMBING,
            "fa",
            "روز سه شنبه ۲۲ اسفند ۱۴۰۲ در انفجار مین در هرات دو کودک کشته شدند.");
    assertTrue(
        bombing.time() != null
            && bombing.time().from() != null
            && bombing.time().from().toString().startsWith("2024-03-12"),
        String.valueOf(bombing.time()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "شورشیان و تروریست‌ها در شمال کشور حضور دارند.",
        "مذاکره‌کنندگان و پیمانکاران در هتل بودند.",
        "وضع مالی زلزله‌زدگان بهتر شده است.",
      })
  void tellsOfNothing(String text) {
    assertEquals(
        java.util.List.of(),
        events("fa", text).stream()
            .filter(e -> e.status() == Event.Status.NEW)
            .map(Event::type)
            .toList());
  }
}
