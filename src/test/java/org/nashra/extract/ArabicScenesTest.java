package org.nashra.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nashra.model.Event;
import org.nashra.model.EventType;

/** Scenes of Arabic wire reports: bombs, shells, wrecks, courts and votes. */
class ArabicScenesTest {
  private static List<Event> events(String text) {
    return TestExtractor.events("ar", text);
  }

  private static List<EventType> fresh(String text) {
    return events(text).stream()
        .filter(e -> e.status() == Event.Status.NEW)
        .filter(e -> e.modality() == Event.Modality.HAPPENED)
        .map(Event::type)
        .toList();
  }

  private static List<String> told(String text) {
    return events(text).stream()
        .flatMap(e -> e.casualties().stream())
        .map(c -> c.effect() + " " + c.min())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "قتل وأصيب تسعة أشخاص في انفجار عبوة ناسفة بمدينة تكريت.",
        "أعلن الجيش مقتل وإصابة 11 جنديا في هجوم على حاجز قرب مدينة درنة.",
        "أدى التفجير إلى قتل وجرح 15 شخصا في مدينة كركوك."
      })
  void oneNumberOfDeadAndWoundedIsNeither(String text) {
    assertEquals(List.of(), told(text));
    assertFalse(fresh(text).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "لقي ثلاثة جنود مصرعهم وجرح سبعة في كمين قرب مدينة مقديشو.,KILLED 3,WOUNDED 7",
    "قال الرئيس إن جنديا قتل وجرح خمسة آخرون بصاروخ أصاب موقعا قرب مدينة صفد.,KILLED 1,WOUNDED 5",
    "أعلن المتحدث أن الجيش قتل عشرة ممن وصفهم بالإرهابيين وجرح ستة في مدينة درنة.,KILLED 10,WOUNDED 6",
    "أدت القذائف إلى ارتقاء طفلة وإصابة 13 شخصا في مدينة دمشق.,KILLED 1,WOUNDED 13",
    "قتل رجل وزوجته وأصيب أربعة في قصف مدفعي على بلدة حارم.,KILLED 2,WOUNDED 4"
  })
  void everyNumberHasItsFate(String text, String first, String second) {
    assertEquals(List.of(first, second), told(text));
  }

  @Test
  void aTraceLostAtSeaIsNoAbduction() {
    String text = "فقد أثر سبعة بحارة إثر غرق سفينة شحن قبالة سواحل اللاذقية.";
    assertEquals(List.of(EventType.ACCIDENT), fresh(text));
    assertEquals(List.of("MISSING 7"), told(text));
  }

  @Test
  void mourningIsNoReproach() {
    assertFalse(
        fresh("نعت وزارة الداخلية ضابطين قضيا في انفجار لغم قرب مدينة مطروح.")
            .contains(EventType.ACCUSATION));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "أمرت النيابة بحبس خمسة متهمين في قضية \"هجوم الكنيسة\" في مدينة طنطا.",
        "قال الرئيس إن بلاده ستدعو لعقد اجتماع طارئ في القاهرة.",
        "وصل الوفد إلى عدن.\n\nوخطف مئات الأجانب في السنوات العشر الأخيرة في اليمن.",
        "وصل الوفد إلى صنعاء.\n\nولا يزال سائحان محتجزين بعد مرور أكثر من شهر على خطفهما في تعز."
      })
  void whatIsTriedMeantOrLongAgoIsNoNews(String text) {
    List<EventType> types = fresh(text);
    assertFalse(types.contains(EventType.ATTACK), types::toString);
    assertFalse(types.contains(EventType.APPEAL), types::toString);
    assertFalse(types.contains(EventType.ABDUCTION), types::toString);
  }

  @Test
  void whatARecordingShowsIsNoNews() {
    String text =
        "قتل الجيش مسلحا في رفح.\n\nوبثت الوزارة تسجيلا مصورا يظهر قصف مروحيات مواقع في سيناء.";
    assertFalse(fresh(text).contains(EventType.AIR_STRIKE));
  }

  @Test
  void aRelativeClauseHasATimeOfItsOwn() {
    String text =
        "قتل أربعة أشخاص في وقت سابق من اليوم في تفجير بمدينة سرت التي استعادتها القوات الليبية من"
            + " تنظيم داعش أواخر ديسمبر الماضي.";
    assertFalse(fresh(text).contains(EventType.TERRITORY));
  }

  @Test
  void theDayOfTheWoundIsNotThatOfTheDeath() {
    Event death =
        TestExtractor.event(
            EventType.CASUALTIES,
            "ar",
            "توفي فتى متأثرا بجروح أصيب بها في قرية عزون يوم الاثنين الماضي.");
    assertEquals(Event.Status.NEW, death.status());
    assertEquals(null, death.time());
  }

  @Test
  void todayTwoOfThemIsNoMonday() {
    Event taken =
        TestExtractor.event(
            EventType.ABDUCTION, "ar", "خطف مسلحون اليوم اثنين من المزارعين قرب مدينة كركوك.");
    assertTrue(taken.casualties().stream().anyMatch(c -> Integer.valueOf(2).equals(c.min())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "استهدف المسلحون بعدد من القذائف الصاروخية حي الزهراء في مدينة حلب.",
        "استهدفت قوات النظام بالقذائف الصاروخية بلدة كفرنبل."
      })
  void whatIsAimedAtWithShellsIsShelled(String text) {
    assertEquals(List.of(EventType.SHELLING), fresh(text));
  }

  @Test
  void soldiersOfTheOccupationAreItsArmy() {
    Event shot =
        TestExtractor.event(
            EventType.ATTACK, "ar", "أطلق جنود الاحتلال النار على شاب عند حاجز قلنديا.");
    assertTrue(shot.actors().stream().anyMatch(a -> a.name().equals("Israeli army")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "نالت حكومة حسان دياب ثقة مجلس النواب اللبناني.",
        "منح البرلمان التونسي الثقة لحكومة هشام المشيشي."
      })
  void aVoteOfConfidenceIsAVote(String text) {
    assertEquals(List.of(EventType.ELECTION), fresh(text));
  }

  @Test
  void theIncidentIsTheBlastToldOf() {
    String text =
        "فجر انتحاري نفسه في سوق بمدينة بيشاور. وقال المتحدث إن 30 شخصا أصيبوا في الحادث.";
    assertEquals(List.of(EventType.BOMBING), fresh(text));
    assertEquals(List.of("WOUNDED 30"), told(text));
  }

  @Test
  void anotherPlaceNamedFirstHasABlastOfItsOwn() {
    List<Event> events =
        events(
            "تبنت حركة طالبان تفجيرا انتحاريا في كابول.\n\nوفي ولاية بدخشان، أعلنت السلطات مقتل ثمانية"
                + " أشخاص في انفجار دراجة نارية.");
    assertEquals(2, events.size(), events::toString);
    assertEquals(List.of(), events.get(0).casualties());
    assertEquals(8, events.get(1).casualties().get(0).min());
  }

  @Test
  void unknownGunmenAreNotTheCountryTheyAreIn() {
    Event attack =
        TestExtractor.event(
            EventType.ATTACK,
            "ar",
            "قال الوزير إن هجوما نفذه مسلحون على مدرسة في بلدة غامبورو بشمال شرق نيجيريا لم يتبنه أحد.");
    assertEquals(List.of(), attack.actors());
  }

  @ParameterizedTest
  @CsvSource({
    "تمكن جهاز الأمن اليوم من تفكيك خلية إرهابية في مدينة تطوان.,ARREST",
    "لقي أربعة أشخاص مصرعهم في حادثين مروريين في محافظة الخرج.,ACCIDENT",
    "تمكن الجنود من إسقاط مقاتلة روسية قرب مدينة خاركيف.,AIR_STRIKE",
    "وزع مركز الملك سلمان للإغاثة والأعمال الإنسانية أمس 300 سلة غذائية في مدينة عدن.,AID"
  })
  void whatIsBroughtAboutIsNews(String text, EventType type) {
    assertEquals(List.of(type), fresh(text));
  }

  @Test
  void holdingOffIsNoThreat() {
    assertFalse(
        fresh("تصدى الجيش الأوكراني لمحاولة تقدم قرب مدينة سومي.").contains(EventType.THREAT));
  }

  @Test
  void whoeverAgreesToATruceTakesPartInIt() {
    Event truce =
        TestExtractor.event(
            EventType.CEASEFIRE, "ar", "وافقت حكومة الوفاق الوطني الليبية على هدنة في طرابلس.");
    assertTrue(truce.actors().stream().anyMatch(a -> a.name().startsWith("Libyan")));
  }
}
