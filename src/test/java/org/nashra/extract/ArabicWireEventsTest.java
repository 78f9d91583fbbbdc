package org.nashra.extract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nashra.model.Event;
import org.nashra.model.EventType;

/** The idioms, light verbs and turns by which Arabic agencies tell events of every type. */
class ArabicWireEventsTest {
  private static List<Event> events(String text) {
    return TestExtractor.extract("ar", text).events();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TERRITORY|أحكم مقاتلو حركة طالبان قبضتهم على مدينة قندوز أمس.",
        "TERRITORY|خرجت مدينة الموصل عن سيطرة الحكومة أمس.",
        "TERRITORY|وضع المتمردون أيديهم على مطار المدينة أمس.",
        "CLASH|تبادل الجنود والمسلحون الرصاص في كابل أمس.",
        "SHELLING|انهالت القذائف على مدينة تعز أمس.",
        "DEPLOYMENT|رابط الجيش اللبناني على مداخل مدينة صور أمس.",
        "DEPLOYMENT|رفعت الهند جاهزية قواتها على الحدود أمس.",
        "DEPLOYMENT|استدعت إسرائيل آلافا من جنود الاحتياط أمس.",
        "WITHDRAWAL|تراجعت دبابات الجيش السوري من أطراف مدينة حلب أمس.",
        "WITHDRAWAL|غادر آخر الجنود الفرنسيين مالي أمس.",
        "RELEASE|غادر المعارض الروسي أليكسي نافالني سجنه أمس.",
        "RELEASE|عاد الأسرى الأوكرانيون إلى كييف أمس.",
        "DISPLACEMENT|بات آلاف السكان في العراء أمس.",
        "DISPLACEMENT|ترك مئة ألف شخص ديارهم في السودان أمس.",
        "DISPLACEMENT|أصبح 300 ألف شخص بلا مأوى في بيروت أمس.",
        "RESIGNATION|تخلى الرئيس المصري حسني مبارك عن الحكم أمس.",
        "RESIGNATION|غادر الرئيس السريلانكي غوتابايا راجاباكسا منصبه أمس.",
        "PROTEST|تجمهر مئات الفلسطينيين في رام الله أمس.",
        "PROTEST|ردد متظاهرون هتافات في بغداد أمس.",
        "RIOT|ردت الشرطة بالهراوات على الطلاب في القاهرة أمس.",
        "RIOT|سطا جياع على مستودع للأغذية في هايتي أمس.",
        "SANCTION|أوصدت السعودية حدودها مع قطر أمس.",
        "SANCTION|جمدت ألمانيا معوناتها لأفغانستان أمس.",
        "ARREST|زجت السلطات المصرية بمئة من الطلاب في السجن أمس.",
        "ARREST|اقتادت الشرطة الروسية مئات الأشخاص أمس.",
        "TRIAL|قضت محكمة في بوكافو بإعدام عشرة جنود أمس.",
        "ELECTION|فتحت مراكز الاقتراع أبوابها في السنغال أمس.",
        "AGREEMENT|وضع رؤساء صربيا وكرواتيا تواقيعهم على وثيقة السلام أمس.",
        "CALL|اتصل الرئيس الفرنسي إيمانويل ماكرون بنظيره الروسي فلاديمير بوتين أمس.",
        "TALKS|اختلى وزير الخارجية الروسي سيرغي لافروف بقادة المعارضة أمس.",
        "THREAT|منحت فرنسا المتمردين مهلة لإلقاء السلاح أمس.",
        "ACCUSATION|وجهت الهند إصبع الاتهام إلى باكستان أمس.",
        "REJECTION|شككت روسيا في نتائج التحقيق أمس.",
        "SUPPORT|واسى الرئيس المصري حسني مبارك العاهل الإسباني أمس.",
        "AID|منح صندوق النقد الدولي هايتي قرضا عاجلا أمس.",
        "HAZARD|أتت النيران على مركز تجاري في موسكو أمس.",
        "ECONOMY|هوت الليرة التركية أمس.",
        "ECONOMY|أشهرت شركة الطيران الهندية إفلاسها أمس.",
        "CYBER|عطل قراصنة شبكة الحاسوب في أتلانتا أمس.",
        "CEASEFIRE|صمتت المدافع في مدينة حلب أمس."
      })
  void aWordingTellsAnEventOfItsType(EventType type, String text) {
    List<Event> events = events(text);
    assertTrue(
        events.stream().anyMatch(e -> e.type() == type && e.status() == Event.Status.NEW),
        () -> events.stream().map(Event::type).toList() + " in " + text);
  }

  /** The same words on pages of sport, culture and weather, or in another sense. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TERRITORY|وضعت اللجنة يدها على الجرح في تقريرها أمس.",
        "TERRITORY|اجتاح الفيلم دور السينما في القاهرة أمس.",
        "WITHDRAWAL|تراجع المنتخب الفرنسي في ترتيب الاتحاد الدولي أمس.",
        "WITHDRAWAL|غادر السياح الفندق أمس.",
        "RELEASE|خرج المدرب من الملعب غاضبا أمس.",
        "DISPLACEMENT|شق الفريق طريقه إلى نهائي البطولة أمس.",
        "DISPLACEMENT|غادر الموظفون مكاتبهم باكرا أمس.",
        "RESIGNATION|ترك اللاعب الكرة لزميله أمس.",
        "RIOT|رمى اللاعب الكرة خارج الملعب أمس.",
        "PROTEST|جاب السياح شوارع المدينة القديمة أمس.",
        "APPOINTMENT|آلت الكأس إلى الفريق المصري أمس.",
        "ARREST|سلم اللاعب الكرة إلى زميله أمس.",
        "ECONOMY|هوت الطائرة في البحر أمس.",
        "SHELLING|تساقطت الأمطار على مدينة تعز أمس.",
        "AID|وضع المهندس الجهاز في خدمة الزبائن أمس.",
        "AGREEMENT|وضع الكاتب توقيعه في الصفحة الأولى أمس.",
        "DEPLOYMENT|حشود من المصلين ملأت المسجد أمس.",
        "TRIAL|قضى الوزير إجازته في بيته أمس.",
        "CEASEFIRE|صمت الجمهور في القاعة أمس.",
        "CYBER|خطف قراصنة سفينة قبالة سواحل الصومال أمس.",
        "SUPPORT|اندلعت ليل الاثنين اشتباكات على الحدود.",
        "APPEAL|أيدت المحكمة العليا الحكم الصادر عليها أمس.",
        "APPOINTMENT|لم يحضر إلا ألف متظاهر إلى مقر الحكومة أمس.",
        "SHELLING|لم تعرف هويته بعد العثور على سيارته أمس.",
        "CALL|وصل الوزير إلى هنا بعد زيارة الرئيس أمس."
      })
  void theSameWordInAnotherSenseTellsNone(EventType type, String text) {
    List<Event> events = events(text);
    assertTrue(
        events.stream().noneMatch(e -> e.type() == type),
        () -> events.stream().map(Event::type).toList() + " in " + text);
  }
}
