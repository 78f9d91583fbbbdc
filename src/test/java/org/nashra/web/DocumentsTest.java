package org.nashra.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nashra.archive.TestBriefings;
import org.nashra.json.Json;
import org.nashra.model.ContentHash;
import org.nashra.model.DocumentFormat;
import org.nashra.model.RenderedBriefing;
import org.nashra.store.Database;
import org.nashra.store.TestDatabases;

class DocumentsTest {
  private static final String ID = "south-caucasus-2022-09-15-ar-1";
  private static final String PDF = "/api/v1/briefings/" + ID + ".pdf";

  @TempDir Path folder;
  private final Database database = TestDatabases.h2();
  private final RenderedBriefing arabic = TestBriefings.arabic("2022-09-15");
  private final byte[] pdf = arabic.document(DocumentFormat.PDF);
  private final String tag = "\"" + ContentHash.of(pdf) + "\"";
  private TestSite site;

  @BeforeEach
  void open() throws IOException {
    BriefingTrigger none = (e, d, l, deliver) -> new CompletableFuture<>();
    site = new TestSite(database, folder, none, new Readiness(List.of()));
    site.archive.archive(arabic);
    site.archive.archive(TestBriefings.english("2022-09-15"));
    site.archive.archive(TestBriefings.english("2022-09-14"));
  }

  @AfterEach
  void close() {
    site.close();
    database.close();
  }

  @ParameterizedTest
  @CsvSource({"PDF", "HTML", "TXT", "JSON"})
  void aDocumentComesAsItWasKept(DocumentFormat format) {
    HttpResponse<byte[]> response = site.get("/api/v1/briefings/" + ID + "." + format.extension());
    assertEquals(200, response.statusCode());
    assertArrayEquals(arabic.document(format), response.body());
    assertEquals(format.mediaType(), header(response, "Content-Type"));
    assertEquals("\"" + ContentHash.of(arabic.document(format)) + "\"", header(response, "ETag"));
    assertEquals("Fri, 16 Sep 2022 03:00:00 GMT", header(response, "Last-Modified"));
    assertEquals(
        "inline; filename=\"south-caucasus-2022-09-15-ar." + format.extension() + "\"",
        header(response, "Content-Disposition"));
    assertEquals("ar", header(response, "Content-Language"));
    assertEquals("public, max-age=31536000, immutable", header(response, "Cache-Control"));
    assertEquals("nosniff", header(response, "X-Content-Type-Options"));
    assertEquals(
        format == DocumentFormat.HTML,
        response.headers().firstValue("Content-Security-Policy").isPresent());
  }

