package org.nashra.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nashra.model.Event;
import org.nashra.model.Event.Actor;
import org.nashra.model.EventType;

/** Arabic deeds by construction: headlines, light verbs, verbs without vowels, whom they befall. */
class ArabicDeedsTest {
  private static List<EventType> types(String text) {
    return TestExtractor.events("ar", text).stream().map(Event::type).toList();
  }

  private static List<String> names(EventType type, Actor.Role role, String text) {
    return TestExtractor.names(TestExtractor.event(type, "ar", text), role);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "تنزانيا تتهم كينيا بإغلاق الأسواق.|ACCUSATION|Tanzania|Kenya",
        "البرازيل تهدد الأرجنتين برسوم جديدة.|THREAT|Brazil|Argentina",
        "الحكومة الليبية ترفض مقترح اليونان.|REJECTION|Government of Libya|Greece",
        "بولندا تدعو المجر إلى رفع الحظر.|APPEAL|Poland|Hungary",
        "إسبانيا تشيد بموقف النرويج.|SUPPORT|Spain|Norway"
      })
  void theSubjectThatOpensAHeadlineDoesIt(
      String text, EventType type, String actor, String target) {
    assertEquals(List.of(actor), names(type, Actor.Role.ACTOR, text), text);
    assertEquals(List.of(target), names(type, Actor.Role.TARGET, text), text);
  }

  @Test
  void whoOpensAHeadlineMeetsWhoStandsBehindTheVerb() {
    String text = "وزير الخارجية المغربي ناصر بوريطة يستقبل نظيره الإسباني خوسيه مانويل ألباريس.";
    List<String> both = names(EventType.TALKS, Actor.Role.PARTICIPANT, text);
    assertTrue(both.contains("Nasser Bourita"), both::toString);
    assertEquals(2, both.size(), both::toString);
  }

  @Test
  void theGroupThatDeclaresATruceInAHeadlineKeepsIt() {
    assertEquals(
        List.of("Houthis"),
        names(
            EventType.CEASEFIRE,
            Actor.Role.PARTICIPANT,
            "جماعة الحوثي تعلن وقفا لإطلاق النار من جانب واحد."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "اعتقل المعارض سامي الطرابلسي مساء الجمعة في صفاقس.|ARREST",
        "أطلق سراح الصحفي سامي الطرابلسي الجمعة.|RELEASE",
        "أفرجت السلطات عن الصحفي سامي الطرابلسي الجمعة.|RELEASE",
        "تم الجمعة الإفراج عن الصحفي سامي الطرابلسي.|RELEASE",
        "أعفي وزير النقل سامي الطرابلسي من مهامه الجمعة.|RESIGNATION",
        "أحيل الوزير السابق سامي الطرابلسي إلى المحاكمة الجمعة.|TRIAL",
        "قضت محكمة مصرية بسجن المدون سامي الطرابلسي ثلاثة أعوام.|TRIAL",
        "قضت محكمة مصرية بسجن رجل الأعمال سامي الطرابلسي ثلاثة أعوام.|TRIAL",
        "عين الوزير السابق سامي الطرابلسي الجمعة محافظا للبنك المركزي.|APPOINTMENT",
        "محكمة روسية تبرئ الصحفي سامي الطرابلسي.|TRIAL"
      })
  void aPersonAloneBehindAVerbWithoutVowelsIsWhomItBefell(String text, EventType type) {
    assertEquals(List.of("Sami al-Tarabalasi"), names(type, Actor.Role.TARGET, text), text);
    assertFalse(names(type, Actor.Role.ACTOR, text).contains("Sami al-Tarabalasi"), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "أقال الرئيس التونسي قيس سعيد رئيس الوزراء كمال المدوري.|RESIGNATION|Kais Saied",
        "اعتقلت الشرطة التونسية الصحفي سامي الطرابلسي.|ARREST|Tunisian police",
        "استقال وزير النقل سامي الطرابلسي.|RESIGNATION|Sami al-Tarabalasi"
      })
  void whoeverDoesItToOthersStillDoesIt(String text, EventType type, String actor) {
    assertEquals(List.of(actor), names(type, Actor.Role.ACTOR, text), text);
  }

  @Test
  void whoeverABlowFallsOnDoesNotDealIt() {
    String text = "تعرض الجيش السوداني لهجوم شنته حركة الشباب في كسلا.";
    assertEquals(List.of("Sudanese army"), names(EventType.ATTACK, Actor.Role.TARGET, text));
    assertEquals(List.of("Al-Shabaab"), names(EventType.ATTACK, Actor.Role.ACTOR, text));
    assertEquals(
        List.of("Islamic State"),
        names(
            EventType.SHELLING,
            Actor.Role.ACTOR,
            "تعرضت بلدة الباغوز لقصف مدفعي من جانب تنظيم الدولة الإسلامية."));
  }

  @Test
  void whoeverKillsStandsBehindTheHand() {
    String text = "قتل أربعة رعاة على يد حركة الشباب قرب كيسمايو.";
    assertEquals(List.of("Al-Shabaab"), names(EventType.ATTACK, Actor.Role.ACTOR, text));
  }

  @Test
  void aTownIsTakenFromThoseWhoHeldIt() {
    String text = "استعاد الجيش السوداني بلدة الدندر من قوات الدعم السريع.";
    assertEquals(
        List.of("Rapid Support Forces"), names(EventType.TERRITORY, Actor.Role.TARGET, text));
    assertEquals(
        List.of(),
        names(
            EventType.TERRITORY,
            Actor.Role.TARGET,
            "سيطر عناصر من قوات الدعم السريع على بلدة الدندر."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "أغلقت تركيا حدودها مع بلغاريا.|SANCTION|Bulgaria",
        "قررت ألمانيا تعليق المساعدات إلى النيجر.|SANCTION|Niger",
        "منحت اليابان مئة مليون دولار إلى كينيا.|AID|Kenya",
        "خاضت قوات الدعم السريع معارك عنيفة ضد الجيش السوداني.|CLASH|Sudanese army"
      })
  void whomItConcernsStandsBehindThePreposition(String text, EventType type, String target) {
    List<String> all =
        TestExtractor.event(type, "ar", text).actors().stream().map(Actor::name).toList();
    assertTrue(all.contains(target), all::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "وجهت اليونان انتقادات حادة إلى تركيا.|ACCUSATION",
        "وجهت بولندا اتهامات إلى بيلاروس بدفع المهاجرين.|ACCUSATION",
        "وجهت كندا تحذيرا شديدا إلى الهند.|THREAT",
        "وجهت قطر الشكر إلى مصر.|SUPPORT",
        "وجه حلف شمال الأطلسي أمس دعوة إلى صربيا للحوار.|APPEAL",
        "أبدت الصين معارضتها لقرار اليابان.|REJECTION",
        "تمكنت قوات الدعم السريع من السيطرة على بلدة الدندر.|TERRITORY",
        "أخلى القضاء اللبناني سبيل الناشط كريم حداد.|RELEASE",
        "تبادلت روسيا وأوكرانيا الجمعة عشرات الأسرى.|RELEASE",
        "بحث وزير الخارجية المصري هاتفيا مع وزير الخارجية الأردني الوضع في غزة.|CALL",
        "تحدث الرئيس الفرنسي عبر الهاتف مع المستشار الألماني الجمعة.|CALL",
        "شن قراصنة هجوما سيبرانيا على مصارف في تايوان.|CYBER",
        "تحولت مظاهرة في أثينا إلى أعمال عنف.|RIOT",
        "محتجون يحرقون مقر البلدية في ذي قار.|RIOT",
        "آلاف الطلاب يتظاهرون في بلغراد.|PROTEST",
        "فوز الرئيس الغاني في الانتخابات الرئاسية.|ELECTION",
        "حافلة تسقط في واد قرب مدينة أكادير.|ACCIDENT",
        "قال الحاكم إن مروحية سقطت قرب بلدة أربيل.|ACCIDENT",
        "وصلت إلى بورتسودان طائرة مساعدات أرسلتها الكويت.|AID",
        "المحكمة العليا الهندية تحكم على الوزير راجيف كومار بالسجن.|TRIAL",
        "أجرت القوات اليابانية تدريبات بالذخيرة الحية قرب طوكيو.|DEPLOYMENT"
      })
  void lightVerbsAndHeadlinesOfEveryKind(String text, EventType type) {
    assertTrue(types(text).contains(type), () -> text + types(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "تبادلت اليونان وتركيا الجمعة الاتهامات بإطلاق النار قرب الحدود.|CLASH",
        "وافقت الحكومة على هدنة إنسانية في تعز.|AGREEMENT",
        "أصيب الجندي في قدمه عندما كان يحمل مساعدات إلى بلدة عرسال.|VISIT",
        "بحث الوزيران رفع العقوبات التي فرضتها واشنطن.|SANCTION"
      })
  void turnsThatOnlyLookLikeIt(String text, EventType not) {
    assertFalse(types(text).contains(not), () -> text + types(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "أدى الوزير ياسر الدوسري اليمين الدستورية الجمعة.|APPOINTMENT|Yasser al-Dosari",
        "أفرجت السلطات عن الصحفية لينا الحكيم بعدما خفضت المحكمة عقوبتها.|RELEASE|Lina al-Hakim",
        "اعتقلت الشرطة القيادي في حركة النهضة نور الدين البحيري.|ARREST|Nour al-Din al-Bahiri"
      })
  void namesEndWithTheFamilyName(String text, EventType type, String name) {
    List<String> all =
        TestExtractor.event(type, "ar", text).actors().stream().map(Actor::name).toList();
    assertTrue(all.contains(name), all::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "أسقطت الدفاعات الجوية مسيرتين فوق بلدة زوارة.|AIR_STRIKE",
        "انهالت القذائف على بلدة تدمر مساء الجمعة.|SHELLING",
        "قضى ثلاثة في اعتداء انتحاري في هرات.|BOMBING",
        "أعلن الجيش السوداني الجمعة استعادة كسلا من قوات الدعم السريع.|TERRITORY",
        "تمكن الجيش المالي مساء الجمعة من دخول مدينة غاو.|TERRITORY",
        "استقدم الجيش الليبي تعزيزات إلى سرت.|DEPLOYMENT",
        "وصل رتل عسكري إلى بلدة تدمر الجمعة.|DEPLOYMENT",
        "اتفق الجيش المالي وحركة الشباب على تمديد الهدنة في غاو.|CEASEFIRE",
        "تراجعت القوات الإثيوبية من بلدة كسلا الجمعة.|WITHDRAWAL",
        "خرج المدون سامي الطرابلسي من السجن الجمعة.|RELEASE",
        "طبعت البحرين علاقاتها مع كوبا.|AGREEMENT",
        "بحث الرئيس المصري في اتصال مع الرئيس القبرصي ملف الغاز.|CALL",
        "حط وزير الخارجية الهندي في نيروبي الجمعة.|VISIT",
        "لوحت المجر برد قوي على كرواتيا.|THREAT",
        "سحبت بولندا سفيرها من بيلاروس.|SANCTION",
        "أمرت أستراليا بطرد دبلوماسيين من رواندا.|SANCTION",
        "وقع المدون سامي الطرابلسي في قبضة الشرطة الجمعة.|ARREST",
        "أمرت محكمة مصرية بحبس المدون سامي الطرابلسي.|TRIAL",
        "دانت محكمة بريطانية الكاتب سامي الطرابلسي بالرشوة.|TRIAL",
        "سار آلاف المحتجين في شوارع مدينة مدريد.|PROTEST",
        "اشتبك محتجون مع الشرطة في بلدة غوما.|RIOT",
        "أسند الرئيس حقيبة الدفاع إلى اللواء سامي الطرابلسي.|APPOINTMENT",
        "غادرت مئات العائلات منازلها في زوارة هربا من القتال.|DISPLACEMENT",
        "التهم حريق مخيما للنازحين قرب بلدة شبوة.|HAZARD",
        "انفجر مستودع للوقود في مدينة الرمادي.|ACCIDENT"
      })
  void moreUsualWordsOfTheWires(String text, EventType type) {
    assertTrue(types(text).contains(type), () -> text + types(text));
  }

  @Test
  void whomTheHeadOfStateDismissesIsNamedBehindHim() {
    String text = "أقال الرئيس وزير النقل سامي الطرابلسي.";
    assertEquals(
        List.of("Sami al-Tarabalasi"), names(EventType.RESIGNATION, Actor.Role.TARGET, text));
  }

  @Test
  void theDayInTheNameOfAGroupDatesNothing() {
    Event shelling = TestExtractor.event(EventType.SHELLING, "ar", "قصفت حركة 23 مارس بلدة غوما.");
    assertEquals(null, shelling.time());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "أدانت عمان الهجوم. وقال مصدر أردني إن الحادث خطير.|Jordan",
        "أدانت عمان الهجوم. وقال مصدر عماني إن الحادث خطير.|Oman",
        "أدانت عمان الهجوم.|Oman"
      })
  void ammanIsNotOmanWhereJordanIsMeant(String text, String state) {
    assertEquals(List.of(state), names(EventType.ACCUSATION, Actor.Role.ACTOR, text));
  }

  @Test
  void theCapitalThatSomebodyComesToDoesNothing() {
    String text = "وصل وزير الخارجية الأردني أيمن الصفدي إلى العاصمة عمان بعد زيارة إلى بغداد.";
    Event visit = TestExtractor.event(EventType.VISIT, "ar", text);
    assertEquals(List.of("Ayman al-Safadi"), TestExtractor.names(visit, Actor.Role.ACTOR));
    assertEquals("Amman", visit.place().name());
  }

  @Test
  void severalPeopleRightBehindTheVerbSpeakOfWhoeverFollows() {
    String text = "اتهم الوزير التركي اليونان. وحمل الوزيران بلغاريا مسؤولية الأزمة.";
    assertTrue(
        TestExtractor.events("ar", text).stream()
            .flatMap(e -> e.actors().stream())
            .filter(a -> a.name().equals("Bulgaria"))
            .allMatch(a -> a.role() == Actor.Role.TARGET),
        text);
  }
}
