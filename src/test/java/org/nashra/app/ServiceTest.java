package org.nashra.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nashra.config.ConfigurationException;
import org.nashra.config.Settings;
import org.nashra.json.Json;

/** The service as a first run has it: the sample newsroom to mails, over real HTTP and SMTP. */
class ServiceTest {
  private static final String TOKEN = "a-token-for-tests";
  @TempDir static Path folder;
  private static GreenMail mail;
  private static Workshop workshop;
  private static Service service;
  private static ServerSocket silent;
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @BeforeAll
  static void theServiceHasComeToRest() throws Exception {
    mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    // A host that takes the connection and never answers.
    silent = new ServerSocket(0);
    Path home = TestHome.copyTo(folder.resolve("home"));
    badSources(home);
    Map<String, String> environment = new HashMap<>();
    environment.put("NASHRA_PORT", "0");
    environment.put("NASHRA_SAMPLE_PORT", "0");
    environment.put("NASHRA_API_TOKEN", TOKEN);
    environment.put("NASHRA_FETCH_ALLOW", "127.0.0.1:" + silent.getLocalPort());
    environment.put("NASHRA_FETCH_DEADLINE", "2s");
    environment.put("NASHRA_SMTP_HOST", "127.0.0.1");
    environment.put("NASHRA_SMTP_PORT", Integer.toString(mail.getSmtp().getPort()));
    environment.put("NASHRA_SMTP_TLS", "none");
    environment.put("NASHRA_SMTP_FROM", "Nashra <briefing@nashra.example>");
    Settings settings =
        Settings.read(home.resolve("config/application.properties"), environment, Map.of());
    workshop = new Workshop(new Home(home), settings);
    service = Service.open(workshop, List.of("*"), true);
    service.start();
    awaitMails(6);
  }

  @AfterAll
  static void everythingIsClosed() throws IOException {
    service.close();
    workshop.close();
    silent.close();
    mail.stop();
  }

  /** A feed that is no feed, and a host that hangs, among the sources of the sample edition. */
  private static void badSources(Path home) throws IOException {
    Files.writeString(
        home.resolve("config/sources/bad.yaml"),
        String.format(
            Locale.ROOT,
            """
        sources:
          - id: nofeed
            name: No Feed at All
            language: en
            kind: feed
            address: "{sample}/riwaq/news/15-azerbaijan-71"
            editions: [sample]
            grade: C
          - id: hangs
            name: The Hanging Herald
            language: en
            kind: feed
            address: "http://127.0.0.1:%d/feed"
            editions: [sample]
            grade: C
        """,
            silent.getLocalPort()));
  }

  private static void awaitMails(int count) throws InterruptedException {
    assertTrue(
        mail.waitForIncomingEmail(TimeUnit.MINUTES.toMillis(4), count),
        "mails after four minutes: " + mail.getReceivedMessages().length);
    // Whoever is mailed twice would be within the next moments.
    new CountDownLatch(1).await(500, TimeUnit.MILLISECONDS);
  }

  @Test
  void eachSubscriberHasOneMailOfTheLastDayAlone() throws Exception {
    Map<String, Integer> mails = new HashMap<>();
    for (MimeMessage message : mail.getReceivedMessages()) {
      mails.merge(message.getHeader("To", null), 1, Integer::sum);
      assertTrue(message.getHeader("Message-ID", null).contains("@nashra.example"));
    }
    assertEquals(6, mails.size(), mails.toString());
    assertTrue(mails.values().stream().allMatch(n -> n == 1), mails.toString());
  }

  @Test
  void anArabicMailOpensWhole() throws Exception {
    MimeMessage arabic = null;
    for (MimeMessage message : mail.getReceivedMessages()) {
      if (message.getHeader("To", null).contains("desk@example.org")) {
        arabic = message;
      }
    }
    assertNotNull(arabic);
    assertEquals("ar", arabic.getHeader("Content-Language", null));
    assertTrue(arabic.getSubject().codePoints().anyMatch(c -> c >= 0x600 && c <= 0x6FF));
    Multipart mixed = (Multipart) arabic.getContent();
    Multipart alternative = (Multipart) mixed.getBodyPart(0).getContent();
    String text = (String) alternative.getBodyPart(0).getContent();
    String html = (String) alternative.getBodyPart(1).getContent();
    assertTrue(text.contains("105") && text.contains("باشينيان"), text);
    assertTrue(html.contains("dir=\"rtl\"") && html.contains("71"));
    Part pdf = mixed.getBodyPart(1);
    assertTrue(pdf.isMimeType("application/pdf"));
    assertTrue(pdf.getFileName().endsWith(".pdf"));
    try (InputStream in = pdf.getInputStream()) {
      byte[] bytes = in.readAllBytes();
      Path kept = workshop.resolve("archive/2022/09/15/sample-ar.pdf");
      assertEquals(Files.size(kept), bytes.length);
    }
  }