  @Test
  void theMailBodyIsNobodysToFetch() {
    assertProblem(404, site.get("/api/v1/briefings/" + ID + ".mail.json"));
    assertProblem(404, site.get("/api/v1/briefings/" + ID + ".docx"));
    assertProblem(404, site.get("/api/v1/briefings/south-caucasus-2022-09-15-ru-1.pdf"));
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=0-9, 0, 9",
    "bytes=10-19, 10, 19",
    "bytes=-7, -7, -1",
    "bytes=100-, 100, -1",
    "bytes=5-999999999999999999999999, 5, -1",
    "bytes=-999999, 0, -1",
    "bytes=0-0, 0, 0",
  })
  void aRangeIsAnsweredWithThatPart(String range, int from, int to) {
    int first = from < 0 ? pdf.length + from : from;
    int last = to < 0 ? pdf.length - 1 : to;
    HttpResponse<byte[]> response = site.get(PDF, "Range", range);
    assertEquals(206, response.statusCode());
    assertArrayEquals(Arrays.copyOfRange(pdf, first, last + 1), response.body());
    assertEquals(
        "bytes " + first + "-" + last + "/" + pdf.length, header(response, "Content-Range"));
    assertEquals(tag, header(response, "ETag"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=0-1,5-6", "bytes=9-2", "bytes=-", "lines=1-2", "bytes=a-b"})
  void severalRangesAndMalformedOnesAreAnsweredWithTheWhole(String range) {
    HttpResponse<byte[]> response = site.get(PDF, "Range", range);
    assertEquals(200, response.statusCode());
    assertArrayEquals(pdf, response.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=999999-", "bytes=-0", "bytes=99999999999999999999-"})
  void aRangePastTheEndIsRefusedWithTheLength(String range) {
    HttpResponse<byte[]> response = site.get(PDF, "Range", range);
    assertProblem(416, response);
    assertEquals("bytes */" + pdf.length, header(response, "Content-Range"));
  }

  @Test
  void aPartIsGivenOnlyOfWhatTheClientHas() {
    assertEquals(206, site.get(PDF, "Range", "bytes=0-9", "If-Range", tag).statusCode());
    assertEquals(200, site.get(PDF, "Range", "bytes=0-9", "If-Range", "\"old\"").statusCode());
    assertEquals(200, site.get(PDF, "Range", "bytes=0-9", "If-Range", "W/" + tag).statusCode());
    String date = "Fri, 16 Sep 2022 03:00:00 GMT";
    assertEquals(206, site.get(PDF, "Range", "bytes=0-9", "If-Range", date).statusCode());
  }

  @Test
  void conditionsAreHeeded() {
    HttpResponse<byte[]> known = site.get(PDF, "If-None-Match", "\"x\", W/" + tag);
    assertEquals(304, known.statusCode());
    assertEquals(0, known.body().length);
    assertEquals(tag, header(known, "ETag"));
    assertEquals(304, site.get(PDF, "If-None-Match", "*").statusCode());
    assertEquals(200, site.get(PDF, "If-None-Match", "\"x\"").statusCode());
    String date = "Fri, 16 Sep 2022 03:00:00 GMT";
    assertEquals(304, site.get(PDF, "If-Modified-Since", date).statusCode());
    assertEquals(
        200, site.get(PDF, "If-Modified-Since", date, "If-None-Match", "\"x\"").statusCode());
    assertEquals(200, site.get(PDF, "If-Match", tag).statusCode());
    assertProblem(412, site.get(PDF, "If-Match", "\"x\""));
    assertProblem(412, site.get(PDF, "If-Match", "W/" + tag));
    assertProblem(412, site.get(PDF, "If-Unmodified-Since", "Thu, 15 Sep 2022 03:00:00 GMT"));
  }

  @Test
  void headTellsTheLengthAndSendsNothing() {
    HttpResponse<byte[]> response = site.send("HEAD", PDF, "", "Range", "bytes=0-9");
    assertEquals(200, response.statusCode());
    assertEquals(0, response.body().length);
    assertEquals(Integer.toString(pdf.length), header(response, "Content-Length"));
    assertEquals("bytes", header(response, "Accept-Ranges"));
  }

  @Test
  void whoTakesNoPdfGetsNone() {
    assertProblem(406, site.get(PDF, "Accept", "text/html"));
    assertProblem(406, site.get(PDF, "Accept", "application/pdf;q=0, */*"));
    assertEquals(200, site.get(PDF, "Accept", "text/html, application/*;q=0.1").statusCode());
    assertEquals(200, site.get(PDF, "Accept", "*/*").statusCode());
    assertEquals(200, site.get("/archive.atom", "Accept", "application/xml").statusCode());
    assertProblem(406, site.get("/archive.atom", "Accept", "text/xml, application/rss+xml"));
  }

  @Test
  void aBriefingTellsWhereItsDocumentsAre() {
    JsonNode json = json(site.get("/api/v1/briefings/" + ID));
    assertEquals(ID, json.at("/id").asText());
    assertEquals("جنوب القوقاز", json.at("/region").asText());
    assertEquals(arabic.briefing().fingerprint(), json.at("/fingerprint").asText());
    assertEquals(PDF, json.at("/pdf").asText());
    assertEquals(ContentHash.of(pdf).value(), json.at("/documents/pdf/sha256").asText());
    assertFalse(json.at("/documents").has("mail"));
  }

  @Test
  void aLaterRevisionHasAFileNameOfItsOwn() {
    site.archive.archive(
        TestBriefings.rendered(
            "south-caucasus", "2022-09-15", "ar", 2, "جنوب القوقاز", "صمود وقف إطلاق النار"));
    HttpResponse<byte[]> second = site.get(PDF.replace("-ar-1.pdf", "-ar-2.pdf"));
    assertEquals(
        "inline; filename=\"south-caucasus-2022-09-15-ar-r2.pdf\"",
        header(second, "Content-Disposition"));
    assertArrayEquals(pdf, site.get(PDF).body());
  }

  @Test
  void theListIsPagedToItsEnd() {
    List<String> ids = new ArrayList<>();
    String next = "/api/v1/briefings?limit=1&edition=south-caucasus";
    while (next != null) {
      HttpResponse<byte[]> response = site.get(next);
      JsonNode page = json(response);
      page.at("/briefings").forEach(briefing -> ids.add(briefing.at("/id").asText()));
      next = page.at("/next").textValue();
      assertEquals(next != null, response.headers().firstValue("Link").isPresent());
    }
    assertEquals(
        List.of(ID, "south-caucasus-2022-09-15-en-1", "south-caucasus-2022-09-14-en-1"), ids);
    JsonNode english = json(site.get("/api/v1/briefings?language=en&to=2022-09-14&from="));
    assertEquals(1, english.at("/briefings").size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=0",
        "limit=501",
        "limit=x",
        "from=2022-02-30",
        "from=15.9.2022",
        "from=2022-09-16&to=2022-09-15",
        "language=%00",
        "language=not_a_tag",
        "edition=NoEdition",
        "edition=a&edition=b",
        "cursor=AAAA",
        "cursor=%F0%9F%98%80",
      })
  void aWrongParameterIsNamed(String query) {
    JsonNode problem = assertProblem(400, site.get("/api/v1/briefings?" + query));
    assertFalse(problem.at("/detail").asText().isBlank());
  }

  @Test
  void searchingComesLater() {
    assertProblem(501, site.get("/api/v1/briefings?q=ceasefire"));
  }

  @Test
  void aDamagedDocumentIsNotServed() {
    database
        .jdbi()
        .useHandle(
            handle -> handle.execute("update document set content = ?", "forged".getBytes(UTF_8)));
    JsonNode problem = assertProblem(500, site.get(PDF));
    assertFalse(problem.toString().contains("forged"));
  }

  static JsonNode assertProblem(int status, HttpResponse<byte[]> response) {
    assertEquals(status, response.statusCode(), () -> new String(response.body(), UTF_8));
    assertEquals("application/problem+json", header(response, "Content-Type"));
    JsonNode json = json(response);
    assertEquals("about:blank", json.at("/type").asText());
    assertEquals(status, json.at("/status").asInt());
    assertTrue(json.at("/title").isTextual());
    assertTrue(json.at("/detail").isTextual());
    return json;
  }

  static JsonNode json(HttpResponse<byte[]> response) {
    return Json.read(new String(response.body(), UTF_8), JsonNode.class);
  }

  static String header(HttpResponse<byte[]> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }
}
