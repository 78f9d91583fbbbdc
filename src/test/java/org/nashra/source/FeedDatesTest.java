package org.nashra.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDatesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2022-09-13T06:15:00Z | 2022-09-13T06:15:00Z",
        "2022-09-13T06:15:00+04:00 | 2022-09-13T02:15:00Z",
        "2022-09-13T06:15:00.25+0400 | 2022-09-13T02:15:00Z",
        "2022-09-13 06:15 | 2022-09-13T06:15:00Z",
        "2022-09-13T24:00:00Z | 2022-09-14T00:00:00Z",
        "2022-09-13 | 2022-09-13T00:00:00Z",
        "20220913 | 2022-09-13T00:00:00Z",
        "2022-09 | 2022-09-01T00:00:00Z",
        "1663049700 | 2022-09-13T06:15:00Z",
        "Tue, 13 Sep 2022 06:15:00 GMT | 2022-09-13T06:15:00Z",
        "Tue, 13 Sep 22 06:15 EST | 2022-09-13T11:15:00Z",
        "13 September 2022 06:15:00 +0300 | 2022-09-13T03:15:00Z",
        "Tue, 13 Sep 2022 06:15:00 GMT+03:00 | 2022-09-13T03:15:00Z",
        "Tue, 13 Sep 2022 06:15:00 Asia/Yerevan | 2022-09-13T02:15:00Z",
        "Tue, 13 Sep 2022 06:15:00 (MSK) | 2022-09-13T03:15:00Z",
        "September 13, 2022, 6:15 p.m. | 2022-09-13T18:15:00Z",
        "Tue Sep 13 06:15:00 +0400 2022 | 2022-09-13T02:15:00Z",
        "Вт, 13 сентября 2022 06:15:00 +0300 | 2022-09-13T03:15:00Z",
        "13 сен 2022 06:15 | 2022-09-13T06:15:00Z",
        "الثلاثاء 13 سبتمبر 2022 06:15 | 2022-09-13T06:15:00Z",
        "١٣ أيلول ٢٠٢٢ | 2022-09-13T00:00:00Z",
        "5 كانون الثاني 2022 | 2022-01-05T00:00:00Z",
        "7 تشرين الأول 2022 | 2022-10-07T00:00:00Z",
        "13 Eylül 2022 06:15 | 2022-09-13T06:15:00Z",
        "13. September 2022 | 2022-09-13T00:00:00Z",
        "mar., 13 sept. 2022 06:15:00 +0200 | 2022-09-13T04:15:00Z",
        "26/06/2020 | 2020-06-26T00:00:00Z",
        "06/26/2020 | 2020-06-26T00:00:00Z"
      })
  void reads(String text, String instant) {
    assertEquals(Instant.parse(instant), FeedDates.instant(text).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "2022-13-45",
        "2022-09-13T25:00:00Z",
        "2022-09-13T10:61:00Z",
        "2022-09-13T09:xx:00Z",
        "2022-09-13T11:30:00-06:00extra",
        "Sun, 16 zzz 2012 11:47:32 GMT",
        "Sun, 16 Dec 2012 1:2:3:4 GMT",
        "13 Sep",
        "September",
        "013",
        "31 February 2022",
        "9999-12-31T23:59:59-99:99"
      })
  void doesNotInvent(String text) {
    assertTrue(FeedDates.instant(text).isEmpty(), text);
  }

  @Test
  void aDayAloneIsKnownAsOne() {
    assertTrue(FeedDates.read("13 September 2022").orElseThrow().dayOnly());
    assertFalse(FeedDates.read("2022-09-13T00:00:00Z").orElseThrow().dayOnly());
  }

  @Test
  void theOffsetIsKeptAsWritten() {
    assertEquals(
        "2022-09-13T01:15:00+04:00",
        FeedDates.read("2022-09-13T01:15:00+04:00").orElseThrow().written());
  }

  @Test
  void aLongTextIsNoDate() {
    assertTrue(FeedDates.instant("1 ".repeat(100_000)).isEmpty());
  }
}
