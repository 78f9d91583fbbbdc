package org.nashra.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nashra.extract.TestExtractor.events;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nashra.model.Event;
import org.nashra.model.Event.Casualty;

class LossFinderTest {
  private static List<Casualty> losses(String language, String text) {
    return events(language, text).stream()
        .flatMap(e -> e.casualties().stream())
        .filter(c -> !c.part())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|A bomb killed at least 12 people in Kabul.|killed|12|",
        "en|A bomb exploded in Kabul and 12 people were killed.|killed|12|12",
        "en|A soldier was killed in a bombing in Kabul.|killed|1|1",
        "en|Gunmen attacked a village near Kabul, leaving five people dead.|killed|5|5",
        "en|Planes including gunships killed 46 Afghan civilians in Herat.|killed|46|46",
        "en|A roadside bomb in Samarra killed one U.S. soldier.|killed|1|1",
        "en|Rebels in Cali said four captives have since been killed.|killed|4|4",
        "en|Police in Lima said that Ana Porth, 65, was killed by gunmen.|killed|1|1",
        "en|One rebel was killed in Cali and six were arrested.|killed|1|1",
        "ar|أدى انفجار سيارة مفخخة في كابول إلى مقتل 12 شخصا على الأقل.|killed|12|",
        "ar|أسفر القصف على حلب عن سقوط قتيلين.|killed|2|2",
        "ar|مقتل جندي في هجوم مسلح في بغداد.|killed|1|1",
        "ar|أصيب ثلاثة مدنيين في قصف على تعز.|wounded|3|3",
        "ru|В результате взрыва бомбы в Кабуле погибли 12 человек.|killed|12|12",
        "ru|При обстреле Харькова ранены двое мирных жителей.|wounded|2|2",
        "ru|В результате теракта в Кабуле погибли как минимум 7 человек.|killed|7|",
      })
  void readsCountAndEffect(String language, String text, String effect, Integer min, Integer max) {
    List<Casualty> losses = losses(language, text);
    assertEquals(1, losses.size(), losses.toString());
    Casualty loss = losses.get(0);
    assertEquals(effect.toUpperCase(java.util.Locale.ROOT), loss.effect().name());
    assertEquals(min, loss.min());
    assertEquals(max, loss.max());
  }

  @Test
  void dozensStayVague() {
    Casualty loss = losses("ar", "خلف القصف على حلب عشرات القتلى.").get(0);
    assertTrue(loss.vague());
    assertNull(loss.min());
    assertNull(loss.max());
  }

  @Test
  void aPartIsNotCountedAgain() {
    List<Event> events =
        events("en", "A bomb killed 12 people in Kabul, including three children.");
    List<Casualty> all = events.stream().flatMap(e -> e.casualties().stream()).toList();
    assertEquals(1, all.stream().filter(c -> !c.part()).count());
    assertEquals(3, all.stream().filter(Casualty::part).findFirst().get().min());
  }

  @Test
  void theSideIsOnesOwnWhereTheTextSaysSo() {
    Casualty loss =
        losses("ar", "أعلنت وزارة الدفاع الأذربيجانية مقتل 71 جندياً من قواتها.").get(0);
    assertEquals("state:AZ", loss.side());
  }

  @Test
  void theNearestCountryIsNotTheSide() {
    Casualty loss =
        losses(
                "ar",
                "أعلن الرئيس أن خسائر القوات المسلحة الأرمينية على الحدود مع أذربيجان بلغت 105 قتلى.")
            .get(0);
    assertEquals("state:AM", loss.side());
  }

  @Test
  void noCasualtiesAreNone() {
    assertTrue(
        losses("en", "A rocket hit Sderot on Monday. No casualties were reported.").isEmpty());
    assertTrue(losses("ar", "سقط صاروخ على سديروت دون وقوع إصابات.").isEmpty());
  }

  @Test
  void numbersOfThingsAreNoLosses() {
    assertTrue(losses("ar", "سقطت أكثر من 300 قذيفة على بلدة الفوعة ودمرت 30 منزلا.").isEmpty());
  }

  @Test
  void twoPartiesFiguresStayTwo() {
    List<Event> events =
        events(
            "en",
            "Fighting broke out on the border between Armenia and Azerbaijan. Armenia's Defence"
                + " Ministry said 49 of its soldiers were killed. Azerbaijan's Defence Ministry said 50"
                + " of its soldiers were killed.");
    List<Casualty> all = events.stream().flatMap(e -> e.casualties().stream()).toList();
    assertEquals(2, all.size(), all.toString());
    assertTrue(all.stream().noneMatch(c -> c.min() == 99));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Officials in Manila fear that 10,000 people may have died in the storm.",
        "Bankers were abducted in Lima between 0630 and 0700.",
        "Gunmen in Cali are accused of killing Ana Porth, 42, and her son.",
      })
  void countsNoHoursNoAgesNoFears(String text) {
    assertEquals(List.of(), losses("en", text).stream().filter(c -> c.min() != null).toList());
  }
}
