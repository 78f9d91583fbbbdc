package org.nashra.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nashra.model.Event;
import org.nashra.model.Event.Casualty;
import org.nashra.model.EventType;

/** Whose losses they are, and who says so. */
class ClaimTest {
  private static List<Casualty> losses(String language, String text) {
    return TestExtractor.events(language, text).stream()
        .flatMap(e -> e.casualties().stream())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|The number of Ukrainian soldiers killed in the fighting near Bakhmut has risen to 64, the army said.|64|state:UA",
        "en|Sudan put its losses at 33 on Monday.|33|state:SD",
        "en|The Defence Ministry of Ukraine said that it had lost 28 soldiers in fighting near Bakhmut.|28|state:UA",
        "ar|أعلنت تركيا مقتل 9 من جنودها في اشتباكات قرب عفرين.|9|state:TR",
        "ar|قتل 14 جندياً سورياً في معارك قرب حلب.|14|state:SY",
        "ru|Минобороны Украины объявило о гибели 17 своих военных.|17|state:UA",
      })
  void losesBelongToASide(String language, String text, int count, String side) {
    assertTrue(
        losses(language, text).stream()
            .anyMatch(l -> Objects.equals(l.min(), count) && side.equals(l.side())),
        losses(language, text).toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Sudan said it was ready to hand over the bodies of up to 60 rebels.",
        "ru|Стороны договорились передать тела 60 погибших солдат.",
      })
  void bodiesHandedOverAreNoNewDead(String language, String text) {
    assertTrue(
        losses(language, text).stream().noneMatch(l -> Objects.equals(l.max(), 60)),
        losses(language, text).toString());
  }

  /** An accusation is its own side's word, whoever counted the dead in the paragraph before. */
  @Test
  void anAccusationIsNotPutIntoTheMouthOfTheAccused() {
    Event shelling =
        TestExtractor.event(
            EventType.SHELLING,
            "ru",
            "Минобороны Азербайджана во вторник сообщило о 30 погибших.\n\n"
                + "В Ереване утверждают, что азербайджанская армия обстреляла территорию Армении.");
    var chain = shelling.attribution();
    assertEquals("state:AM", chain.get(chain.size() - 1).id(), shelling.toString());
    assertEquals(List.of(), shelling.casualties());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|The clashes drove out 1,300 people in Goz Beida, according to the Red Cross, and killed 41 Chadian soldiers, according to the defence ministry of Chad.|41|org:td-mod",
        "en|According to the defence ministry of Chad, 41 soldiers were killed, while according to the Red Cross 60 civilians were wounded.|60|org:icrc",
        "ar|أسفرت المعارك عن عشرات القتلى، بينهم 41 جندياً تشادياً بحسب وزارة الدفاع التشادية.|41|org:td-mod",
      })
  void whoIsCitedVouchesForTheOwnPartOfTheSentence(
      String language, String text, int count, String source) {
    List<Event> events = TestExtractor.events(language, text);
    Event claim =
        events.stream()
            .filter(e -> e.casualties().stream().anyMatch(l -> Objects.equals(l.min(), count)))
            .findFirst()
            .orElseThrow(() -> new AssertionError(events.toString()));
    assertEquals(
        source, claim.attribution().get(claim.attribution().size() - 1).id(), events.toString());
    assertTrue(
        events.stream()
            .filter(e -> !e.equals(claim))
            .allMatch(e -> e.attribution().stream().noneMatch(a -> a.id().equals(source))),
        events.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|At least 41 people were killed near Bakhmut, according to the United Nations.|org:un",
        "en|At least 41 people were killed near Bakhmut, according to the Ukrainian defence ministry.|org:ua-mod",
        "fr|Au moins 41 personnes ont été tuées près de Bakhmout, a indiqué l'armée ukrainienne.|org:ua-army",
        "fr|L'armée ukrainienne a indiqué que 41 personnes avaient été tuées près de Bakhmout.|org:ua-army",
        "fr|Au moins 41 personnes ont été tuées près de Bakhmout, selon des témoins.|unnamed:witnesses",
      })
  void anArticleHidesNoSource(String language, String text, String source) {
    Event claim = TestExtractor.event(EventType.CASUALTIES, language, text);
    assertEquals(
        source, claim.attribution().get(claim.attribution().size() - 1).id(), claim.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|The Ukrainian defence ministry said 40 soldiers were killed on both sides.",
        "ar|أعلنت وزارة الدفاع الأوكرانية مقتل 40 جندياً من الجانبين.",
        "ru|Минобороны Украины сообщило о гибели 40 военных с обеих сторон.",
        "fr|Le ministère de la Défense ukrainien a annoncé la mort de 40 soldats des deux côtés.",
      })
  void theDeadOfBothSidesAreNotThoseOfTheSpeaker(String language, String text) {
    List<Casualty> losses = losses(language, text);
    assertTrue(
        losses.stream().anyMatch(l -> Objects.equals(l.min(), 40) && l.side() == null),
        losses.toString());
  }

  @Test
  void thePrimeMinisterIsTheOneWhoWasNamed() {
    Event claim =
        TestExtractor.event(
            EventType.CASUALTIES,
            "en",
            "Prime Minister Nikol Pashinyan cancelled his trip.\n\n"
                + "Some 27 people were killed in the region, according to the prime minister.");
    assertEquals(
        "person:nikol-pashinyan",
        claim.attribution().get(claim.attribution().size() - 1).id(),
        claim.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Sudan and Chad agreed on a ceasefire.",
        "ar|اتفق السودان وتشاد على وقف إطلاق النار.",
        "ru|Судан и Чад договорились о прекращении огня.",
        "ru|Судан договорился с Чадом о перемирии.",
        "fr|Le Soudan et le Tchad ont conclu un cessez-le-feu.",
        "fr|Le Soudan et le Tchad se sont accordés sur un cessez-le-feu.",
      })
  void whoAgreesOnATruceTakesPartInIt(String language, String text) {
    Event truce = TestExtractor.event(EventType.CEASEFIRE, language, text);
    assertEquals(
        List.of("state:SD", "state:TD"),
        truce.actors().stream().map(Event.Actor::id).sorted().toList(),
        truce.toString());
  }

  @Test
  void whoInsistsThatSomethingWasSoAppealsToNobody() {
    List<Event> events =
        TestExtractor.events(
            "en", "Sudan insists that its forces responded to an attack on the border.");
    assertTrue(events.stream().noneMatch(e -> e.type() == EventType.APPEAL), events.toString());
  }

  @Test
  void aDenialHoldsForItsClauseOnly() {
    List<Casualty> losses =
        losses("ar", "أعلنت تركيا مقتل 9 من جنودها قرب عفرين، ولم تعلن خسائر أخرى.");
    assertEquals(1, losses.size(), losses.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ru|Глава МИД Турции Хакан Фидан прибыл в Багдад. По его словам, при обстреле Мосула погибли 5 человек.|Hakan Fidan",
        "ru|При обстреле Харькова погибли 5 человек, сообщили в Минобороны Украины.|Ministry of Defence of Ukraine",
      })
  void theLastSourceVouches(String language, String text, String name) {
    Event event = TestExtractor.event(EventType.SHELLING, language, text);
    assertEquals(name, event.attribution().get(event.attribution().size() - 1).name());
  }

  @Test
  void aTripCalledOffIsDenied() {
    Event event =
        TestExtractor.event(
            EventType.VISIT, "en", "President Emmanuel Macron has cancelled his trip to Baghdad.");
    assertEquals(Event.Modality.DENIED, event.modality());
  }

  @Test
  void aTreatyThatSomethingRestsOnIsNoAgreement() {
    assertTrue(
        TestExtractor.events(
                "en", "Chad asked France for military aid under the 1976 treaty between them.")
            .stream()
            .noneMatch(e -> e.type() == EventType.AGREEMENT));
  }
}
