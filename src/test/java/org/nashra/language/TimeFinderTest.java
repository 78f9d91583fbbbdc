package org.nashra.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nashra.model.LanguageTag;

class TimeFinderTest {
  /** A Thursday. */
  private static final ZonedDateTime REFERENCE = ZonedDateTime.parse("2022-09-15T18:00:00+03:00");

  private static final TimeFinder TIMES = new TimeFinder(Languages.load(Path.of("config/lang")));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ar | قالت الوزارة اليوم الخميس إنها         | اليوم الخميس             | 2022-09-15
          ar | أعلن أمس الأربعاء الحداد               | أمس الأربعاء             | 2022-09-14
          ar | وصل الوفد مساء أمس إلى العاصمة         | مساء أمس                 | 2022-09-14TEV
          ar | اندلعت ليل الثلاثاء اشتباكات           | ليل الثلاثاء             | 2022-09-13TNI
          ar | وقعت ليل الاثنين الثلاثاء اشتباكات      | ليل الاثنين الثلاثاء      | 2022-09-12TNI
          ar | كانت معارك هذا الأسبوع عنيفة           | هذا الأسبوع              | 2022-W37
          ar | استمرت الهدنة لمدة يومين فقط           | لمدة يومين               | P2D
          ar | حوادث عام 2020 الدامية                | عام 2020                | 2020
          ar | اتفاق 10 تشرين الثاني/نوفمبر 2020 هش    | 10 تشرين الثاني/نوفمبر 2020 | 2020-11-10
          ar | قصف يوم 3 جانفي 2021 المدينة            | يوم 3 جانفي 2021        | 2021-01-03
          ar | خرج في 5 دجنبر 2021 من السجن            | 5 دجنبر 2021            | 2021-12-05
          ar | يجتمعون الثلاثاء المقبل في جدة          | الثلاثاء المقبل          | 2022-09-20
          ar | وقع الهجوم قبل ثلاثة أيام في المدينة     | قبل ثلاثة أيام           | 2022-09-12
          ar | حل شهر رمضان 1443 هـ مبكرا              | شهر رمضان 1443           | 2022-04-02/2022-05-02
          en | The army said on Tuesday that           | on Tuesday              | 2022-09-13
          en | clashes broke out late on Monday night  | late on Monday night    | 2022-09-12TNI
          en | talks will be held on Saturday in Doha  | on Saturday             | 2022-09-17
          en | next Tuesday the council meets          | next Tuesday            | 2022-09-20
          en | the war that began on 24 February 2022  | 24 February 2022        | 2022-02-24
          en | a truce signed on Nov. 10, 2020 held    | Nov. 10, 2020           | 2020-11-10
          en | two weeks ago the border was closed     | two weeks ago           | 2022-09-01
          en | the report covers last month only       | last month              | 2022-08
          en | in the second quarter of 2021 prices    | the second quarter of 2021 | 2021-Q2
          en | at 8 p.m. on Wednesday shells fell      | at 8 p.m. on Wednesday  | 2022-09-14T20:00
          ru | Сообщили в четверг в Москве             | в четверг               | 2022-09-15
          ru | Обстрел начался вчера вечером           | вчера вечером           | 2022-09-14TEV
          ru | В ночь на вторник начались бои          | В ночь на вторник       | 2022-09-12TNI
          ru | Соглашение от 10 ноября 2020 года       | от 10 ноября 2020 года  | 2020-11-10
          ru | Три дня назад дорогу закрыли            | Три дня назад           | 2022-09-12
          ru | На прошлой неделе он был в Баку         | На прошлой неделе       | 2022-W36
          fr | L'attaque a eu lieu mardi soir à Alep   | mardi soir              | 2022-09-13TEV
          es | El ataque ocurrió el martes en Alepo    | el martes               | 2022-09-13
          tr | Saldırı salı günü Halep'te oldu         | salı günü               | 2022-09-13
          fa | حمله در ۲۴ شهریور ۱۴۰۱ رخ داد            | ۲۴ شهریور ۱۴۰۱           | 2022-09-15
          """)
  void resolvesAgainstTheReference(String language, String text, String span, String value) {
    TimeExpression found = only(language, text);
    assertEquals(value, found.value());
    assertTrue(found.text().contains(span), found.text());
  }

  @Test
  void weekdayIsNeverInTheFutureUnlessTheTextSaysSo() {
    for (String day : List.of("الجمعة", "السبت", "الأحد", "الاثنين", "الثلاثاء", "الأربعاء")) {
      TimeExpression found = only("ar", "اندلعت " + day + " اشتباكات في المدينة");
      assertFalse(found.from().isAfter(REFERENCE.toLocalDateTime()), found.toString());
    }
  }

  @Test
  void timeOfDayBelongsToTheDaySaidBeforeInItsSentence() {
    List<TimeExpression> found =
        find("ar", "مساء أمس أُعلن عن وقف النار اعتبارًا من الساعة الثامنة بالتوقيت المحلي.");
    assertEquals(
        List.of("2022-09-14TEV", "2022-09-14T20:00"),
        found.stream().map(TimeExpression::value).toList());
    assertFalse(found.get(1).explicit());
  }

  @Test
  void comingDaysAreAnApproximateStretchFromTheReference() {
    TimeExpression found = only("ar", "تعتزم زيارة أرمينيا خلال الأيام القليلة المقبلة، للتضامن");
    assertEquals("خلال الأيام القليلة المقبلة", found.text());
    assertTrue(found.approximate());
    assertEquals(LocalDateTime.parse("2022-09-16T00:00"), found.from());
    assertEquals(LocalDateTime.parse("2022-09-23T00:00"), found.to());
  }

  @Test
  void endOfAMonthIsItsLastThird() {
    TimeExpression found = only("ar", "استؤنفت نهاية أيلول/سبتمبر 2020 بين الجانبين");
    assertEquals("2020-09", found.value());
    assertTrue(found.approximate());
    assertEquals(LocalDateTime.parse("2020-09-21T00:00"), found.from());
    assertEquals(LocalDateTime.parse("2020-10-01T00:00"), found.to());
  }

  @Test
  void dateWithoutAYearIsTheNearOne() {
    ZonedDateTime january = ZonedDateTime.parse("2017-01-13T08:00:00Z");
    List<TimeExpression> found =
        TIMES.find("Days earlier, on 30 November, jets fired.", LanguageTag.of("en"), january);
    assertEquals("2016-11-30", found.get(0).value());
  }

  @Test
  void yearSaidBeforeInTheSentenceHoldsForTheNextDate() {
    List<TimeExpression> found =
        find("en", "It began on 27 September 2020 and ended on 10 November with a truce.");
    assertEquals(
        List.of("2020-09-27", "2020-11-10"), found.stream().map(TimeExpression::value).toList());
  }

  @Test
  void rangeTakesInItsLastDay() {
    TimeExpression found = only("en", "The summit from 13 to 15 July was calm");
    assertEquals(LocalDateTime.parse("2022-07-13T00:00"), found.from());
    assertEquals(LocalDateTime.parse("2022-07-16T00:00"), found.to());
  }

  @Test
  void timeInAnotherZoneIsToldInThatOfTheReference() {
    TimeExpression found = only("en", "The ceasefire began at 05:00 GMT on Wednesday there");
    assertEquals(LocalDateTime.parse("2022-09-14T08:00"), found.from());
  }

  @Test
  void paragraphPartsTimes() {
    assertEquals(2, find("en", "He spoke on Monday\n\n10 May was quiet").size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | It may be that troops march on.
          en | There are two to four people in the room.
          en | It was the first time, and not the second.
          ar | قال الأمين العام للأمم المتحدة
          ar | نحو 300 جندي من القوات
          ru | 300 солдат в городе
          """)
  void whatIsNoTimeIsLeftAlone(String language, String text) {
    assertEquals(List.of(), find(language, text));
  }

  @Test
  void sameTextGivesTheSameTwice() {
    String text = "في 10 تشرين الثاني/نوفمبر 2020، مساء أمس، خلال الأيام القليلة المقبلة";
    assertEquals(find("ar", text), find("ar", text));
  }

  @Test
  void hostileTextIsReadInTime() {
    String hostile =
        "last next 1 2 3 monday may 2020 - at 8 to 9 of ".repeat(300) + "12:".repeat(3_000);
    assertFalse(find("en", hostile).isEmpty());
  }

  private static TimeExpression only(String language, String text) {
    List<TimeExpression> found = find(language, text);
    assertEquals(1, found.size(), found.toString());
    assertEquals(found.get(0).text(), text.substring(found.get(0).start(), found.get(0).end()));
    return found.get(0);
  }

  private static List<TimeExpression> find(String language, String text) {
    return TIMES.find(text, LanguageTag.of(language), REFERENCE);
  }

  @Test
  void aMonthInASentenceOfThePastIsTheLastOne() {
    for (String[] one :
        new String[][] {
          {"ru", "Переговоры начались в феврале."},
          {"fr", "Les négociations ont commencé en février."}
        }) {
      List<TimeExpression> found = TestTimes.find(one[0], one[1]);
      assertEquals(LocalDateTime.of(2022, 2, 1, 0, 0), found.get(0).from(), one[1]);
    }
    assertEquals(
        LocalDateTime.of(2023, 2, 1, 0, 0),
        TestTimes.find("ru", "Выборы пройдут в феврале.").get(0).from());
  }

  @Test
  void aRussianMeetingPutOffToADayIsAhead() {
    assertEquals(
        LocalDateTime.of(2022, 9, 19, 0, 0),
        TestTimes.find("ru", "Заседание отложили на понедельник.").get(0).from());
    assertEquals(
        LocalDateTime.of(2022, 9, 1, 0, 0),
        TestTimes.find("ru", "Двумя неделями ранее перевернулся катер.").get(0).from());
  }
}