  @Test
  void threeDaysStandInTheArchiveInFourLanguages() throws Exception {
    try (Stream<Path> files = Files.walk(workshop.resolve("archive"))) {
      assertEquals(12, files.filter(f -> f.toString().endsWith(".pdf")).count());
    }
    JsonNode list = json(get("/api/v1/briefings?edition=sample&language=en"));
    assertEquals(3, list.path("briefings").size());
    assertEquals("2022-09-15", list.at("/briefings/0/date").asText());
    assertEquals(3, list.at("/briefings/0/number").asInt());
    assertTrue(service.archive().verify().faults().isEmpty());
  }

  @Test
  void theTwoSidesLossesStandSideBySideAndAreNeverAddedUp() throws Exception {
    JsonNode briefing = json(get("/api/v1/briefings/sample-2022-09-15-en-1.json"));
    assertTrue(figure(briefing, "state:AZ", 71), "71 of Azerbaijan");
    assertTrue(figure(briefing, "state:AM", 105), "105 of Armenia");
    assertTrue(!figure(briefing, "state:AZ", 105), "no 105 of Azerbaijan");
    assertTrue(!figure(briefing, "state:AM", 71), "no 71 of Armenia");
    String text =
        new String(
            get("/api/v1/briefings/sample-2022-09-15-en-1.txt").body(), StandardCharsets.UTF_8);
    // The fingerprint's digits are no figures.
    assertTrue(!text.replaceAll("[0-9a-f]{64}", "").contains("176"), "no sum");
    assertTrue(!text.contains("Bayern") && !text.contains("Pakistan"), "nothing unrelated");
  }

  /** The words themselves: whoever changes a rule or a wording sees what it does to the page. */
  @ParameterizedTest
  @CsvSource({
    "2022-09-13, ar", "2022-09-13, en", "2022-09-13, fr", "2022-09-13, ru",
    "2022-09-14, ar", "2022-09-14, en", "2022-09-14, fr", "2022-09-14, ru",
    "2022-09-15, ar", "2022-09-15, en", "2022-09-15, fr", "2022-09-15, ru"
  })
  void theThreeDaysReadAsTheyWereAccepted(String day, String language) throws Exception {
    String id = "sample-" + day + "-" + language;
    String text =
        new String(get("/api/v1/briefings/" + id + "-1.txt").body(), StandardCharsets.UTF_8);
    // The port is another one each time, and with it the fingerprint.
    AcceptedText.assertAccepted(
        id + ".txt",
        text.replaceAll("http://127\\.0\\.0\\.1:[0-9]+", "http://sample.example")
            .replaceAll("[0-9a-f]{64}", "…"));
  }

  private static boolean figure(JsonNode briefing, String side, int killed) {
    for (JsonNode figure : briefing.path("figures")) {
      if (figure.path("effect").asText().equals("killed")
          && figure.path("side").asText().equals(side)
          && figure.path("max").asInt() == killed) {
        return true;
      }
    }
    return false;
  }

  @Test
  void everyFactOfTheBriefingHasItsSupport() throws Exception {
    for (String language : List.of("ar", "en", "fr", "ru")) {
      JsonNode briefing = json(get("/api/v1/briefings/sample-2022-09-15-" + language + "-1.json"));
      List<JsonNode> supports = briefing.findValues("support");
      assertTrue(supports.size() > 20, language + ": " + supports.size());
      for (JsonNode support : supports) {
        assertTrue(support.size() > 0, language + ": a fact without support");
        for (JsonNode one : support) {
          assertEquals(
              one.path("end").asInt() - one.path("start").asInt(),
              one.path("quote").asText().length());
        }
      }
    }
  }

  @Test
  void whatCouldNotBeReadIsSaidInTheBriefing() throws Exception {
    JsonNode gaps = json(get("/api/v1/briefings/sample-2022-09-15-en-1.json")).path("gaps");
    Map<String, String> kinds = new HashMap<>();
    gaps.forEach(gap -> kinds.put(gap.path("source").asText(), gap.path("kind").asText()));
    assertEquals("not-a-feed", kinds.get("nofeed"), gaps.toString());
    assertEquals("timeout", kinds.get("hangs"), gaps.toString());
    assertTrue(gaps.toString().contains("The Hanging Herald"));
  }

