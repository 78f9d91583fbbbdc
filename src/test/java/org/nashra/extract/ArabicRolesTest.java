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

/**
 * Who did it and whom it befell, in Arabic sentences of either word order; events of every kind.
 */
class ArabicRolesTest {
  private static List<Event> events(String text) {
    return TestExtractor.events("ar", text);
  }

  private static List<String> names(EventType type, Event.Actor.Role role, String text) {
    return TestExtractor.names(TestExtractor.event(type, "ar", text), role);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "دخلت وحدات من الجيش مدينة تدمر من جهتها الشرقية.|TERRITORY",
        "أقدم ملثمون على اغتيال ضابط في مدينة عدن.|ATTACK",
        "ألقى مجهولون قنبلة يدوية على منزل قاض في مدينة البصرة.|ATTACK",
        "ألقى محتجون قنابل دخانية على الشرطة في أثينا.|RIOT",
        "احتجز مسلحون ستة من موظفي الشركة رهائن في مدينة ميناء حرض.|ABDUCTION",
        "برأت المحكمة في تونس ثلاثة صحفيين.|TRIAL",
        "أعيد انتخاب الرئيس الغاني لولاية ثانية.|ELECTION",
        "أطاح ضباط برئيس غينيا ألفا كوندي.|RESIGNATION",
        "حل الملك محمد السادس مجلس المستشارين.|RESIGNATION",
        "تولى العقيد سالم درامي رئاسة المرحلة الانتقالية في غينيا.|APPOINTMENT",
        "أدرجت وزارة الخزانة الأمريكية أربع شركات إيرانية على قائمة العقوبات.|SANCTION",
        "رفعت اليابان العقوبات المفروضة على ميانمار.|SANCTION",
        "صادق البرلمان التركي على بروتوكول انضمام فنلندا.|AGREEMENT",
        "أعلنت حركة التمرد هدنة من جانب واحد مدتها أسبوع.|CEASEFIRE",
        "خصصت النرويج عشرة ملايين دولار للنازحين في السودان.|AID",
        "خرج قطار عن سكته في شمال المغرب فأصيب تسعة.|ACCIDENT",
        "أجرت إيران تجربة لصاروخ باليستي.|SHELLING",
      })
  void tellsEveryKindOfEvent(String text, EventType type) {
    List<EventType> types = events(text).stream().map(Event::type).toList();
    assertTrue(types.contains(type), types::toString);
  }

  @Test
  void whoeverStandsBeforeTheVerbBehindThatDoesIt() {
    String text = "ذكرت الوكالة أن قوات الاحتلال الإسرائيلي اعتقلت ماهر الجمل من بلدة يطا.";
    assertEquals(List.of("Israeli army"), names(EventType.ARREST, Event.Actor.Role.ACTOR, text));
    assertEquals(List.of("Maher al-Jamal"), names(EventType.ARREST, Event.Actor.Role.TARGET, text));
  }

  @Test
  void forcesWithAPronounAreThoseOfWhoTellsIt() {
    assertEquals(
        List.of("Sudanese army"),
        names(
            EventType.TERRITORY,
            Event.Actor.Role.ACTOR,
            "أعلن الجيش السوداني أن قواته سيطرت على بلدة الدندر."));
    String raid = "أعلن الجيش التركي أن مقاتلاته نفذت ضربات على أهداف كردية في شمال العراق.";
    assertEquals(
        List.of("Turkish army"), names(EventType.AIR_STRIKE, Event.Actor.Role.ACTOR, raid), raid);
  }

  @Test
  void unnamedGunmenBeforeATimeAreTheSubject() {
    String text = "اغتال مسلحون مساء الأحد المحامي فهد الدليمي أمام منزله في الموصل.";
    assertEquals(List.of(), names(EventType.ATTACK, Event.Actor.Role.ACTOR, text));
    assertEquals(List.of("Fahd al-Dalimi"), names(EventType.ATTACK, Event.Actor.Role.TARGET, text));
  }

  @Test
  void intoWhoseHandsATownFallsTakesIt() {
    assertEquals(
        List.of("Rapid Support Forces"),
        names(
            EventType.TERRITORY,
            Event.Actor.Role.ACTOR,
            "سقطت مدينة بارا في أيدي قوات الدعم السريع."));
  }

  @Test
  void whereThoseTakenBelongTakesNobody() {
    assertEquals(
        List.of("Moroccan police"),
        names(
            EventType.ARREST,
            Event.Actor.Role.ACTOR,
            "أوقفت الشرطة المغربية خمسة أشخاص يشتبه بانتمائهم إلى تنظيم الدولة في فاس."));
  }

  @Test
  void whoseKinSomebodyIsSuffersNothing() {
    String text = "اعتقلت الشرطة الإسرائيلية نضال عمر شقيق القيادي في حركة حماس سامر عمر في القدس.";
    assertEquals(List.of("Nadal Omar"), names(EventType.ARREST, Event.Actor.Role.TARGET, text));
  }

  @Test
  void theAdjectiveInATitleSaysWhoseItIs() {
    String text = "حث وزير الخارجية الأمريكي بغداد على ضبط حدودها.";
    assertEquals(
        List.of("Secretary of State of United States"),
        names(EventType.APPEAL, Event.Actor.Role.ACTOR, text));
  }

  @Test
  void aPrinceIsTakenUpByHisFirstName() {
    String text = "وصل الأمير خالد بن سلمان إلى باريس.\n\nوالتقى الأمير خالد وزير الدفاع الفرنسي.";
    assertTrue(
        TestExtractor.event(EventType.TALKS, "ar", text).actors().stream()
            .anyMatch(a -> a.name().equals("Khaled bin Salman")));
  }

  @Test
  void aNameThatMeansOneOfTheFallenIsNoDeath() {
    String text = "استقبل وزير الخارجية العماني نظيره المالديفي عبد الله شهيد في مسقط.";
    assertTrue(events(text).stream().allMatch(e -> e.casualties().isEmpty()));
  }

  @Test
  void whatGoesOnMeanwhileCostsNobodyHisLife() {
    String text =
        "فيما تتواصل المعارك بين الجيش والدعم السريع في كردفان، قتل 12 شخصا اليوم في قصف بطائرة مسيرة"
            + " على سوق في مدينة نيالا.";
    List<Event> news = events(text).stream().filter(e -> e.status() == Event.Status.NEW).toList();
    assertEquals(List.of(EventType.AIR_STRIKE), news.stream().map(Event::type).toList());
    assertEquals(12, news.get(0).casualties().get(0).min());
  }

  @Test
  void theBlowThatAnotherFollowedIsNoNews() {
    String text =
        "شن التحالف غارات على مدينة الحديدة.\n\nونفذت مقاتلاته الضربات في أعقاب هجوم شنه الحوثيون على"
            + " ميناء في الإمارات.";
    assertFalse(
        events(text).stream()
            .anyMatch(e -> e.type() == EventType.ATTACK && e.status() == Event.Status.NEW));
  }

  @Test
  void whenThoseFreedWereTakenDatesNoRelease() {
    Event release =
        TestExtractor.event(
            EventType.RELEASE,
            "ar",
            "أطلق المسلحون سراح أربعة عمال تم اختطافهم يوم 2 يناير 2020 في ولاية كادونا.");
    assertEquals(Event.Status.NEW, release.status());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "عيّن الرئيس الجزائري نذير العرباوي رئيسا للوزراء.|Nadhir al-Arabawi",
        "أقال الملك رئيس الديوان وعيّن مكانه الوزير السابق كمال الناصر.|Kamal al-Nasser",
        "وكلّف الرئيس الأسد المهندس حسين عرنوس بمهام رئيس الحكومة.|Hussein Aranos",
      })
  void whoGetsAnOfficeDoesNotGiveIt(String text, String name) {
    assertEquals(List.of(name), names(EventType.APPOINTMENT, Event.Actor.Role.TARGET, text));
  }

  @Test
  void aFarObjectBelongsToItsVerb() {
    String text = "قطعت الأردن والكويت والمغرب وتونس العلاقات الدبلوماسية مع إيران يوم الاثنين.";
    assertEquals(4, names(EventType.SANCTION, Event.Actor.Role.ACTOR, text).size());
    String summons = "قال بيان إن إيطاليا استدعت، اليوم الخميس، السفير الروسي في روما.";
    assertEquals(List.of("Italy"), names(EventType.SANCTION, Event.Actor.Role.ACTOR, summons));
  }

  @Test
  void thoseAboardAreNotLost() {
    List<Event> events = events("غرق قارب يقل نحو 300 شخص قبالة سواحل صبراتة ولقي 20 شخصا حتفهم.");
    assertEquals(List.of(20), events.get(0).casualties().stream().map(c -> c.min()).toList());
  }

  @Test
  void whoFellTheDayBeforeDidNotFallInTheBlow() {
    Event raid =
        TestExtractor.event(
            EventType.AIR_STRIKE,
            "ar",
            "قصفت مقاتلات تركية مواقع في سنجار غداة مقتل ستة جنود في شرناق.");
    assertEquals(List.of(), raid.casualties());
  }

  @Test
  void aTollSinceAnOutbreakIsNoNews() {
    String text =
        "زار الوزير مدينة سبها.\n\nوتسببت المعارك منذ اندلاعها في مايو الماضي بمقتل 870 شخصا.";
    assertTrue(
        events(text).stream()
            .filter(e -> !e.casualties().isEmpty())
            .allMatch(e -> e.status() == Event.Status.BACKGROUND));
  }

  @Test
  void theMinistryOfAGroupIsOfNoState() {
    String text =
        "قصفت إسرائيل ميناء الحديدة، وقالت إسرائيل إنها سترد.\n\nوأعلنت وزارة الصحة التابعة للحوثيين"
            + " مقتل خمسة أشخاص.";
    assertTrue(
        events(text).stream()
            .flatMap(e -> e.attribution().stream())
            .noneMatch(a -> a.name().contains("of Israel")));
    assertTrue(
        events(text).stream()
            .flatMap(e -> e.attribution().stream())
            .anyMatch(a -> a.id().equals("group:houthis")));
  }

  @Test
  void aBlowOnTheSameTownOnTheDayOfTheNewsIsNews() {
    String text =
        "تجددت الاشتباكات يوم الثلاثاء بين الجيش ومسلحين في مدينة بنغازي وقتل أربعة جنود.\n\n"
            + "وأغلقت المدارس أبوابها.\n\nوقصفت طائرات الجيش صباح الثلاثاء مواقع في مدينة بنغازي.";
    assertTrue(
        events(text).stream()
            .filter(e -> e.type() == EventType.AIR_STRIKE)
            .allMatch(e -> e.status() == Event.Status.NEW));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "قصف الجيش قرية تعاني المجاعة قرب مدينة كادوقلي.|HAZARD",
        "لا يزال الجيش يسيطر على بلدة الدلنج.|TERRITORY",
        "قالت لجنة إن قوات الدعم السريع، التي تخوض حربا مع الجيش، داهمت قرية ود النورة.|CLASH",
        "قالت شبكة متطوعين تقدم المساعدات في أم درمان إن ستة قتلوا في قصف.|AID",
      })
  void whatOnlyDescribesSomebodyIsNoDeed(String text, EventType type) {
    List<EventType> types = events(text).stream().map(Event::type).toList();
    assertFalse(types.contains(type), types::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AIR_STRIKE|استهدفت طائرات تركية مزرعة قرب مدينة دهوك.|Turkey",
        "AIR_STRIKE|دمرت مسيرة أوكرانية مصفاة في مدينة ساراتوف.|Ukraine",
        "ATTACK|استهدف حزب الله ثكنة قرب الحدود.|Hezbollah",
        "ATTACK|هاجم مسلحون من حركة الشباب مزرعة قرب مدينة كيسمايو.|Al-Shabaab",
        "ATTACK|شن مقاتلون من طالبان هجوما على مخفر في مدينة غزني.|Taliban",
      })
  void whoStandsBehindTheVerbStruckTheBlow(EventType type, String text, String who) {
    assertEquals(List.of(who), names(type, Event.Actor.Role.ACTOR, text));
    assertEquals(List.of(), names(type, Event.Actor.Role.TARGET, text));
  }

  @Test
  void whatABlowStruckIsStillItsTargetBehindTheNoun() {
    String text = "قتل جنديان في هجوم استهدف حزب الله في مدينة النبطية.";
    assertFalse(names(EventType.ATTACK, Event.Actor.Role.ACTOR, text).contains("Hezbollah"));
  }

  @Test
  void whoWasMurderedByABombDidNotSetItOff() {
    String text = "كان القاضي سليم محمود اغتيل بتفجير استهدف سيارته في مدينة بغداد.";
    assertEquals(List.of(), names(EventType.BOMBING, Event.Actor.Role.ACTOR, text));
    assertEquals(1, names(EventType.BOMBING, Event.Actor.Role.TARGET, text).size());
  }

  @Test
  void whoTravelsTogetherStandsSideBySide() {
    assertEquals(
        List.of("Emmanuel Macron", "Keir Starmer"),
        names(
            EventType.VISIT,
            Event.Actor.Role.ACTOR,
            "وصل الرئيس الفرنسي إيمانويل ماكرون ورئيس الوزراء البريطاني كير ستارمر إلى وارسو."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "اتفقت اللجنة الأمنية على وقف لإطلاق النار في البلدة.|CEASEFIRE",
        "توصلت الفصائل إلى وقف لإطلاق النار مساء.|CEASEFIRE",
        "قبضت الأجهزة الأمنية في الكويت على أربعة أشخاص.|ARREST",
        "أوقفت البحرية التونسية سبعة صيادين قبالة مدينة صفاقس.|ARREST",
        "دفع القصف آلاف السكان إلى النزوح باتجاه مدينة كادوقلي.|DISPLACEMENT",
        "يبحث وزيرا خارجية مصر والسودان ملف السد في الخرطوم.|TALKS",
      })
  void deedsOfBodiesThatNoTableKnows(String text, EventType type) {
    List<EventType> types = events(text).stream().map(Event::type).toList();
    assertTrue(types.contains(type), types::toString);
  }

  @Test
  void troopsWithdrawFromTheCountryTheyWereIn() {
    Event event =
        TestExtractor.event(EventType.WITHDRAWAL, "ar", "سحبت ألمانيا آخر جنودها من النيجر.");
    assertEquals("Niger", event.place().name());
  }
}
