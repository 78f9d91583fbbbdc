package org.nashra.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nashra.model.Event;
import org.nashra.model.Event.Casualty;
import org.nashra.model.EventType;

/** Numbers that are no losses, and bodies that only tell of what others did. */
class LossesAndTellersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | One of the three attackers was killed in a firefight in Basra. | killed | 1
          en | Two of the 14 hostages were killed during a raid in Basra. | killed | 2
          en | Twelve sailors and an unknown number of the estimated 45 pirates were wounded in a gun battle. | wounded | 12
          en | Three of the 14 people killed in a bombing in Basra were children. | killed | 14
          fr | Un des trois assaillants a été tué dans une attaque à Bassora. | killed | 1
          es | Uno de los tres atacantes murió en el tiroteo en Cali. | killed | 1
          ru | Один из трёх нападавших убит в перестрелке в Басре. | killed | 1
          """)
  void theWholeIsNotLostWithItsPart(String language, String text, String effect, int count) {
    assertEquals(List.of(count), counts(language, text, effect), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fr | Plusieurs des 30 otages ont été blessés dans une attaque à Bassora.
          ru | Несколько из 30 заложников ранены при штурме здания в Басре.
          """)
  void someOfTheWholeStayVague(String language, String text) {
    List<Casualty> losses =
        TestExtractor.events(language, text).stream()
            .flatMap(e -> e.casualties().stream())
            .toList();
    assertTrue(losses.stream().allMatch(Casualty::vague), losses.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Four soldiers were killed near Tera, said a local official who asked not to be named. | Local officials
          en | A journalist was shot dead in Guerrero, his family said. | Relatives
          en | A court in Minsk jailed an activist for nine years, her lawyer said. | Lawyers
          en | Four soldiers were killed near Tera, said a resident. | Witnesses
          ru | В Мосуле от взрыва бомбы погибли двое полицейских, сообщили местные жители. | Witnesses
          ru | В Махачкале обстреляли пост полиции, передаёт «Интерфакс». | Interfax
          ru | В Хаккяри погибли шесть солдат, сообщили в Рабочей партии Курдистана. | Kurdistan Workers' Party
          ru | В Герреро застрелен журналист, сообщили его родственники. | Relatives
          ru | В Хараре задержаны сорок демонстрантов, утверждает оппозиция. | Opposition
          """)
  void whoSpeaksBehindTheDeed(String language, String text, String source) {
    Event event = TestExtractor.events(language, text).get(0);
    assertEquals(source, event.attribution().get(event.attribution().size() - 1).name(), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Both pilots died when their helicopter crashed near Herat. | killed | 2
          en | A policeman died of his wounds, and the toll of the bombing in Basra rose to 13. | killed | 13
          en | The rebels said they had taken 15 soldiers prisoner near Mekelle. | captured | 15
          en | The fighting in Kidal has driven 30,000 people from their homes. | displaced | 30000
          en | Seventeen people needed hospital treatment after a gas leak in Basra. | wounded | 17
          ru | Одиннадцать человек сгорели заживо при пожаре в Джосе. | killed | 11
          ru | Двое её детей погибли при авиаударе по Сане. | killed | 2
          ru | Бои в Кидале вынудили 30 тысяч человек покинуть дома. | displaced | 30000
          ru | Раненый полицейский скончался, число жертв взрыва достигло 13. | killed | 13
          ar | قتل رجل وطفلاه في غارة جوية على صنعاء. | killed | 3
          ar | أودى انفجار في كويتا بحياة سبعة أشخاص. | killed | 7
          ar | غرق 22 مهاجرا قبالة ليسبوس. | killed | 22
          ar | أجبرت المعارك في كيدال 30 ألف شخص على النزوح. | displaced | 30000
          ar | نقل 17 شخصا إلى المستشفى إثر تسرب للغاز في البصرة. | wounded | 17
          """)
  void whatBefellThemIsTold(String language, String text, String effect, int count) {
    assertEquals(List.of(count), counts(language, text, effect), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Two intelligence officers said a soldier was killed in a raid in Basra. | 1
          ar | قال مسؤولان أمنيان إن جنديا قتل في انفجار عبوة ناسفة في الموصل. | 1
          en | Some masked gunmen have shot dead a schoolteacher in Swabi. | 1
          en | Hundreds have died in the floods in Derna and six were hurt. |
          """)
  void whoTellsOrKillsIsNotLost(String language, String text, Integer killed) {
    List<Integer> counts = counts(language, text, "killed");
    assertEquals(killed == null ? List.of() : List.of(killed), counts, text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Police say a shopkeeper and a farmer were killed and three other people were wounded.
          ar | استشهد فلسطينيان في جنين، وفق ما أعلنت وزارة الصحة الفلسطينية.
          """)
  void whoOnlyCountsLossesIsNoActor(String language, String text) {
    for (Event event : TestExtractor.events(language, text)) {
      assertEquals(List.of(), event.actors(), text);
      assertEquals(2, event.attribution().size(), text);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Karim Nasser was shot in the head in the city of Jenin.
          The health ministry said 25-year-old Karim Nasser was shot dead in the city of Jenin.
          """)
  void whoWasShotIsTheVictim(String text) {
    Event attack = TestExtractor.event(EventType.ATTACK, "en", text);
    assertEquals(
        List.of(Event.Actor.Role.TARGET),
        attack.actors().stream().map(Event.Actor::role).toList(),
        attack.actors().toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The strike killed four, said the head of the regional administration, Petro Bondar.
          The strike killed four, according to the head of the region's military administration, Petro Bondar.
          """)
  void theNameBehindAnOfficeSpeaks(String text) {
    Event strike = TestExtractor.event(EventType.AIR_STRIKE, "en", text);
    assertEquals("Petro Bondar", strike.attribution().get(1).name());
  }

  @Test
  void anArmyThatCountsItsFoesIsOne() {
    Event toll =
        TestExtractor.event(
            EventType.CASUALTIES, "ar", "أعلنت رئاسة الأركان التشادية أن قواتها قتلت 90 مسلحا.");
    assertEquals(1, toll.actors().size());
  }

  @Test
  void whoLeadsACoalitionIsNotItsTarget() {
    Event strike =
        TestExtractor.event(
            EventType.AIR_STRIKE, "ar", "قصفت طائرات التحالف الذي تقوده السعودية مواقع في حجة.");
    assertTrue(
        strike.actors().stream().noneMatch(a -> a.role() == Event.Actor.Role.TARGET),
        strike.actors().toString());
  }

  @Test
  void aStreetOnlyHasTheNameOfAState() {
    Event bomb =
        TestExtractor.event(
            EventType.BOMBING, "ar", "انفجرت عبوة ناسفة في شارع قطر الندى غربي بغداد.");
    assertEquals(List.of(), bomb.actors());
    assertEquals("Baghdad", Objects.requireNonNull(bomb.place()).name());
  }

  @Test
  void aTownInCapitalsBeforeAColonIsADateline() {
    String lead =
        "MULTAN, Pakistan: At least seven soldiers were killed after gunmen ambushed a patrol in"
            + " the country's restive southwest.";
    Event attack = TestExtractor.event(EventType.ATTACK, "en", lead);
    assertEquals("Pakistan", Objects.requireNonNull(attack.place()).name());
  }

  @ParameterizedTest
  @CsvSource({"Египта, Президент Египта прибыл в Москву.", "Египте, В Египте прошли выборы."})
  void egyptIsKnownInEveryCase(String form, String text) {
    List<Event> events = TestExtractor.events("ru", text);
    assertFalse(events.isEmpty(), form);
    assertTrue(events.toString().contains("Egypt"), form);
  }

  private static List<Integer> counts(String language, String text, String effect) {
    Casualty.Effect wanted = Casualty.Effect.valueOf(effect.toUpperCase(Locale.ROOT));
    return TestExtractor.events(language, text).stream()
        .flatMap(e -> e.casualties().stream())
        .filter(c -> c.effect() == wanted && !c.part() && !c.vague())
        .map(Casualty::min)
        .toList();
  }
}
