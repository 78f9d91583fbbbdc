package org.nashra.briefing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nashra.briefing.wording.Narrator;
import org.nashra.briefing.wording.Told;
import org.nashra.briefing.wording.WordingBook;
import org.nashra.extract.ArticleInput;
import org.nashra.extract.Context;
import org.nashra.extract.Extractor;
import org.nashra.json.Json;
import org.nashra.model.Article;
import org.nashra.model.Event;
import org.nashra.model.Extraction;
import org.nashra.model.LanguageTag;
import org.nashra.model.Report;
import org.nashra.story.Affiliations;
import org.nashra.story.ClaimLedger;
import org.nashra.story.CountryNames;
import org.nashra.story.Happening;
import org.nashra.story.Mention;
import org.nashra.story.OfficeNames;

/**
 * Facts of the project's own gold articles, told as they are and with one fault each: what is true
 * is printed, what is false is not, in every language of an issue.
 */
class PlantedFaultsTest {
  private static final List<LanguageTag> LANGUAGES =
      List.of(CaucasusNews.AR, CaucasusNews.EN, CaucasusNews.FR, CaucasusNews.RU);

  /** Of the gold, in seven languages; what is set aside is not read. */
  private static final List<String> FOLDERS =
      List.of("ar", "en", "es", "fa", "fr", "ru", "tr", "more/ar", "more/en", "more/ru");

  private static final Pattern WEEKDAY =
      Pattern.compile(
          "(?i)(mon|tues|wednes|thurs|fri|satur|sun)day|(lun|mar|mercre|jeu|vendre|same)di|dimanche"
              + "|понедельник|вторник|сред[аую]|четверг|пятниц|суббот|воскресенье"
              + "|السبت|الأحد|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة");

  private final WordingBook wordings = WordingBook.read(Path.of("config"), LANGUAGES);
  private final Rereading rereading = new Rereading(CaucasusNews.languages());
  private final List<Report> reports = reports();
  private final Map<String, Integer> planted = new TreeMap<>();
  private final List<String> printed = new ArrayList<>();
  private final List<String> lost = new ArrayList<>();

  @Test
  void whatIsFalseIsDroppedAndWhatIsTrueIsNot() throws IOException {
    for (Report report : reports) {
      for (Event event : report.extraction().events()) {
        truth(report, event);
        actors(report, event);
        claimants(report, event);
        places(report, event);
        figures(report, event);
        days(report, event);
      }
    }
    assertEquals(List.of(), lost, "true, but not printed");
    assertEquals("", String.join("\n", printed), "false, but printed of " + planted);
    int all = planted.values().stream().mapToInt(n -> n).sum();
    assertTrue(all >= 1000 && planted.values().stream().allMatch(n -> n >= 10), planted.toString());
  }

  private void truth(Report report, Event event) {
    for (LanguageTag language : LANGUAGES) {
      told(report, event, language).stream()
          .filter(t -> !holds(report, t))
          .forEach(t -> lost.add(report.article().id() + ": " + t.text()));
    }
  }

  private void actors(Report report, Event event) throws IOException {
    for (int i = 0; i < event.actors().size(); i++) {
      Event.Actor actor = event.actors().get(i);
      if (actor.kind() == Event.Actor.Kind.STATE) {
        ObjectNode changed = Json.tree(event).deepCopy();
        ObjectNode node = (ObjectNode) changed.path("actors").get(i);
        String other = actor.id().equals("state:CL") ? "PE" : "CL";
        node.put("id", "state:" + other).put("name", other.equals("CL") ? "Chile" : "Peru");
        plant("state", report, changed, names(report, actor.text()));
      }
      ObjectNode changed = Json.tree(event).deepCopy();
      ObjectNode node = (ObjectNode) changed.path("actors").get(i);
      node.put("text", "Inigo Montoya").put("name", "Inigo Montoya");
      plant("name", report, changed, true);
    }
  }

  private void claimants(Report report, Event event) throws IOException {
    for (int i = 0; i < event.attribution().size(); i++) {
      Event.Attribution link = event.attribution().get(i);
      if (link.text() != null && link.start() != null) {
        ObjectNode changed = Json.tree(event).deepCopy();
        ((ObjectNode) changed.path("attribution").get(i)).put("text", "Chile's army");
        plant("claimant", report, changed, true);
        changed = Json.tree(event).deepCopy();
        ((ObjectNode) changed.path("attribution").get(i))
            .put("id", "org:cl-mod")
            .put("name", "Chile's Ministry of Defence");
        plant("claimant's state", report, changed, names(report, link.text()));
      }
    }
  }

  private void places(Report report, Event event) throws IOException {
    if (event.place() == null) {
      return;
    }
    ObjectNode changed = Json.tree(event).deepCopy();
    ((ObjectNode) changed.path("place")).put("text", "Valparaíso").put("name", "Valparaíso");
    plant("place", report, changed, true);
  }

