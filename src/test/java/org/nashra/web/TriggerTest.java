package org.nashra.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nashra.web.DocumentsTest.assertProblem;
import static org.nashra.web.DocumentsTest.header;
import static org.nashra.web.DocumentsTest.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nashra.archive.Archive;
import org.nashra.archive.ArchivedBriefing;
import org.nashra.archive.TestBriefings;
import org.nashra.store.Database;
import org.nashra.store.TestDatabases;

class TriggerTest {
  private static final String PATH = "/api/v1/editions/south-caucasus/briefings";
  private static final String AUTHORIZATION = "Bearer " + TestSite.TOKEN;
  private static final Duration SOON = Duration.ofSeconds(20);

  @TempDir Path folder;
  private final List<AutoCloseable> open = new ArrayList<>();
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

  @AfterEach
  void close() throws Exception {
    Collections.reverse(open);
    for (AutoCloseable each : open) {
      each.close();
    }
  }

  @Test
  void waitingGivesTheBriefings() throws Exception {
    TestSite site = composing(TestDatabases.h2());
    HttpResponse<byte[]> response =
        post(site, "{\"date\":\"2022-09-14\",\"language\":\"ar\"}", "Prefer", "wait=20");
    assertEquals(200, response.statusCode());
    assertEquals("wait=20", header(response, "Preference-Applied"));
    JsonNode job = json(response);
    assertEquals("done", job.at("/state").asText());
    assertEquals("south-caucasus-2022-09-14-ar-1", job.at("/briefings/0/id").asText());
    assertEquals(200, site.get(job.at("/briefings/0/pdf").asText()).statusCode());
    assertEquals(List.of("south-caucasus 2022-09-14 ar false"), asked);
  }

  @Test
  void notWaitingGivesTheAddressOfTheJob() throws Exception {
    CompletableFuture<List<ArchivedBriefing>> composing = new CompletableFuture<>();
    TestSite site =
        site(TestDatabases.h2(), (e, d, l, deliver) -> note(e, d, l, deliver, composing));
    HttpResponse<byte[]> response = post(site, "");
    assertEquals(202, response.statusCode());
    String job = header(response, "Location");
    HttpResponse<byte[]> running = site.get(job);
    assertEquals("running", json(running).at("/state").asText());
    assertEquals("2", header(running, "Retry-After"));
    // 2022-09-16 07:00 in Yerevan: the last day that is over is the 15th.
    assertEquals(List.of("south-caucasus 2022-09-15 null false"), asked);
    composing.complete(List.of(site.archive.archive(TestBriefings.arabic("2022-09-15"))));
    JsonNode done = json(site.get(job));
    assertEquals("done", done.at("/state").asText());
    assertEquals("south-caucasus-2022-09-15-ar-1", done.at("/briefings/0/id").asText());
  }

  @Test
  void aWaitThatIsTooShortGivesTheAddressOfTheJob() throws Exception {
    TestSite site = site(TestDatabases.h2(), (e, d, l, deliver) -> new CompletableFuture<>());
    HttpResponse<byte[]> response = post(site, "{}", "Prefer", "respond-async, wait=0");
    assertEquals(202, response.statusCode());
    assertEquals(200, site.get(header(response, "Location")).statusCode());
  }

  @Test
  void aFailureIsAProblemThatSaysWhy() throws Exception {
    TestSite site =
        site(
            TestDatabases.h2(),
            (e, d, l, deliver) ->
                CompletableFuture.failedFuture(
                    new IllegalStateException("no source\u0000 answers")));
    JsonNode problem = assertProblem(500, post(site, "{}", "Prefer", "wait=20"));
    assertTrue(problem.at("/detail").asText().contains("no source  answers"), problem::toString);
    JsonNode job = json(site.get(problem.at("/job").asText()));
    assertEquals("failed", job.at("/state").asText());
    assertEquals("no source  answers", job.at("/error/detail").asText());
  }

  @ParameterizedTest
  @MethodSource("org.nashra.store.TestDatabases#each")
  void twentyEqualRequestsAtOnceComposeOnce(TestDatabases.Kind kind) throws Exception {
    TestSite site = composing(kind.open());
    List<HttpResponse<byte[]>> answers = together(site, 20, "Idempotency-Key", "\"k-1\"");
    assertEquals(1, asked.size(), asked::toString);
    for (HttpResponse<byte[]> answer : answers) {
      assertEquals(202, answer.statusCode(), () -> new String(answer.body(), UTF_8));
      assertArrayEquals(answers.get(0).body(), answer.body());
      assertEquals(header(answers.get(0), "Location"), header(answer, "Location"));
    }
  }

