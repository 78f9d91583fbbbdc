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

  private static java.util.List<EventType> news(String text) {
    return events("fa", text).stream()
        .filter(e -> e.status() == Event.Status.NEW)
        .map(Event::type)
        .toList();
  }

  @Test
  void theTollIsOfTheBlowThatAnAgencyTellsOf() {
    String text =
        "به گزارش خبرگزاری ایسنا، امروز انفجاری انتحاری در نزدیکی شهر هرات روی داد. وزارت صحت"
            + " افغانستان اعلام کرد که این حمله انتحاری ۹ کشته و ۲۰ زخمی بر جای گذاشته است.";
    assertEquals(java.util.List.of(EventType.BOMBING), news(text));
    assertEquals(9, figure(event(EventType.BOMBING, "fa", text), Event.Casualty.Effect.KILLED));
  }

  @Test
  void theHolderOfAnOfficeResignsOnce() {
    assertEquals(
        java.util.List.of(EventType.RESIGNATION),
        news(
            "نخست‌وزیر ارمنستان از سمت خود استعفا کرد. این خبر در ایروان اعلام شد. رسانه‌ها دلیل"
                + " پاشینیان برای استعفا را بررسی کردند."));
  }

  @Test
  void whatBeganADayAfterAnOldAttackIsHistory() {
    assertEquals(
        java.util.List.of(EventType.AIR_STRIKE),
        news(
            "ارتش اسرائیل مواضعی را در صور بمباران کرد. شاهدان از دود خبر دادند. آژیرها به صدا"
                + " درآمد. درگیری میان حزب‌الله و ارتش اسرائیل یک روز پس از رویداد ۱۵ مهر ۱۴۰۲"
                + " آغاز شد."));
  }

  @Test
  void todaysRallyIsTheOneToldOf() {
    String text =
        "آموزگاران امروز در کرمان تجمع کردند. مدیران سخنی نگفتند. شعارها درباره دستمزد بود. چند"
            + " دانشجو نیز در تجمع امروز حضور داشتند.";
    assertEquals(java.util.List.of(EventType.PROTEST), news(text));
  }

  @Test
  void whereSomebodyIsArrestedIsNotWhoArrests() {
    Event arrest = event(EventType.ARREST, "fa", "چند معلم در مقابل وزارت کشور ایران دستگیر شدند.");
    assertTrue(
        arrest.actors().stream().noneMatch(a -> a.role() == Event.Actor.Role.ACTOR),
        arrest.actors().toString());
  }

  @Test
  void aSquareIsNoMonthAndItsTownIsWhereItIs() {
    Event protest = event(EventType.PROTEST, "fa", "معلمان در میدان هفت تیر تهران تجمع کردند.");
    assertTrue(protest.time() == null, String.valueOf(protest.time()));
    assertTrue(protest.place() != null && protest.place().name().equals("Tehran"));
    assertTrue(protest.actors().isEmpty(), protest.actors().toString());
  }

  @Test
  void theDayHasItsOwnHoursInDari() {
    Event bombing =
        event(
            EventType.BOMBING,
            "fa",
            "در انفجار ماین حوالی ساعت چهار پس از چاشت امروز در کندز دو تن کشته شدند.");
    assertTrue(
        bombing.time() != null
            && bombing.time().from() != null
            && bombing.time().from().getHour() == 16,
        String.valueOf(bombing.time()));
  }

  @Test
  void theHoldersOfTwoOfficesMeetOnce() {
    assertEquals(
        java.util.List.of(EventType.TALKS),
        news(
            "وزرای خارجه ترکیه و روسیه با یکدیگر دیدار کردند. سرگئی لاوروف وزیر خارجه روسیه با"
                + " هاکان فیدان وزیر خارجه ترکیه در سوچی دیدار کرد."));
  }

  @Test
  void whoClaimsTheBlowDealsNoSecond() {
    assertEquals(
        java.util.List.of(EventType.BOMBING),
        news(
            "در بمب‌گذاری انتحاری در موصل ۶ نفر کشته شدند. پلیس منطقه را بست. گروه داعش مسئولیت"
                + " این حملات را برعهده گرفت."));
  }

  @Test
  void aSentenceOfManyYearsIsOne() {
    assertEquals(
        java.util.List.of(EventType.TRIAL),
        news("دادگاه شیراز سه شاعر را به احکامی از دو تا نه سال زندان محکوم نمود."));
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
