package org.nashra.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nashra.json.Json;
import picocli.CommandLine;

/** The command line as docs and scripts rely on it: shapes, exit codes, what is said of faults. */
class CommandsTest {
  @TempDir Path folder;
  private Path home;
  private String out = "";
  private String err = "";

  @BeforeEach
  void aHome() {
    home = TestHome.copyTo(folder.resolve("home"));
  }

  @Test
  void eventsGivesALineATextAndGoesOnAfterABadOne() throws IOException {
    Path input =
        Files.writeString(
            folder.resolve("in.jsonl"),
            """
            {"id":"a","text":"The Ministry of Defence of Azerbaijan said on Thursday that 71 soldiers were killed.","language":"en","published":"2022-09-15T18:00:00Z","source":"Northgate"}
            not json
            {"id":"b"}
            {"id":"c","text":"Nothing.","language":"en"}
            """);
    assertEquals(1, run("events", "--jsonl", input.toString()));
    List<JsonNode> lines = lines();
    assertEquals(4, lines.size());
    assertEquals("a", lines.get(0).path("id").asText());
    assertTrue(lines.get(0).path("events").size() > 0, out);
    assertTrue(lines.get(0).path("sentences").get(0).isArray(), "sentences are pairs");
    assertTrue(lines.get(1).has("error"));
    assertEquals("b", lines.get(2).path("id").asText());
    assertTrue(lines.get(2).has("error"));
    assertTrue(lines.get(3).path("publishedAssumed").asBoolean(), "no date was given");
  }

  @Test
  void eventsExplainsATextOrAnArticle() throws IOException {
    Path text =
        Files.writeString(
            folder.resolve("a.txt"),
            "A bomb exploded in a market in the centre of Kabul on Monday, police said.");
    assertEquals(0, run("events", "--explain", text.toString()), err);
    assertTrue(out.contains("e1  bombing · new · happened"), out);
    assertTrue(out.contains("(assumed)"), out);
    Path article =
        Files.writeString(
            folder.resolve("a.json"),
            """
            {"id":"a","language":"en","text":"A bomb exploded in Kabul on Monday.","published":"2024-03-14T18:00:00Z","source":"Northgate"}
            """);
    assertEquals(0, run("events", "--explain", article.toString(), "--html"), err);
    assertTrue(out.startsWith("<!doctype html>"), out);
    assertTrue(out.contains("2024-03-11"), out);
    assertTrue(out.contains("source:northgate"), out);
  }

  @Test
  void eventsSaysWhatCannotBeExplained() throws IOException {
    Path broken = Files.writeString(folder.resolve("b.json"), "{\"id\":");
    assertEquals(3, run("events", "--explain", broken.toString()));
    assertTrue(err.contains("b.json cannot be read"), err);
    assertEquals(2, run("events", "--html"));
    assertTrue(err.contains("--html goes with --explain"), err);
  }

  @Test
  void timesResolvesAgainstTheReference() throws IOException {
    Path input =
        Files.writeString(
            folder.resolve("in.jsonl"),
            "{\"id\":\"1\",\"text\":\"They met on Tuesday.\",\"language\":\"en\","
                + "\"reference\":\"2022-09-15T12:00:00+04:00\"}\n");
    assertEquals(0, run("times", "--jsonl", input.toString()), err);
    JsonNode time = lines().get(0).at("/times/0");
    assertEquals("2022-09-13", time.path("value").asText());
    assertTrue(time.path("explicit").asBoolean());
  }

  @Test
  void feedAndArticleNameTheFileThatFails() throws IOException {
    Path page =
        Files.writeString(
            folder.resolve("page.html"),
            "<html lang=en><title>A</title><article><h1>A</h1><p>"
                + "The council met in Yerevan and agreed on a text. ".repeat(8)
                + "</p></article></html>");
    String missing = folder.resolve("none.xml").toString();
    assertEquals(1, run("feed", missing));
    assertEquals(missing, lines().get(0).path("file").asText());
    assertTrue(lines().get(0).path("error").has("kind"));
    assertEquals(0, run("article", page.toString()), err);
    assertTrue(lines().get(0).path("text").asText().contains("The council met"));
    assertEquals(1, run("article", page.toString(), missing));
    assertEquals(2, lines().size());
  }

  @Test
  void storiesTellWhichArticlesBelongTogether() throws IOException {
    String text =
        "Armenian Prime Minister Nikol Pashinyan told parliament on Wednesday that 105 Armenian"
            + " servicemen had been killed in fighting on the border with Azerbaijan.";
    String other =
        "Floods in Pakistan have displaced thousands of people in Sindh, officials said on"
            + " Wednesday.";
    Path input =
        Files.writeString(
            folder.resolve("in.jsonl"),
            line("1", text)
                + line("2", text.replace("told parliament", "said"))
                + line("3", other));
    assertEquals(0, run("stories", "--jsonl", input.toString()), err);
    List<JsonNode> lines = lines();
    assertEquals(lines.get(0).path("story").asText(), lines.get(1).path("story").asText());
    assertFalse(lines.get(0).path("story").asText().equals(lines.get(2).path("story").asText()));
  }

  private static String line(String id, String text) {
    return Json.MAPPER
            .createObjectNode()
            .put("id", id)
            .put("text", text)
            .put("language", "en")
            .put("published", "2022-09-14T12:00:00Z")
            .toString()
        + "\n";
  }

