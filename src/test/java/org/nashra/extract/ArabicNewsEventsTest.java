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
import org.nashra.model.Event.Actor.Role;
import org.nashra.model.Event.Casualty.Effect;
import org.nashra.model.EventType;

/**
 * Rarer verbs and turns of Arabic news, who speaks for whom, and tolls told the other way round.
 */
class ArabicNewsEventsTest {
  private static Event event(EventType type, String text) {
    return TestExtractor.event(type, "ar", text);
  }

  private static List<String> actors(EventType type, String text) {
    return TestExtractor.names(event(type, text), Role.ACTOR);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ELECTION|أبطلت المحكمة العليا في ملاوي أمس نتائج الاقتراع.",
        "ELECTION|تغلب المعارض أداما بارو على الرئيس يحيى جامع في الجولة الثانية أمس.",
        "ELECTION|مني الحزب الحاكم في الهند أمس بهزيمة في الانتخابات المحلية.",
        "APPOINTMENT|خلفه وزير الداخلية السابق كريم منصور أمس.",
        "APPOINTMENT|باشر الرئيس الأرجنتيني خافيير ميلي ولايته أمس.",
        "RELEASE|أخرج أنصار المعارض بوبي واين زعيمهم من محبسه أمس.",
        "RELEASE|سرحت السلطات التركية ثلاثة صحافيين أمس.",
        "ACCUSATION|رمى الرئيس الكيني وليام روتو خصومه بالتحريض.",
        "ACCUSATION|أنحت الهند باللائمة على باكستان.",
        "ACCUSATION|نددت رابطة حقوق الإنسان بإغلاق الصحيفة.",
        "REJECTION|صدت الحكومة السودانية عرضا لهدنة جديدة.",
        "REJECTION|أسقط البرلمان الهولندي مشروع القانون أمس.",
        "REJECTION|أبت إيران التراجع تحت الضغط.",
        "DEPLOYMENT|وصلت إلى ميناء بورتسودان أمس سفن حربية.",
        "DEPLOYMENT|شوهدت دبابات في شوارع هراري أمس.",
        "DEPLOYMENT|عربات مدرعة شوهدت تتجه إلى مدينة غاو أمس.",
        "SANCTION|أعلن الرئيس السريلانكي حالة الطوارئ أمس.",
        "SANCTION|منعت الحكومة الإثيوبية الصحافيين من دخول الإقليم.",
        "PROTEST|أضرب سائقو القطارات في ألمانيا أمس.",
        "PROTEST|شل إضراب المطارات في بلجيكا أمس.",
        "RIOT|فرقت الشرطة في كاراكاس أمس بمدافع المياه عشرة آلاف متظاهر.",
        "RIOT|صدت الشرطة المحتجين بالغاز في نيروبي أمس.",
        "BOMBING|داست حافلة لغما أرضيا قرب مدينة غاو أمس.",
        "ATTACK|أطلق مجهولون رشقات رصاص على المصلين في كابل أمس.",
        "SHELLING|راجمات روسية أمطرت مدينة خاركيف أمس.",
        "TERRITORY|باتت مدينة غوما بيد المتمردين منذ أمس.",
        "WITHDRAWAL|شرعت القوات الفرنسية أمس في مغادرة مدينة غاو.",
        "CEASEFIRE|سرت الهدنة في مدينة تعز أمس.",
        "AGREEMENT|دخل اتفاق التجارة بين اليابان والهند حيز التنفيذ أمس.",
        "SUPPORT|دخل اعتراف كولومبيا بدولة فلسطين حيز التنفيذ أمس.",
        "VISIT|تفقد مدير الوكالة الدولية للطاقة الذرية رافاييل غروسي محطة زابوريجيا أمس.",
        "VISIT|قصد مبعوث الأمم المتحدة صنعاء أمس.",
        "THREAT|اتهمت السلطات الجزائرية المغرب، متوعدة بالرد.",
        "ECONOMY|جاء ذلك بعد إيقاف روسيا ضخ الغاز إلى فنلندا أمس.",
        "CYBER|شلت هجمات إلكترونية مصارف إستونيا أمس.",
        "HAZARD|ظهر فيروس ماربورغ في رواندا أمس.",
        "ACCIDENT|تحطم زورق خشبي على صخور الشاطئ في كالابريا أمس.",
        "DISPLACEMENT|دخل ثلاثون ألف سوداني تشاد أمس هربا من القتال.",
        "AID|أفرغت سفينة تركية حمولة من القمح في جيبوتي أمس.",
        "ARREST|ضبط الأمن 12 شابا في القصرين أمس.",
        "TRIAL|أمرت محكمة العدل الدولية إسرائيل بوقف هجومها أمس."
      })
  void aWordingTellsAnEventOfItsType(EventType type, String text) {
    assertTrue(
        TestExtractor.news("ar", text).contains(type),
        () -> TestExtractor.news("ar", text) + " in " + text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RIOT|تحطم قارب قبالة صفاقس أمس.",
        "SUPPORT|تظاهر مئات الطلاب في تونس أمس.",
        "BOMBING|يرى خبراء أن كوريا الشمالية قد تجري تفجيرا نوويا قريبا.",
        "DEPLOYMENT|نقل مراسلون عن جنود في كييف أمس أن القتال مستمر.",
        "APPEAL|ذكر مسؤول طلب حجب اسمه أن القاعدة في النيجر أخليت أمس.",
        "WITHDRAWAL|وقع الجانبان في سوتشي أمس اتفاقا على إسكات النار وسحب السلاح الثقيل.",
        "VISIT|قدم المبعوث الأممي إحاطة إلى مجلس الأمن أمس."
      })
  void theSameWordInAnotherSenseTellsNone(EventType type, String text) {
    assertFalse(
        TestExtractor.events("ar", text).stream().anyMatch(e -> e.type() == type),
        () -> TestExtractor.news("ar", text) + " in " + text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "President of Azerbaijan|نفى متحدث باسم الرئيس الأذربيجاني هذه الأنباء.",
        "Ministry of Defence of Armenia|رفض متحدث باسم وزارة الدفاع الأرمينية هذه الرواية.",
        "Lebanese army|نفى الناطق باسم الجيش اللبناني الخبر.",
        "Rebels|نفى متحدث باسم المتمردين هذه الأنباء.",
        "Rebels|رفض المتمردون الماويون إلقاء السلاح."
      })
  void whoSpeaksInANameSpeaksForIt(String who, String text) {
    assertEquals(List.of(who), actors(EventType.REJECTION, text));
  }

  /** With the article they are the group named before. */
  @Test
  void theRebelsAreTheGroupNamedBefore() {
    String text = "دخلت حركة طالبان مدينة قندوز أمس. وأفرج المتمردون عن 500 سجين.";
    assertEquals(List.of("Taliban"), actors(EventType.RELEASE, text));
  }

  @Test
  void behindButSomebodyElseSpeaks() {
    String text = "التمست واشنطن من حلفائها المساهمة، إلا أن برلين اعتذرت عن عدم المشاركة.";
    assertEquals(List.of("United States"), actors(EventType.APPEAL, text));
    assertEquals(List.of("Germany"), actors(EventType.REJECTION, text));
  }

  /** Who did something in the sentence before goes on to speak. */
  @Test
  void aVerbWithoutASubjectTakesUpWhoActedBefore() {
    String text = "قرر الرئيس هوغو تشافيز إغلاق سفارة بلاده في بوغوتا. وحذر من أي توغل.";
    assertEquals(List.of("Hugo Chávez"), actors(EventType.THREAT, text));
  }

  @Test
  void aNameEndsWithAFamilyNameThatTheTablesKnow() {
    assertEquals(
        List.of("Kevin Rudd"),
        actors(EventType.ACCUSATION, "انتقد رئيس الوزراء الأسترالي كيفن راد الصفقة."));
    assertEquals(
        List.of("José Luis Rodríguez Zapatero"),
        actors(
            EventType.APPEAL, "حث رئيس الحكومة خوسيه لويس رودريغيث ثاباتيرو مواطنيه على الهدوء."));
  }

  /** "المالية" is finance, and not of Mali. */
  @Test
  void theMinisterOfFinanceIsNotOfMali() {
    Event event = event(EventType.REJECTION, "رفض وزير المالية المقترح في برلين أمس.");
    assertTrue(event.actors().stream().noneMatch(a -> a.name().contains("Mali")));
  }

  /** A base with an adjective behind it is no group. */
  @Test
  void aBaseIsNotAlQaeda() {
    assertEquals(
        List.of(),
        actors(EventType.DEPLOYMENT, "وضعت القاعدة الجوية قرب مدينة أوش أمس في حال تأهب."));
    assertEquals(
        List.of("Al-Qaeda"),
        actors(EventType.ATTACK, "هاجم تنظيم القاعدة الإرهابي ثكنة في مدينة المكلا أمس."));
  }

  @Test
  void whereItWasToldIsNotWhereItHappened() {
    String text = "وفي بغداد ذكر ناطق عسكري أن الطيران أغار أمس على هدف بحري.";
    assertNull(event(EventType.AIR_STRIKE, text).place());
    Event crash = event(EventType.ACCIDENT, "هوت طائرة من طراز بوينغ في نيبال أمس.");
    assertEquals("Nepal", crash.place() == null ? null : crash.place().name());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ACCIDENT|KILLED|282|ارتفعت إلى 282 حصيلة قتلى الانفجار الذي وقع أمس في منجم سوما.",
        "HAZARD|KILLED|45|بلغ 45 عدد ضحايا الزلزال في مراكش.",
        "ACCIDENT|KILLED|7|انقلب مركب قبالة بنغازي وأعلنت السلطات أن سبعة منهم فارقوا الحياة.",
        "CLASH|WOUNDED|102|أحصت الوزارة 46 قتيلا و102 من الجرحى جراء المواجهات المسلحة مع طاجيكستان.",
        "CLASH|CAPTURED|438|وقع 438 جنديا في الأسر خلال معركة قرب فايا.",
        "HAZARD|KILLED|200|فتك الوباء بمئتي أوغندي عام 2000.",
        "ATTACK|KILLED|3|خر ثلاثة جنود صرعى في كمين قرب مدينة غاو أمس."
      })
  void aTollIsReadInEitherOrder(EventType type, Effect effect, int count, String text) {
    assertEquals(count, TestExtractor.loss(event(type, text), effect).min());
  }
}