  @ParameterizedTest
  @MethodSource("org.nashra.store.TestDatabases#each")
  void twentyThatWaitAtOnceComposeOnceAndGetOneResult(TestDatabases.Kind kind) throws Exception {
    CompletableFuture<Void> begun = new CompletableFuture<>();
    CompletableFuture<List<ArchivedBriefing>> composing = new CompletableFuture<>();
    TestSite site =
        site(
            kind.open(),
            (e, d, l, deliver) -> {
              begun.complete(null);
              return note(e, d, l, deliver, composing);
            });
    ExecutorService background = Executors.newSingleThreadExecutor();
    open.add(background::shutdownNow);
    Future<List<HttpResponse<byte[]>>> all =
        background.submit(() -> together(site, 20, "Idempotency-Key", "k-2", "Prefer", "wait=20"));
    begun.get(SOON.toSeconds(), TimeUnit.SECONDS);
    composing.complete(List.of(site.archive.archive(TestBriefings.arabic("2022-09-15"))));
    List<Integer> statuses =
        all.get(SOON.toSeconds(), TimeUnit.SECONDS).stream()
            .map(HttpResponse::statusCode)
            .distinct()
            .sorted()
            .toList();
    assertTrue(List.of(200, 409).containsAll(statuses), statuses::toString);
    assertEquals(1, asked.size(), asked::toString);
    HttpResponse<byte[]> again = post(site, "{}", "Idempotency-Key", "k-2");
    assertEquals(200, again.statusCode());
    assertEquals("south-caucasus-2022-09-15-ar-1", json(again).at("/briefings/0/id").asText());
  }

  @Test
  void whileTheFirstOneWaitsItsRepetitionIsAConflict() throws Exception {
    CompletableFuture<Void> begun = new CompletableFuture<>();
    CompletableFuture<List<ArchivedBriefing>> composing = new CompletableFuture<>();
    TestSite site =
        site(
            TestDatabases.h2(),
            (e, d, l, deliver) -> {
              begun.complete(null);
              return composing;
            });
    ExecutorService background = Executors.newSingleThreadExecutor();
    open.add(background::shutdownNow);
    Future<HttpResponse<byte[]>> first =
        background.submit(() -> post(site, "{}", "Idempotency-Key", "k", "Prefer", "wait=20"));
    begun.get(SOON.toSeconds(), TimeUnit.SECONDS);
    HttpResponse<byte[]> second = post(site, "{}", "Idempotency-Key", "k");
    assertProblem(409, second);
    assertEquals("2", header(second, "Retry-After"));
    // Recovery in a living process takes nothing out of its hands.
    assertEquals(0, site.jobs.recover().size());
    composing.complete(List.of());
    HttpResponse<byte[]> answer = first.get(SOON.toSeconds(), TimeUnit.SECONDS);
    assertEquals(200, answer.statusCode());
    assertArrayEquals(answer.body(), post(site, "{}", "Idempotency-Key", "k").body());
  }

  @Test
  void aKeyBelongsToItsRequest() throws Exception {
    TestSite site = composing(TestDatabases.h2());
    HttpResponse<byte[]> first =
        post(site, "{\"date\":\"2022-09-14\",\"deliver\":false}", "Idempotency-Key", "k");
    assertProblem(422, post(site, "{\"date\":\"2022-09-13\"}", "Idempotency-Key", "k"));
    assertProblem(
        422, post(site, "{\"date\":\"2022-09-14\",\"deliver\":true}", "Idempotency-Key", "k"));
    HttpResponse<byte[]> same =
        post(site, " { \"date\" : \"2022-09-14\" } ", "Idempotency-Key", "\"k\"");
    assertArrayEquals(first.body(), same.body());
    assertNotEquals(
        header(first, "Location"),
        header(post(site, "{\"date\":\"2022-09-14\"}", "Idempotency-Key", "l"), "Location"));
    assertProblem(400, post(site, "{}", "Idempotency-Key", "two words"));
    assertProblem(400, post(site, "{}", "Idempotency-Key", "x".repeat(256)));
  }

  @ParameterizedTest
  @MethodSource("org.nashra.store.TestDatabases#each")
  void aRestartFinishesWhatACrashCutOffAndComposesNothingTwice(TestDatabases.Kind kind)
      throws Exception {
    Database database = kind.open();
    // The first process never finishes: it is killed while its client waits.
    CompletableFuture<Void> begun = new CompletableFuture<>();
    TestSite killed =
        site(
            database,
            (e, d, l, deliver) -> {
              begun.complete(null);
              return new CompletableFuture<>();
            });
    ExecutorService background = Executors.newSingleThreadExecutor();
    open.add(background::shutdownNow);
    background.submit(() -> post(killed, "{}", "Idempotency-Key", "k", "Prefer", "wait=300"));
    begun.get(SOON.toSeconds(), TimeUnit.SECONDS);

    TestSite restarted = composing(database);
    List<CompletableFuture<TriggerJob>> again = restarted.jobs.recover();
    assertEquals(1, again.size());
    again.get(0).get(SOON.toSeconds(), TimeUnit.SECONDS);
    HttpResponse<byte[]> repeated = post(restarted, "{}", "Idempotency-Key", "k");
    assertEquals(202, repeated.statusCode());
    assertEquals("done", json(restarted.get(header(repeated, "Location"))).at("/state").asText());
    assertEquals(List.of("south-caucasus 2022-09-15 null false"), asked);
    assertEquals(0, restarted.jobs.recover().size());
  }