  @Test
  void checkPrintsTheConfigurationWithoutSecrets() throws IOException {
    setting("nashra.api.token=very-secret");
    assertEquals(0, run("check"), err);
    assertTrue(out.contains("nashra.api.token=********"), out);
    assertFalse(out.contains("very-secret"));
    assertTrue(out.contains("edition sample"), out);
  }

  @Test
  void checkNamesEveryFaultWithFileAndLine() throws IOException {
    replace("config/editions/sample.yaml", "zone: Asia/Yerevan", "zone: Asia/Atlantis");
    replace("config/sources/sample.yaml", "grade: B", "grade: Z");
    assertEquals(2, run("check"));
    assertTrue(err.matches("(?s).*sample\\.yaml:\\d+: .*[Zz]one.*"), err);
    assertTrue(err.matches("(?s).*sources/sample\\.yaml:\\d+: .*grade.*"), err);
  }

  @Test
  void aLexiconLineWithAFaultIsNamed() throws IOException {
    Files.writeString(
        home.resolve("config/lang/en/triggers.yaml"), "triggers:\n  - id: x\n    type: no-such\n");
    assertEquals(2, run("check"));
    assertTrue(err.matches("(?s).*lang/en/triggers\\.yaml:\\d+: .*"), err);
  }

  @Test
  void aTemplateWithAFaultIsNamed() throws IOException {
    Path template =
        Files.walk(home.resolve("templates"))
            .filter(f -> f.toString().matches(".*\\.ftl[hx]?"))
            .sorted()
            .findFirst()
            .orElseThrow();
    Files.writeString(template, Files.readString(template) + "\n<#if broken>\n");
    assertEquals(2, run("check"));
    assertTrue(err.contains(template.getFileName().toString()), err);
  }

  @Test
  void aRouteThatIsNoYamlIsNamed() throws IOException {
    Files.writeString(home.resolve("routes/article-read.camel.yaml"), "- route: [unclosed\n");
    assertEquals(2, run("check"));
    assertTrue(err.contains("article-read.camel.yaml:"), err);
  }

  @Test
  void badUsageIsExplained() {
    assertEquals(2, run("brief"));
    assertTrue(err.contains("--edition"), err);
    assertEquals(2, run("brief", "--edition", "nowhere"));
    assertTrue(err.contains("nowhere") && err.contains("sample"), err);
    assertEquals(2, run("brief", "--edition", "sample", "--language", "fi"));
    assertTrue(err.contains("fi"), err);
    assertEquals(2, run("nonsense"));
  }

  @Test
  void aHomeThatIsNoneIsNamed() {
    home = folder;
    assertEquals(2, run("check"));
    assertTrue(err.contains("application.properties"), err);
  }

  @Test
  void aDatabaseThatIsNotThereEndsWithThree() throws IOException {
    setting("nashra.database.url=jdbc:postgresql://127.0.0.1:1/none");
    assertEquals(3, run("brief", "--edition", "sample", "--date", "2022-09-15"));
    assertTrue(err.contains("jdbc:postgresql://127.0.0.1:1/none"), err);
  }

  @Test
  void briefFromAFileNeedsNoDatabase() throws IOException {
    setting("nashra.database.url=jdbc:postgresql://127.0.0.1:1/none");
    Path input =
        Files.writeString(
            folder.resolve("in.jsonl"),
            line(
                "1",
                "Armenian Prime Minister Nikol Pashinyan told parliament on Wednesday that 105"
                    + " Armenian servicemen had been killed on the border with Azerbaijan."));
    Path target = folder.resolve("out");
    assertEquals(
        0,
        run(
            "brief",
            "--edition",
            "sample",
            "--date",
            "2022-09-14",
            "--language",
            "en",
            "--articles",
            input.toString(),
            "--out",
            target.toString()),
        err);
    JsonNode line = lines().get(0);
    JsonNode briefing = Json.MAPPER.readTree(Files.readString(Path.of(line.path("json").asText())));
    assertEquals(0, briefing.path("number").asInt());
    assertEquals(line.path("fingerprint").asText(), briefing.path("fingerprint").asText());
    assertTrue(Files.readString(target.resolve("sample-2022-09-14-en.txt")).contains("105"));
    assertTrue(Files.size(target.resolve("sample-2022-09-14-en.pdf")) > 1000);
    assertFalse(Files.exists(home.resolve("archive")));
  }

  private int run(String... arguments) {
    List<String> said = new ArrayList<>();
    int code = run(home, said, arguments);
    out = said.get(0);
    err = said.get(1);
    return code;
  }

  /**
   * Runs a command with a home.
   *
   * @param said takes what it wrote to standard output, then what to standard error
   */
  static int run(Path home, List<String> said, String... arguments) {
    StringWriter written = new StringWriter();
    StringWriter complained = new StringWriter();
    CommandLine line = Nashra.commandLine();
    line.setOut(new PrintWriter(written));
    line.setErr(new PrintWriter(complained));
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--home");
    all.add(home.toString());
    int code = line.execute(all.toArray(String[]::new));
    said.add(written.toString());
    said.add(complained.toString());
    return code;
  }

  private List<JsonNode> lines() throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : out.split("\n")) {
      if (!line.isBlank()) {
        lines.add(Json.MAPPER.readTree(line));
      }
    }
    return lines;
  }

  private void setting(String line) throws IOException {
    Path file = home.resolve("config/application.properties");
    Files.writeString(file, Files.readString(file) + "\n" + line + "\n");
  }

  private void replace(String file, String before, String after) throws IOException {
    Path path = home.resolve(file);
    String text = Files.readString(path);
    assertTrue(text.contains(before), file + " holds no " + before);
    Files.writeString(path, text.replace(before, after));
  }
}