  @Test
  void anIssueOnDemandIsComposedOncePerKey() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(uri("/api/v1/editions/sample/briefings"))
            .header("Authorization", "Bearer " + TOKEN)
            .header("Content-Type", "application/json")
            .header("Prefer", "wait=120")
            .header("Idempotency-Key", "key-1")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "{\"date\":\"2022-09-14\",\"language\":\"en\"}"))
            .build();
    HttpResponse<byte[]> first = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
    HttpResponse<byte[]> second = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
    assertEquals(200, first.statusCode(), new String(first.body(), StandardCharsets.UTF_8));
    assertEquals(json(first).path("id"), json(second).path("id"));
    String pdf = json(first).at("/briefings/0/pdf").asText();
    HttpResponse<byte[]> document = get(pdf);
    assertEquals("application/pdf", document.headers().firstValue("Content-Type").orElseThrow());
    assertEquals("%PDF", new String(document.body(), 0, 4, StandardCharsets.US_ASCII));
    assertEquals(
        1,
        json(get("/api/v1/briefings?date=&from=2022-09-14&to=2022-09-14&language=en"))
            .path("briefings")
            .size());
  }

  @Test
  void withoutATokenNothingIsComposed() throws Exception {
    HttpResponse<byte[]> answer =
        HTTP.send(
            HttpRequest.newBuilder(
                    uri("/api/v1/editions/sample/briefings?Authorization=Bearer%20" + TOKEN))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build(),
            HttpResponse.BodyHandlers.ofByteArray());
    assertEquals(401, answer.statusCode());
    assertEquals(
        "application/problem+json", answer.headers().firstValue("Content-Type").orElseThrow());
  }

  @Test
  void noInternalHeaderGoesOut() throws Exception {
    HttpResponse<byte[]> answer = get("/archive?CamelHttpResponseCode=500&x-test=1");
    assertEquals(200, answer.statusCode());
    for (String name : answer.headers().map().keySet()) {
      assertTrue(!name.toLowerCase(Locale.ROOT).contains("camel"), name);
      assertTrue(!name.equalsIgnoreCase("x-test"), name);
    }
  }

  @Test
  void metricsAndHealthAnswer() throws Exception {
    String metrics = new String(get("/metrics").body(), StandardCharsets.UTF_8);
    assertTrue(metrics.contains("routeId=\"briefing-compose\""), metrics);
    assertEquals(200, get("/health/live").statusCode());
    assertEquals(200, get("/health/ready").statusCode());
    assertEquals(200, get("/schema/briefing.json").statusCode());
    assertEquals(404, get("/nothing").statusCode());
    assertEquals(501, get("/ops").statusCode());
  }

  @Test
  void aSecondProcessIsToldThatTheDatabaseIsHeld() throws Exception {
    ProcessBuilder builder =
        NashraProcess.of(
            workshop.resolve(""),
            Map.of("NASHRA_SAMPLE_PORT", "0"),
            "brief",
            "--edition",
            "sample",
            "--date",
            "2022-09-15");
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(1, TimeUnit.MINUTES));
    assertEquals(Nashra.COULD_NOT_RUN, process.exitValue(), said);
    assertTrue(said.contains("/api/v1/editions/sample/briefings"), said);
  }

  @Test
  void aPortInUseIsNamed() {
    Path home = TestHome.copyTo(folder.resolve("second"));
    Settings settings =
        Settings.read(
            home.resolve("config/application.properties"),
            Map.of(
                "NASHRA_PORT",
                Integer.toString(service.address().getPort()),
                "NASHRA_SAMPLE_PORT",
                "0"),
            Map.of());
    try (Workshop second = new Workshop(new Home(home), settings)) {
      CouldNotRunException e =
          assertThrows(
              CouldNotRunException.class, () -> Service.open(second, List.of("*"), true).close());
      assertTrue(e.getMessage().contains("NASHRA_PORT"), e.getMessage());
    }
  }

  @Test
  void aLexiconThatCannotBeReadEndsTheStart() throws IOException {
    Path home = TestHome.copyTo(folder.resolve("third"));
    Path triggers = home.resolve("config/lang/ar/triggers.yaml");
    Files.writeString(triggers, Files.readString(triggers) + "\nsurprise: |\n  x\n");
    Settings settings =
        Settings.read(
            home.resolve("config/application.properties"),
            Map.of("NASHRA_PORT", "0", "NASHRA_SAMPLE_PORT", "0"),
            Map.of());
    try (Workshop third = new Workshop(new Home(home), settings);
        Service faulty = Service.open(third, List.of("*"), true)) {
      ConfigurationException e = assertThrows(ConfigurationException.class, faulty::start);
      assertTrue(e.getMessage().contains("triggers.yaml"), e.getMessage());
    }
  }

  private static HttpResponse<byte[]> get(String path) throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(30)).build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  private static URI uri(String path) {
    return URI.create(service.address() + path);
  }

  private static JsonNode json(HttpResponse<byte[]> response) throws IOException {
    return Json.MAPPER.readTree(response.body());
  }
}
