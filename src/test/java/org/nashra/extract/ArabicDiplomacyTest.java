package org.nashra.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nashra.model.Event;
import org.nashra.model.EventType;

/** Arabic reports of talks, decrees, parliaments, courts, protests and disasters. */
class ArabicDiplomacyTest {
  private static List<Event> events(String text) {
    return TestExtractor.events("ar", text);
  }

  private static List<EventType> types(String text) {
    return events(text).stream().map(Event::type).toList();
  }

  private static List<String> names(Event event) {
    return event.actors().stream().map(Event.Actor::name).toList();
  }

  private static List<Event> news(String text) {
    return events(text).stream().filter(e -> e.status() == Event.Status.NEW).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "حكمت المحكمة في المنامة بالسجن على ثلاثة شبان متهمين بإثارة الشغب.|RIOT",
        "قال النائب إن الأزمة المالية تهدد قدرة الحكومة على دفع الرواتب.|THREAT",
        "تستهدف وزارة الخزانة الأميركية شبكات التهريب في فنزويلا.|ATTACK",
        "احتفلت القرية بذكرى الانسحاب الإسرائيلي من جنوب لبنان.|WITHDRAWAL",
        "كلف الملك حكومة عمر الرزاز بتسيير الأعمال.|APPOINTMENT",
        "بحث الوفدان خطة رامية إلى إجراء انتخابات في ليبيا.|ELECTION",
        "قال الوزير إن موظفي وزارته عملوا في حلب طوال الليل.|VISIT",
        "تراجعت الأسهم في دبي اليوم وسط تفشي فيروس كورونا.|HAZARD",
        "تحدث بوريل في بروكسل عن مسائل تتعلق بالاتفاق النووي مع إيران.|AGREEMENT",
        "وصلت القافلة إلى بلدة عين زارة جنوب طرابلس.|APPOINTMENT",
        "تظاهر مئات في عمان تنديدا بالقرار.|ACCUSATION",
      })
  void whatOnlyLooksLikeAnEvent(String text, EventType type) {
    assertFalse(types(text).contains(type), () -> types(text).toString());
  }

  @Test
  void aCrowdThatDemandsIsNoGovernmentThatDoes() {
    List<Event> events =
        events(
            "استخدمت الشرطة السودانية الغاز المسيل للدموع ضد محتجين في الخرطوم يطالبون باستقالة الحكومة.");
    assertEquals(List.of(EventType.RIOT), events.stream().map(Event::type).toList());
    assertEquals(List.of("Sudanese police"), names(events.get(0)).stream().limit(1).toList());
  }

  @Test
  void aCrowdDispersedIsTheMarchToldOfBefore() {
    assertEquals(
        List.of(EventType.PROTEST),
        types(
            "تظاهر المئات أمس في ساحة الشهداء بطرابلس. واستخدمت قوات الأمن الغاز المسيل للدموع لتفريقهم."));
  }

  @Test
  void protestersWhoCloseARoadProtest() {
    assertTrue(types("قطع محتجون طريق المطار في بيروت اليوم.").contains(EventType.PROTEST));
  }

  @Test
  void aDecreeDoesWhatItSays() {
    List<Event> events =
        events("أصدر الملك سلمان أمرا ملكيا يقضي بإعفاء وزير الصحة أحمد الخطيب من منصبه.");
    assertEquals(EventType.RESIGNATION, events.get(0).type());
    assertEquals(Event.Modality.HAPPENED, events.get(0).modality());
    Event appointed =
        TestExtractor.event(
            EventType.APPOINTMENT, "ar", "قرر الرئيس قيس سعيد تعيين كمال المدوري رئيسا للحكومة.");
    assertEquals(Event.Modality.HAPPENED, appointed.modality());
  }

  @Test
  void aPremierAndHisCabinetGoTogether() {
    assertEquals(
        1,
        events(
                "قبل الملك عبدالله الثاني اليوم استقالة رئيس الوزراء هاني الملقي. وجاءت استقالة حكومة"
                    + " الملقي بعد احتجاجات في عمان.")
            .stream()
            .filter(e -> e.type() == EventType.RESIGNATION)
            .count());
  }

  @Test
  void aParliamentThatGrantsItsConfidence() {
    Event vote =
        TestExtractor.event(
            EventType.ELECTION,
            "ar",
            "منح مجلس النواب العراقي اليوم الثقة لحكومة محمد شياع السوداني.");
    assertEquals(Event.Modality.HAPPENED, vote.modality());
  }

  @Test
  void aMandateIsExtended() {
    assertTrue(
        types("مدد مجلس الأمن الدولي اليوم ولاية بعثة الأمم المتحدة في العراق لمدة عام.")
            .contains(EventType.AGREEMENT));
  }

  @Test
  void whatACallWasAboutDoesNotTakePartInIt() {
    Event call =
        TestExtractor.event(
            EventType.CALL,
            "ar",
            "أجرى وزير الخارجية المصري اتصالا هاتفيا مع نظيره الأردني لبحث التصعيد بين الهند"
                + " وباكستان.");
    assertFalse(names(call).contains("India"));
    assertFalse(names(call).contains("Pakistan"));
  }

  @Test
  void aMeetingTakenUpIsTheSame() {
    assertEquals(
        List.of(EventType.TALKS),
        types(
            "التقى الرئيس عبد المجيد تبون في الجزائر العاصمة وزير الخارجية الإسباني. وبحث تبون والوزير خلال اللقاء ملف"
                + " الهجرة."));
  }

  @Test
  void theOneWhoLetsGoStandsBeforeThePreposition() {
    Event release =
        TestExtractor.event(
            EventType.RELEASE, "ar", "أعلن الصليب الأحمر إفراج الحوثيين عن 60 أسيرا في صنعاء.");
    assertTrue(
        release.actors().stream()
            .anyMatch(a -> a.name().equals("Houthis") && a.role() == Event.Actor.Role.ACTOR));
  }

  @Test
  void prisonersLetGo() {
    assertTrue(types("أطلقت السعودية اليوم 30 أسيرا حوثيا.").contains(EventType.RELEASE));
  }

  @Test
  void whoOrdersARecallDoesIt() {
    Event recall =
        TestExtractor.event(
            EventType.SANCTION, "ar", "أمر الرئيس عبد المجيد تبون باستدعاء سفير الجزائر في باريس.");
    assertEquals("Abdelmadjid Tebboune", recall.actors().get(0).name());
  }

  @Test
  void anIndefiniteObjectDoesNotAccuse() {
    List<Event> events =
        events("انتقدت وزارة الخارجية الأميركية الحكومة، كما اتهمت ضباطا في الجيش بالفساد.");
    assertTrue(
        events.stream()
            .filter(e -> e.type() == EventType.ACCUSATION)
            .allMatch(e -> names(e).get(0).contains("United States")),
        () -> events.toString());
  }

  @Test
  void whatIsRecalledAsTheLastIsNoNews() {
    assertTrue(
        news("وصل الوزير إلى بغداد. وبحث الوزير الوضع بعد الضربات التركية الأخيرة على دهوك.")
            .stream()
            .noneMatch(e -> DraftBuilder.violent(e.type())));
  }

  @Test
  void whatAPlaceSawOnAnotherDayIsNoNews() {
    assertEquals(
        1,
        news(
                "تظاهر العشرات اليوم في الرباط. وتجمع آخرون أمام مقر النقابة الذي شهد احتجاجات في 2"
                    + " مارس الجاري.")
            .stream()
            .filter(e -> e.type() == EventType.PROTEST)
            .filter(e -> e.time() != null)
            .count());
  }

  @Test
  void theDayOfTheTellingPartsNoDisaster() {
    List<Event> events =
        events(
            "أعلنت وزارة الداخلية التونسية، الأربعاء، انتشال تسع جثث إثر غرق مركب قبالة صفاقس. وقال متحدث"
                + " باسم الوزارة إن المركب غرق أمس الثلاثاء.");
    assertEquals(1, events.size());
  }

  @Test
  void oneJourneyToSeveralPlaces() {
    assertEquals(
        1,
        events(
                "وصل أنتوني بلينكن إلى الرياض اليوم. وقال مسؤول إن زيارة بلينكن للدوحة والمنامة تهدف إلى"
                    + " التهدئة.")
            .stream()
            .filter(e -> e.type() == EventType.VISIT)
            .count());
  }

  @Test
  void aWeekdayInBracketsIsTheDayBesideIt() {
    Event talks =
        TestExtractor.event(
            EventType.TALKS,
            "ar",
            "التقى أنتوني بلينكن مساء اليوم (الأربعاء) نظيره المصري في القاهرة.");
    assertEquals("2024-03-13TEV", talks.time().value());
  }

  @Test
  void theEnvoyOfTheUnitedNations() {
    Event visit =
        TestExtractor.event(
            EventType.VISIT, "ar", "وصل المبعوث الأممي إلى اليمن اليوم في زيارة لعدن.");
    assertEquals("Special Envoy of United Nations", visit.actors().get(0).name());
  }
}
