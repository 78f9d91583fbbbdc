package org.nashra.briefing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nashra.briefing.CaucasusNews.AR;
import static org.nashra.briefing.CaucasusNews.EN;
import static org.nashra.briefing.CaucasusNews.FR;
import static org.nashra.briefing.CaucasusNews.RU;

import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nashra.briefing.wording.WordingBook;
import org.nashra.json.Json;
import org.nashra.model.Briefing;
import org.nashra.model.Briefing.Change;
import org.nashra.model.Briefing.Figure;
import org.nashra.model.Briefing.StoryText;
import org.nashra.model.LanguageTag;
import org.nashra.model.Report;
import org.nashra.story.StoryGrouper;

class ComposerTest {
  private static final Composer COMPOSER =
      new Composer(
          WordingBook.read(Path.of("config"), List.of(AR, EN, FR, RU)),
          CaucasusNews.names(),
          new StoryGrouper(),
          CaucasusNews.languages(),
          place -> false);

  private static Briefing first(LanguageTag language) {
    return COMPOSER.compose(
        CaucasusNews.issue("2022-09-13", CaucasusNews.day13(), List.of(), null, 1), language);
  }

  private static Briefing second(LanguageTag language) {
    return COMPOSER.compose(
        CaucasusNews.issue(
            "2022-09-14", CaucasusNews.day14(), CaucasusNews.day13(), first(language), 2),
        language);
  }

  private static Briefing third(LanguageTag language) {
    return third(language, CaucasusNews.day15());
  }

  private static Briefing third(LanguageTag language, List<Report> reports) {
    List<Report> window = new ArrayList<>(CaucasusNews.day13());
    window.addAll(CaucasusNews.day14());
    return COMPOSER.compose(
        CaucasusNews.issue("2022-09-15", reports, window, second(language), 3), language);
  }

  private static Stream<StoryText> stories(Briefing briefing) {
    return briefing.sections().stream().flatMap(s -> s.stories().stream());
  }

