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

  private static List<String> actors(EventType type, String text) {
    return TestExtractor.event(type, "ar", text).actors().stream()
        .map(a -> a.name() + ":" + a.role())
        .toList();
  }

  @Test
  void aVerbOfSpeechWithoutASubjectGoesOnWithWhoSpokeBefore() {
    String said = "قال الرئيس اليمني عبدربه منصور هادي إن المعركة مستمرة. ";
    assertEquals(
        List.of("Abdrabbuh Mansur Hadi:ACTOR", "Iran:TARGET"),
        actors(EventType.ACCUSATION, said + "واتهم إيران بدعم الحوثيين."));
    assertEquals(
        List.of("Abdrabbuh Mansur Hadi:ACTOR"),
        actors(EventType.APPEAL, said + "ودعا إلى الحوار."));
    assertEquals(List.of("Iran:ACTOR"), actors(EventType.APPEAL, said + "ودعت إيران إلى الحوار."));
  }

  @Test
  void anOfficeReachesToTheRankAndNameOfItsHolder() {
    Event event =
        events("قال الناطق الإعلامي لشرطة منطقة الرياض العقيد محمد الحربي إن شخصين قتلا في حريق.")
            .get(0);
    assertEquals(
        "Mohammed al-Harabi", event.attribution().get(event.attribution().size() - 1).name());
  }

  @Test
  void aFightCostsBothSides() {
    List<Event> events =
        events("قتل ثمانية من الحوثيين وثلاثة من المقاومة الشعبية في اشتباكات بمدينة تعز.");
    assertEquals(1, events.size());
    assertEquals(
        List.of("group:houthis 8", "group:popular-resistance 3"),
        events.get(0).casualties().stream().map(c -> c.side() + " " + c.min()).toList());
    assertEquals(
        List.of("Houthis", "Popular Resistance"),
        events.get(0).actors().stream().map(Event.Actor::name).sorted().toList());
  }

  @Test
  void someOfThoseWhoWereThereAreAllTheDead() {
    assertEquals(
        List.of("KILLED 3"),
        told("انفجرت عبوة بحافلة تقل مجندين في العريش، ما أسفر عن استشهاد ثلاثة منهم."));
  }

  @Test
  void whoTellsOfATollDidNotStrike() {
    Event event =
        TestExtractor.event(
            EventType.BOMBING,
            "ar",
            "أعلنت وزارة الداخلية البحرينية استشهاد شرطيين جراء تفجير في سترة.");
    assertTrue(event.actors().stream().noneMatch(a -> a.name().startsWith("Ministry")));
  }

  @Test
  void theGuardsOfABorderAreNoBorder() {
    Event event =
        TestExtractor.event(
            EventType.ATTACK,
            "ar",
            "أصيب مقيم بنغلاديشي ويمني. واستشهد جندي من حرس الحدود في إطلاق نار.");
    assertTrue(event.place() == null || !event.place().id().startsWith("border:"));
  }

  @Test
  void theNounOfAGroupStandsForTheOneNamedBefore() {
    assertEquals(
        List.of("Islamic State:ACTOR"),
        actors(
            EventType.TERRITORY,
            "هاجم تنظيم داعش الحسكة. وتمكن التنظيم من السيطرة على حيين في المدينة."));
  }

  @Test
  void aPlaceThatNoListHasIsNamedBehindANounOfSettlement() {
    Event event =
        TestExtractor.event(
            EventType.BOMBING, "ar", "انفجرت سيارة مفخخة في بلدة تلعران السورية فقتل جنديان.");
    assertEquals("SY", event.place().country());
  }

  @Test
  void whatOthersDidMeanwhileIsAnotherBlow() {
    assertEquals(
        List.of(EventType.CLASH, EventType.AIR_STRIKE),
        types(
            "دارت معارك مع المقاومة الشعبية في لحج، فيما دمرت مقاتلات التحالف العربي مخزن أسلحة."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ويبحث الجانبان سلام الشجعان مع إيران.|ACCUSATION",
        "قال مصدر طلب عدم كشف هويته إن حركة طالبان غادرت كابول.|APPEAL",
        "سيارات الإسعاف نقلت الجرحى من مكان الحادث في العريش.|ACCIDENT",
        "أعلنت المؤسسة حالة القوة القاهرة في ميناء الزويتينة بعد تهديد مسلحين.|VISIT",
        "أقر البرلمان التونسي قانونا يجيز عقوبة الإعدام.|TRIAL",
        "دمر الجيش منصتين لإطلاق الصواريخ في صعدة.|SHELLING"
      })
  void whatOnlyLooksLikeAnEvent(String text, EventType not) {
    assertFalse(types(text).contains(not), text);
  }

  @Test
  void pluralsOfWeakVerbsTellOfTheDead() {
    assertEquals(List.of("KILLED 14"), told("أعلن مصدر أن 14 شخصا لقوا حتفهم في انفجار ببغداد."));
  }

  @Test
  void rumoursThatSpeakVouchForNothing() {
    assertFalse(
        types(
                "قال الطبيب أحمد أنعم إن الوضع صعب. ونفى المتحدث باسم الحكومة راجح بادي صحة أنباء"
                    + " تحدثت عن مفاوضات مباشرة مع الحوثيين في مسقط.")
            .contains(EventType.TALKS));
  }

  @Test
  void theSubjectMayStandBeforeItsVerb() {
    assertEquals(
        List.of("Russia:ACTOR"),
        actors(EventType.AIR_STRIKE, "أفاد المرصد بأن الطائرات الروسية قصفت بلدة سراقب."));
    assertEquals(
        List.of(EventType.CLASH),
        types("قال الناطق باسم الشرطة سمير حسن إن الاشتباكات تجددت في مدينة قندوز."));
  }

  @Test
  void aParticipleOfSpeechGoesOnWithWhoSpoke() {
    assertEquals(
        List.of("Bashar al-Assad:ACTOR", "Turkey:TARGET"),
        actors(
            EventType.ACCUSATION,
            "قال الرئيس بشار الأسد إن الحرب طويلة، متهما تركيا بدعم المسلحين."));
  }

  @Test
  void behindARelativeStandsTheSubject() {
    assertTrue(
        actors(
                EventType.APPEAL,
                "قتل عشرة أشخاص في تعز، بحسب الأمين العام للأمم المتحدة الذي طالب الحكومة"
                    + " بالتهدئة.")
            .contains("Secretary-General of United Nations:ACTOR"));
  }

  @Test
  void behindWasAndBeforeHadStandsTheSubject() {
    assertEquals(
        List.of("John Kerry:ACTOR", "Government of Syria:TARGET"),
        actors(
            EventType.THREAT,
            "وكان وزير الخارجية الأمريكي جون كيري قد حذر الحكومة السورية من عواقب القصف."));
  }

  @Test
  void whoActsInASecondClauseIsNoTarget() {
    assertEquals(
        List.of("Bahrain:ACTOR"),
        actors(
            EventType.ACCUSATION,
            "ودانت البحرين الهجوم، وأكد الوزير خالد بن أحمد وقوفها مع المملكة."));
  }

  @Test
  void whoIsCondemnedStandsBehindTheSentence() {
    assertTrue(
        actors(
                EventType.TRIAL,
                "أيدت محكمة النقض حكما بالسجن المؤبد لمرشد جماعة الإخوان محمد بديع.")
            .stream()
            .anyMatch(a -> a.startsWith("Mohammed") && a.endsWith(":TARGET")));
  }

  @ParameterizedTest
  @CsvSource({
    "ونفى مصدر أمني ما تناقلته بعض المواقع بشأن وقوع انفجار في مدينة بني سويف.",
    "ضبطت الشرطة 12 حزاما ناسفا في منزل بالموصل.",
    "السائق فقد السيطرة على السيارة في مدينة الدمام.",
    "شنت كوريا الشمالية هجوما حادا على الولايات المتحدة.",
    "بايع المتهمون زعيم التنظيم وخططوا لاستهداف دورية في الرياض."
  })
  void furtherWordsThatTellOfNoEvent(String text) {
    assertEquals(List.of(), types(text));
  }

  @ParameterizedTest
  @CsvSource({
    "قتل جنديان عراقيان في هجوم على الرمادي.,KILLED 2",
    "أما في حي البياع فقد لقي عراقيان مصرعهما في اشتباكات.,KILLED 2",
    "توفيت معلمتان إثر انقلاب مركبة في بيشة.,KILLED 2"
  })
  void whoIsCountedOnce(String text, String loss) {
    assertEquals(List.of(loss), told(text));
  }

  @Test
  void aSecondWholeIsNoPartOfTheFirst() {
    assertTrue(
        told("مقتل ثلاثة أشخاص بينهم ضابط وإصابة اثنين بهجمات في بعقوبة.").contains("WOUNDED 2"));
  }

  @Test
  void familiesAndFloodsAreNeitherCaptivesNorACapital() {
    assertEquals(List.of(), told("قال شاهد إن مئات الأسر وصلت إلى مخيم زمزم."));
    assertTrue(
        actors(EventType.THREAT, "حذرت الأمم المتحدة من السيول في اليمن.").stream()
            .noneMatch(a -> a.startsWith("South Korea")));
  }

  @Test
  void aNameEndsBeforeTheOfficeAndOpensWithoutTheArticle() {
    Event talks =
        TestExtractor.event(
            EventType.APPEAL,
            "ar",
            "ودعا ستيفان دوجاريك المتحدث باسم الأمم المتحدة إلى وقف القتال.");
    assertTrue(
        talks.actors().stream().allMatch(a -> !a.name().contains("Matahad")), talks::toString);
  }

  @Test
  void bodiesFoundElsewhereAreOfAnotherMatter() {
    assertEquals(
        2,
        events(
                "قتل 23 عنصرا من داعش في قصف جوي على الرمادي.\n\n"
                    + "وفي صلاح الدين، عثرت الشرطة على جثث سبعة مدنيين.")
            .size());
  }

  @Test
  void aSumSinceAYearIsOlderThanTheNews() {
    Event sum =
        events(
                "أصيب عاملان في قصف على الحديدة.\n\n"
                    + "وأسفرت المعارك عن مقتل نحو عشرة آلاف شخص منذ مارس 2015.")
            .stream()
            .filter(
                e -> e.casualties().stream().anyMatch(c -> Integer.valueOf(10000).equals(c.min())))
            .findFirst()
            .orElseThrow();
    assertEquals(Event.Status.BACKGROUND, sum.status());
  }

  @Test
  void whereItWasDecidedHasTakenPlace() {
    Event session =
        TestExtractor.event(
            EventType.TALKS,
            "ar",
            "قرر مجلس الأمن الأرميني في جلسة طارئة ليلا أن يطلب مساعدة روسيا بموجب معاهدة الصداقة.");
    assertEquals(Event.Modality.HAPPENED, session.modality());
  }

  @Test
  void afterIsNoNegation() {
    Event assault =
        TestExtractor.event(
            EventType.BOMBING, "ar", "بعدما اقتحم انتحاري بسيارة مفخخة بوابة المعسكر في عدن.");
    assertEquals(Event.Modality.HAPPENED, assault.modality());
  }

  @Test
  void aWholeMonthTakesNoDay() {
    Event attack =
        TestExtractor.event(
            EventType.ATTACK, "ar", "قتلت الحركة في فبراير الماضي 14 شخصا في هجوم بمقديشو.");
    assertEquals(14, TestExtractor.loss(attack, Event.Casualty.Effect.KILLED).min());
  }

  @Test
  void anUnknownPartySpeaksAndNotWhomItAddresses() {
    assertEquals(
        List.of("Political party"),
        speakers(EventType.ACCUSATION, "اتهم التيار الصدري الحكومة بالفساد."));
    assertTrue(
        speakers(EventType.APPEAL, "طالبت جمعية الوفاق الحكومة بالإفراج عن المعتقلين.").isEmpty());
    assertTrue(speakers(EventType.APPEAL, "دعا شيراك المدن إلى مساعدة بيروت.").isEmpty());
    assertTrue(speakers(EventType.APPEAL, "صدر قرار يطالب إسرائيل بوقف الاستيطان.").isEmpty());
  }

  private static List<String> speakers(EventType type, String text) {
    return events(text).stream()
        .filter(e -> e.type() == type)
        .flatMap(e -> e.actors().stream())
        .filter(a -> a.role() == Event.Actor.Role.ACTOR)
        .map(Event.Actor::name)
        .toList();
  }

  @Test
  void whomSomebodyMetDoesNotSpeak() {
    Event attack =
        TestExtractor.event(
            EventType.SHELLING,
            "ar",
            "استقبل الرئيس تمام سلام السفير الفرنسي. وقال بعد لقائه البطريرك بشارة الراعي إن القصف"
                + " قتل 12 شخصا في طرابلس.");
    assertTrue(attack.attribution().stream().noneMatch(a -> a.name().contains("Patriarch")));
  }

  @Test
  void aPerfectIsNotUnderTheNotOfAnImperfect() {
    Event recall =
        TestExtractor.event(
            EventType.SANCTION, "ar", "لن تلتزم إسرائيل بالقرار، واستدعت سفيرها في باريس.");
    assertEquals(Event.Modality.HAPPENED, recall.modality());
  }

  @Test
  void membersOfGroupsFightOneAnother() {
    List<String> fought =
        actors(
            EventType.CLASH,
            "اندلعت اشتباكات بين عناصر من حركة «فتح» ومسلحي أنصار الشريعة في صيدا.");
    assertTrue(fought.stream().anyMatch(a -> a.startsWith("Fatah")), fought::toString);
    assertTrue(fought.stream().anyMatch(a -> a.startsWith("Ansar")), fought::toString);
  }

  @Test
  void displacedAndDetainedPeopleAreKilledToo() {
    for (String text :
        List.of(
            "قتل سبعة نازحين في قصف على إدلب.",
            "مقتل سبعة نازحين في غارة على إدلب.",
            "لقي سبعة محتجزين مصرعهم في غارة على صعدة.",
            "فقد الجيش 7 من جنوده في معارك في عرسال.")) {
      assertTrue(
          events(text).stream()
              .flatMap(e -> e.casualties().stream())
              .anyMatch(
                  c ->
                      c.effect() == Event.Casualty.Effect.KILLED
                          && Integer.valueOf(7).equals(c.min())),
          text);
    }
  }

  @Test
  void nobodyKnowsHowManyOfThemDied() {
    assertTrue(
        events("سبعة عناصر من الشرطة سقطوا بين قتيل وجريح بهجوم في تكريت.").stream()
            .allMatch(e -> e.casualties().isEmpty()));
  }

  @Test
  void aLossBehindACommaHasItsOwnPlace() {
    assertTrue(
        events("قتل 11 حوثيا في هجوم بصعدة، فيما استشهد جنديان سعوديان بمنطقة نجران.").stream()
            .anyMatch(
                e ->
                    e.type() == EventType.CASUALTIES
                        && e.place() != null
                        && e.place().name().startsWith("Najran")));
  }

  @Test
  void whatBelongsToTheArmyDoesItsDeed() {
    List<String> arrested =
        actors(
            EventType.ARREST,
            "أعلن الجيش الإسرائيلي أن قوة تابعة له اعتقلت خمسة فلسطينيين في جنين.");
    assertTrue(arrested.stream().anyMatch(a -> a.startsWith("Israeli army")), arrested::toString);
  }

  @Test
  void anUnknownSpeakerIsNotTheOneBefore() {
    Event strike =
        TestExtractor.event(
            EventType.AIR_STRIKE,
            "ar",
            "نفت الشرطة العراقية الأنباء. وأقر فريق التقييم بأن طائرات قصفت صالة العزاء في صنعاء.");
    assertTrue(strike.attribution().stream().noneMatch(a -> a.name().contains("police")));
  }

  @Test
  void whoeverIsNamedBehindAnOfficeAndItsTownHoldsIt() {
    Event strike =
        TestExtractor.event(
            EventType.AIR_STRIKE,
            "ar",
            "أعلن قائد شرطة الأنبار بالوكالة العقيد جبار العسافي أن غارة جوية قتلت أربعة في الرمادي.");
    assertTrue(
        strike.attribution().stream().anyMatch(a -> a.name().startsWith("Jab")), strike::toString);
  }

  @Test
  void withWhomSomebodyBreaksIsMeant() {
    List<String> cut = actors(EventType.SANCTION, "قطعت البحرين علاقاتها الدبلوماسية مع إيران.");
    assertTrue(cut.stream().anyMatch(a -> a.startsWith("Iran")), cut::toString);
  }
}
