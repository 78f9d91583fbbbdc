package org.nashra.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nashra.model.Event;
import org.nashra.model.EventType;

/** Turns of Arabic wire reports: who was lost, who spoke, and what is no event. */
class ArabicReportsTest {
  private static List<Event> events(String text) {
    return TestExtractor.events("ar", text);
  }

  private static List<EventType> types(String text) {
    return events(text).stream().map(Event::type).toList();
  }

  private static List<Event.Casualty> losses(String text) {
    return events(text).stream().flatMap(e -> e.casualties().stream()).toList();
  }

  private static List<String> told(String text) {
    return losses(text).stream().map(c -> c.effect() + " " + c.min()).toList();
  }

  @Test
  void whoStandsBehindKilledDidItAndLostNobody() {
    List<Event.Casualty> losses = losses("قتلت القوات الهندية أربعة مسلحين قرب سريناغار.");
    assertEquals(1, losses.size());
    assertEquals(4, losses.get(0).min());
    assertNull(losses.get(0).side());
  }

  @Test
  void whatIsJoinedOnIsNotCountedByTheNumberBefore() {
    assertEquals(
        List.of("KILLED 12", "WOUNDED null"),
        told("أسفرت الغارة على بلدة حارم عن مقتل 12 شخصا وإصابة العشرات."));
  }

  @Test
  void aNumberBeforeAmongThemCountsThemAll() {
    assertTrue(
        told("قتل رجل وجرح أربعة بينهم طفلة في قصف مدفعي على مدينة زليتن.").contains("WOUNDED 4"));
  }

  @Test
  void aNumberHasTheVerbOfItsOwnClause() {
    assertTrue(
        told("قال الطبيب إن تسعة أشخاص قضوا في الانفجار وأن 31 جرحوا في سبها.")
            .contains("WOUNDED 31"));
  }

  @Test
  void deadAndWoundedCountedTogetherAreNotOneOfEach() {
    assertFalse(
        told("سقط مئة شخص بين قتيل وجريح في تفجير انتحاري بمدينة كويتا.").contains("KILLED 1"));
  }

  @Test
  void aRelativeClauseOnABlowIsTheBlowItself() {
    List<Event> events =
        events("ارتفع إلى عشرة قتلى عدد ضحايا الغارة التي استهدفت الأربعاء سوقا في مدينة سرمين.");
    assertEquals(1, events.size());
    assertEquals(EventType.AIR_STRIKE, events.get(0).type());
  }

  @Test
  void whatABlowMightBringAboutIsThoughtUp() {
    assertTrue(
        events("قصف محطة كهذه قد يقطع الماء عن مدينة الحسكة.").stream()
            .noneMatch(e -> e.modality() == Event.Modality.HAPPENED));
  }

  @Test
  void aSecondVerbOfASpeakerIsADeedOfHisOwn() {
    assertEquals(
        List.of(EventType.REJECTION, EventType.THREAT),
        types("رفض جون كيري العرض الإيراني وهدد بعقوبات."));
  }

  @Test
  void rightBehindItsVerbStandsTheSubjectWhateverItSaysNext() {
    Event denial =
        TestExtractor.event(
            EventType.REJECTION, "ar", "ونفت أنقرة ذلك وأعلنت أن قواتها لم تغادر قواعدها.");
    assertEquals("Turkey", denial.actors().get(0).name());
  }

  @Test
  void aGivenNameBehindAVerbOfSayingIsAPerson() {
    var read =
        TestExtractor.extract(
            "ar", "\"لم يبق في القرية ماء ولا خبز منذ أيام\"، تقول زينب الطائي، وهي معلمة.");
    assertEquals("person:zainab-al-tayi", read.quotes().get(0).speaker());
  }

  @ParameterizedTest
  @CsvSource({
    "تستهدف الخطة زيادة عدد الطلاب في جامعة صنعاء.",
    "احتلت تونس المرتبة الثانية في ترتيب الدول العربية.",
    "قال حاكم مقاطعة روستوف إن الطرق مفتوحة.",
    "يقع المخيم الذي يؤوي نازحين غرب مدينة دهوك.",
    "فجر المنتخب المغربي مفاجأة في البطولة."
  })
  void wordsWithAnotherSenseTellOfNoEvent(String text) {
    assertEquals(List.of(), types(text));
  }

  @ParameterizedTest
  @CsvSource({
    "انتزعت قوات البشمركة ناحية سنجار من تنظيم داعش.,TERRITORY",
    "جرفت السيول جسرا في محافظة حضرموت.,HAZARD",
    "أودع قاضي التحقيق ثلاثة موظفين الحبس الاحتياطي في مدينة وهران.,ARREST",
    "نفذت السلطات حكم الإعدام في مدان بالقتل في الكويت.,TRIAL",
    "تجمع مئات المحتجين أمام السفارة في بيروت.,PROTEST",
    "حض الأمين العام للأمم المتحدة أنطونيو غوتيريش مجلس الأمن على التحرك.,APPEAL"
  })
  void furtherVerbsOfNews(String text, EventType type) {
    assertTrue(types(text).contains(type), () -> types(text).toString());
  }
}