  @Test
  void onlyTheTokenOpens() throws Exception {
    TestSite site = composing(TestDatabases.h2());
    HttpResponse<byte[]> none = site.send("POST", PATH, "{}", "Content-Type", "application/json");
    assertProblem(401, none);
    assertEquals("Bearer realm=\"nashra\"", header(none, "WWW-Authenticate"));
    for (String wrong :
        List.of("Bearer wrong", "Bearer", "Bearer ", "Basic " + TestSite.TOKEN, TestSite.TOKEN)) {
      HttpResponse<byte[]> refused = site.send("POST", PATH, "", "Authorization", wrong);
      JsonNode problem = assertProblem(401, refused);
      assertTrue(header(refused, "WWW-Authenticate").contains("invalid_token"), wrong);
      assertTrue(!problem.toString().contains(TestSite.TOKEN));
    }
    String lower = "bearer " + TestSite.TOKEN;
    assertEquals(202, site.send("POST", PATH, "", "Authorization", lower).statusCode());
    assertEquals(1, asked.size(), asked::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[]",
        "\"text\"",
        "{} {}",
        "{\"dat\":\"2022-09-15\"}",
        "{\"date\":\"yesterday\"}",
        "{\"date\":\"2022-02-30\"}",
        "{\"date\":20220915}",
        "{\"date\":\"2022-09-15\",\"date\":\"2022-09-14\"}",
        "{\"language\":\"not a tag\"}",
        "{\"deliver\":\"yes\"}",
        "{\"deliver\":null}",
        "{\"deliver\":1}",
      })
  void aBodyThatIsNotAsDescribedIsRefused(String body) throws Exception {
    TestSite site = composing(TestDatabases.h2());
    assertProblem(400, post(site, body));
    assertEquals(0, asked.size(), asked::toString);
  }

  @Test
  void whatCannotBeComposedIsRefusedBeforeItBegins() throws Exception {
    TestSite site = composing(TestDatabases.h2());
    assertProblem(422, post(site, "{\"language\":\"fr\"}"));
    assertProblem(422, post(site, "{\"date\":\"2022-09-17\"}"));
    assertProblem(
        404,
        site.send("POST", "/api/v1/editions/none/briefings", "", "Authorization", AUTHORIZATION));
    assertProblem(
        404,
        site.send(
            "POST", "/api/v1/editions/N%C3%B6/briefings", "", "Authorization", AUTHORIZATION));
    HttpResponse<byte[]> form =
        site.send(
            "POST",
            PATH,
            "deliver=true",
            "Authorization",
            AUTHORIZATION,
            "Content-Type",
            "application/x-www-form-urlencoded");
    assertProblem(415, form);
    assertEquals("application/json", header(form, "Accept"));
    assertProblem(413, post(site, " ".repeat(Router.MAX_BODY + 1)));
    assertProblem(406, post(site, "{}", "Accept", "text/html"));
    assertProblem(404, site.get("/api/v1/jobs/00000000-0000-0000-0000-000000000000"));
    assertProblem(404, site.get("/api/v1/jobs/none"));
    assertEquals(0, asked.size(), asked::toString);
  }

  private TestSite site(Database database, BriefingTrigger trigger) throws IOException {
    TestSite site = new TestSite(database, folder, trigger, new Readiness(List.of()));
    open.add(database);
    open.add(site);
    return site;
  }

  /** A site that composes at once. */
  private TestSite composing(Database database) throws IOException {
    Archive archive = TestSite.archive(database, folder);
    return site(
        database,
        (edition, date, language, deliver) ->
            note(
                edition,
                date,
                language,
                deliver,
                CompletableFuture.completedFuture(
                    List.of(archive.archive(TestBriefings.arabic(date.toString()))))));
  }

  private CompletableFuture<List<ArchivedBriefing>> note(
      Object edition,
      Object date,
      Object language,
      boolean deliver,
      CompletableFuture<List<ArchivedBriefing>> result) {
    asked.add(edition + " " + date + " " + language + " " + deliver);
    return result;
  }

  private List<HttpResponse<byte[]>> together(TestSite site, int count, String... headers)
      throws Exception {
    CyclicBarrier barrier = new CyclicBarrier(count);
    Callable<HttpResponse<byte[]>> one =
        () -> {
          barrier.await();
          return post(site, "{}", headers);
        };
    ExecutorService threads = Executors.newFixedThreadPool(count);
    open.add(threads::shutdownNow);
    List<HttpResponse<byte[]>> answers = new ArrayList<>();
    for (Future<HttpResponse<byte[]>> each :
        threads.invokeAll(Collections.nCopies(count, one), SOON.toSeconds(), TimeUnit.SECONDS)) {
      answers.add(each.get());
    }
    return answers;
  }

  private static HttpResponse<byte[]> post(TestSite site, String body, String... headers) {
    List<String> all = new ArrayList<>(List.of(headers));
    all.addAll(List.of("Authorization", AUTHORIZATION, "Content-Type", "application/json"));
    return site.send("POST", PATH, body, all.toArray(String[]::new));
  }
}