  private void figures(Report report, Event event) throws IOException {
    for (int i = 0; i < event.casualties().size(); i++) {
      Event.Casualty loss = event.casualties().get(i);
      ObjectNode changed = Json.tree(event).deepCopy();
      ObjectNode node = (ObjectNode) changed.path("casualties").get(i);
      if (loss.min() != null && loss.min().equals(loss.max()) && loss.text().matches(".*\\d.*")) {
        node.put("min", loss.min() + 7).put("max", loss.min() + 7);
        plant("figure", report, changed, event.casualties().size() == 1);
      }
      if (loss.min() != null && loss.min().equals(loss.max()) && !loss.text().matches(".*\\d.*")) {
        for (int more : List.of(2, 10)) {
          changed = Json.tree(event).deepCopy();
          node = (ObjectNode) changed.path("casualties").get(i);
          node.put("min", loss.min() + more).put("max", loss.min() + more);
          plant("figure in words", report, changed, event.casualties().size() == 1);
        }
      }
      changed = Json.tree(event).deepCopy();
      ((ObjectNode) changed.path("casualties").get(i)).put("side", "state:CL");
      plant("side", report, changed, event.casualties().size() == 1);
      for (String other : states(report)) {
        if (loss.side() != null && !other.equals(loss.side())) {
          changed = Json.tree(event).deepCopy();
          ((ObjectNode) changed.path("casualties").get(i)).put("side", other);
          plant("side named too", report, changed, event.casualties().size() == 1);
        }
      }
    }
  }

  /** The states that an article names. */
  private static Set<String> states(Report report) {
    Set<String> states = new TreeSet<>();
    for (Event event : report.extraction().events()) {
      event.actors().stream()
          .flatMap(a -> Stream.of(a.id(), String.valueOf(a.of())))
          .filter(id -> id.startsWith("state:"))
          .forEach(states::add);
    }
    return states;
  }

  private void days(Report report, Event event) throws IOException {
    Event.Time time = event.time();
    String text = time == null || time.text() == null ? "" : time.text();
    boolean weekday = WEEKDAY.matcher(text).find() && !text.matches(".*\\d.*");
    if (time != null
        && time.value().matches("\\d{4}-\\d{2}-\\d{2}")
        && (weekday || text.matches(".*\\d.*"))) {
      LocalDate other = LocalDate.parse(time.value()).plusDays(weekday ? 1 : 3);
      ObjectNode changed = Json.tree(event).deepCopy();
      ((ObjectNode) changed.path("time"))
          .put("value", other.toString())
          .put("from", other.atStartOfDay().toString())
          .put("to", other.plusDays(1).atStartOfDay().toString());
      plant(
          weekday ? "weekday" : "day",
          report,
          changed,
          weekday || text.matches(".*\\d\\S* \\p{L}{3,}.*"));
    }
  }

  /** Whether words name a country that a claim of another country contradicts. */
  private static boolean names(Report report, String words) {
    String language = report.article().language().primary();
    return Stream.of(words.split("[^\\p{L}\\p{M}]+"))
        .anyMatch(w -> CountryNames.of(w, language) != null);
  }

  private void plant(String kind, Report report, JsonNode changed, boolean checkable)
      throws IOException {
    if (!checkable) {
      return;
    }
    Event event = Json.MAPPER.treeToValue(changed, Event.class);
    for (LanguageTag language : LANGUAGES) {
      List<Told> told = told(report, event, language);
      told.forEach(t -> planted.merge(kind, 1, Integer::sum));
      told.stream()
          .filter(t -> holds(report, t))
          .forEach(t -> printed.add(kind + " in " + report.article().id() + ": " + t.text()));
    }
  }

  private boolean holds(Report report, Told told) {
    return new SupportCheck(Map.of(report.article().id(), 1), rereading).resolve(told).isPresent();
  }

  /** What an issue prints of an event: the sentence on it, or its losses. */
  private List<Told> told(Report report, Event event, LanguageTag language) {
    IssueInput issue = CaucasusNews.issue("2024-03-14", List.of(report), List.of(), null, 1);
    Narrator narrator =
        new Narrator(
            wordings,
            CaucasusNews.names(),
            issue.edition(),
            language,
            issue.date(),
            List.of(report));
    Mention mention = new Mention(report, event);
    Happening happening = new Happening(event.type(), event.modality(), List.of(mention));
    List<Told> told = new ArrayList<>();
    if (event.casualties().isEmpty()) {
      narrator.sentence(happening).ifPresent(told::add);
    }
    ClaimLedger.of(
            List.of(happening),
            ZoneOffset.UTC,
            new Affiliations(List.of(report), new OfficeNames(CaucasusNews.names())))
        .claims()
        .forEach(c -> narrator.loss(c, null, false).ifPresent(told::add));
    return told;
  }

  private static List<Report> reports() {
    Extractor extractor = Extractor.load(Path.of("config"));
    List<Report> reports = new ArrayList<>();
    for (String folder : FOLDERS) {
      try (Stream<Path> files = Files.list(Path.of("src/test/resources/gold", folder))) {
        for (Path file : files.sorted().toList()) {
          reports.add(report(extractor, Files.readString(file, StandardCharsets.UTF_8)));
        }
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
    return reports;
  }

  private static Report report(Extractor extractor, String json) throws IOException {
    JsonNode gold = Json.MAPPER.readTree(json);
    String id = gold.path("id").asText();
    String text = gold.path("text").asText();
    LanguageTag language = LanguageTag.of(gold.path("language").asText());
    Instant at = Instant.parse(gold.path("published").asText());
    ArticleInput input =
        new ArticleInput(id, null, text, language, at, gold.path("source").asText(), null);
    Extraction extraction = extractor.extract(input, new Context(at, ZoneOffset.UTC));
    Article article =
        new Article(
            id, 1, "wire", null, "", List.of(), text, language, at, null, at, null, null, null);
    return new Report(
        ReportBuilder.source("wire", "Tellus Wire", language.value(), 'B', null),
        article,
        extraction);
  }
}