  private static String all(Briefing briefing) {
    StringBuilder text = new StringBuilder();
    briefing.keyPoints().forEach(i -> text.append(i.text()).append('\n'));
    briefing.changes().forEach(i -> text.append(i.text()).append('\n'));
    briefing.figures().forEach(i -> text.append(i.text()).append('\n'));
    stories(briefing)
        .forEach(
            s -> {
              text.append(s.headline()).append('\n');
              s.paragraphs().forEach(p -> text.append(p.text()).append('\n'));
            });
    briefing.timeline().forEach(i -> text.append(i.text()).append('\n'));
    briefing.outlook().forEach(i -> text.append(i.text()).append('\n'));
    briefing.background().forEach(i -> text.append(i.text()).append('\n'));
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "en", "fr", "ru"})
  void whatIsComposedFollowsTheSchema(String language) {
    var schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(ComposerTest.class.getResourceAsStream("/schema/briefing.json"));
    for (Briefing briefing :
        List.of(first(LanguageTag.of(language)), third(LanguageTag.of(language)))) {
      assertEquals(List.of(), List.copyOf(schema.validate(Json.tree(briefing))));
    }
  }

  @Test
  void lossesOfBothSidesStandSideBySideAndAreNeverAdded() {
    Briefing briefing = third(EN);
    List<String> lines =
        briefing.figures().stream()
            .filter(f -> f.side() != null)
            .map(f -> f.side() + " " + f.value() + " " + f.claimant().name() + " " + f.asOf())
            .toList();
    assertEquals(
        List.of(
            "state:AM 105 Armenian Prime Minister Nikol Pashinyan 2022-09-14",
            "state:AZ 71 Azerbaijan's Ministry of Defence 2022-09-15"),
        lines);
    assertFalse(Json.write(briefing).contains("176"));
  }

  @Test
  void aFigureThatMovedShowsBothValues() {
    Briefing briefing = third(EN);
    Figure figure =
        briefing.figures().stream().filter(f -> "state:AZ".equals(f.side())).findFirst().get();
    assertEquals(
        "Azerbaijan's Ministry of Defence said 71 of its soldiers were killed, up from 49.",
        figure.text());
    assertEquals(22, figure.change().min());
    Change change =
        briefing.changes().stream().filter(c -> c.kind().equals("updated")).findFirst().get();
    assertEquals("49", change.before());
    assertEquals("71", change.after());
  }

  @Test
  void aFigureKeepsTheDaysBefore() {
    assertEquals(List.of("2022-09-13 49"), earlier(third(EN)));
    // With no article of those days at hand the issue before still knows, and names its source.
    Briefing alone =
        COMPOSER.compose(
            CaucasusNews.issue("2022-09-15", CaucasusNews.day15(), List.of(), second(EN), 3), EN);
    assertEquals(List.of("2022-09-13 49"), earlier(alone));
    int source = loss(alone).earlier().get(0).support().get(0).source();
    String article = alone.sources().get(source - 1).articleId();
    assertTrue(CaucasusNews.day15().stream().noneMatch(r -> r.article().id().equals(article)));
    assertTrue(second(EN).sources().stream().anyMatch(s -> s.articleId().equals(article)));
  }

  private static List<String> earlier(Briefing briefing) {
    return loss(briefing).earlier().stream().map(e -> e.asOf() + " " + e.value()).toList();
  }

  private static Figure loss(Briefing briefing) {
    return briefing.figures().stream().filter(f -> "state:AZ".equals(f.side())).findFirst().get();
  }

  @Test
  void vagueCountsStayVague() {
    Figure figure = alone(EN).figures().stream().filter(Figure::vague).findFirst().get();
    assertEquals("dozens", figure.value());
    assertEquals(null, figure.min());
    assertHolds(all(alone(AR)), "أفادت وكالة النبأ بمقتل عشرات الأشخاص.");
    assertHolds(all(alone(FR)), "a rapporté la mort de dizaines de personnes.");
  }

  @Test
  void dozensBesideTheNumbersOfBothSidesSayNothing() {
    assertEquals(List.of(), third(EN).figures().stream().filter(Figure::vague).toList());
  }

  /** One article of the third day, with no days before it. */
  private static Briefing alone(LanguageTag language) {
    List<Report> reports = CaucasusNews.day15().subList(0, 1);
    return COMPOSER.compose(
        CaucasusNews.issue("2022-09-15", reports, List.of(), null, 1), language);
  }

  @Test
  void whatIsPlannedIsToldAsPlanned() {
    Briefing briefing = third(EN);
    assertTrue(
        briefing.outlook().get(0).text().contains("Nancy Pelosi plans to visit Armenia"),
        briefing.outlook().toString());
    assertTrue(briefing.outlook().get(1).text().contains("may meet in Yerevan"));
    assertFalse(all(briefing).contains("visited"));
  }

  @Test
  void olderHistoryStandsApart() {
    Briefing briefing = third(EN);
    assertEquals(
        List.of("A ceasefire was announced in November 2020, with Russia as mediator."),
        briefing.background().stream().map(Briefing.Item::text).toList());
    briefing.keyPoints().forEach(k -> assertFalse(k.text().contains("2020"), k.text()));
    stories(briefing)
        .flatMap(s -> s.paragraphs().stream())
        .forEach(p -> assertFalse(p.text().contains("2020"), p.text()));
  }

  @Test
  void whatIsRecapIsNoChange() {
    third(EN).changes().forEach(c -> assertFalse(c.text().contains("clash"), c.text()));
  }

  @Test
  void whatBelongsToNoCountryOfTheRegionIsLeftOutAndCounted() {
    Briefing briefing = third(EN);
    assertFalse(all(briefing).contains("flood"));
    assertEquals(1, briefing.excluded().articles());
    assertEquals(1, briefing.excluded().stories());
    assertTrue(briefing.sources().stream().noneMatch(s -> s.articleId().startsWith("flood")));
  }

  @Test
  void storiesKeepTheirIdsFromIssueToIssue() {
    Map<String, String> before = new HashMap<>();
    stories(second(EN)).forEach(s -> before.put(s.id(), s.headline()));
    List<String> kept = stories(third(EN)).map(StoryText::id).filter(before::containsKey).toList();
    assertEquals(2, kept.size(), "the fighting and the ceasefire go on");
    assertTrue(
        second(EN).changes().stream().noneMatch(c -> c.kind().equals("closed")),
        "a single source's statement is nothing that goes on");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "en", "fr", "ru"})
  void everySupportQuotesItsArticle(String language) {
    Map<String, String> texts = new HashMap<>();
    Stream.of(CaucasusNews.day13(), CaucasusNews.day14(), CaucasusNews.day15())
        .flatMap(List::stream)
        .forEach(r -> texts.put(r.article().id(), r.article().text()));
    Briefing briefing = third(LanguageTag.of(language));
    Map<Integer, String> articles = new HashMap<>();
    briefing.sources().forEach(s -> articles.put(s.n(), s.articleId()));
    int[] checked = {0};
    Json.tree(briefing)
        .findParents("quote")
        .forEach(
            s -> {
              String text = texts.get(articles.get(s.get("source").asInt()));
              assertEquals(
                  text.substring(s.get("start").asInt(), s.get("end").asInt()),
                  s.get("quote").asText());
              checked[0]++;
            });
    assertTrue(checked[0] > 30, "supports: " + checked[0]);
    assertEquals(
        Stream.iterate(1, n -> n + 1).limit(articles.size()).toList(),
        List.copyOf(new TreeSet<>(articles.keySet())));
  }

  @Test
  void arrivalLocaleAndZoneChangeNothing() {
    String fingerprint = third(AR).fingerprint();
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
      for (int seed = 0; seed < 5; seed++) {
        List<Report> shuffled = new ArrayList<>(CaucasusNews.day15());
        Collections.shuffle(shuffled, new Random(seed));
        assertEquals(fingerprint, third(AR, shuffled).fingerprint());
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void keyPointsAreFewAndOpenWithTheGravest() {
    List<Briefing.Item> points = third(EN).keyPoints();
    assertTrue(points.size() >= 3 && points.size() <= 6);
    assertTrue(points.get(0).text().contains("71 of its soldiers"), points.get(0).text());
    assertTrue(points.get(1).text().contains("ceasefire"), points.get(1).text());
  }

  @Test
  void anUnreadableSourceIsSaidOpenly() {
    assertEquals(
        List.of("Azer News could not be read (timeout)"),
        third(EN).gaps().stream().map(Briefing.Gap::text).toList());
  }

  @Test
  void arabicReadsAsArabic() {
    assertHolds(
        all(third(AR)),
        "أعلنت وزارة الدفاع الأذربيجانية مقتل 71 جندياً من قواتها، بعد أن كانت الحصيلة السابقة"
            + " 49.",
        "أعلن رئيس الوزراء الأرميني نيكول باشينيان مقتل 105 جنود أرمينيين.",
        "رحّبت الأمم المتحدة بوقف إطلاق النار في 15 سبتمبر/أيلول.",
        "اندلعت اشتباكات مسلحة بين أرمينيا وأذربيجان على الحدود بينهما في الليلة الفاصلة"
            + " بين 13 و14 سبتمبر/أيلول.");
  }

  @Test
  void frenchReadsAsFrench() {
    assertHolds(
        all(third(FR)),
        "Le ministère azerbaïdjanais de la Défense a annoncé la mort de 71 de ses soldats,"
            + " contre 49 dans le bilan précédent.",
        "Le Premier ministre arménien Nikol Pachinian a fait état de la mort de 105 soldats"
            + " arméniens.",
        "Les Nations unies ont salué le cessez-le-feu le 15 septembre.",
        "La Russie a lancé un appel à l'Arménie et à l'Azerbaïdjan au sujet du cessez-le-feu.",
        "Selon le ministère russe de la Défense, le ministre russe de la Défense Sergueï"
            + " Choïgou et le chef d'état-major général azerbaïdjanais Karim Valiyev se sont"
            + " entretenus par téléphone au sujet de la situation dans la région.",
        "prévoit de se rendre en Arménie dans les prochains jours.",
        "pourraient se rencontrer à Erevan.",
        "Un cessez-le-feu a été conclu en novembre 2020, avec la médiation de la Russie.",
        "Des affrontements armés ont éclaté entre l'Arménie et l'Azerbaïdjan à leur frontière"
            + " dans la nuit du 13 au 14 septembre.");
  }

  @Test
  void russianReadsAsRussian() {
    assertHolds(
        all(third(RU)),
        "Министерство обороны Азербайджана сообщило о гибели 71 своего военнослужащего; ранее"
            + " сообщалось: 49.",
        "Премьер-министр Армении Никол Пашинян сообщил о гибели 105 армянских" + " военнослужащих.",
        "ООН приветствовала прекращение огня 15 сентября.",
        "Россия обратилась к Армении и Азербайджану с призывом по поводу прекращения огня.",
        "могут встретиться в Ереване.",
        "В ноябре 2020 года достигнута договорённость о прекращении огня при посредничестве"
            + " России.");
  }

  private static void assertHolds(String text, String... lines) {
    for (String line : lines) {
      assertTrue(text.contains(line), line + "\n---\n" + text);
    }
  }
}
