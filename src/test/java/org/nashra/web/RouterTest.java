package org.nashra.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nashra.json.Json;

class RouterTest {
  private final Router router =
      new Router(
          List.of(
              Route.get("/", request -> text("home")),
              Route.get("/a/{id}.pdf", request -> text("pdf " + request.pathParameter("id"))),
              Route.get("/a/{id}", request -> text("a " + request.pathParameter("id"))),
              Route.post("/a/{id}", request -> text("posted")),
              Route.get("/q", request -> text(request.queryParameter("x").orElse("none"))),
              Route.get(
                  "/fails",
                  request -> {
                    throw new IllegalStateException("secret: s3cr3t");
                  })));

  @ParameterizedTest
  @CsvSource({
    "/, home",
    "/a/x, a x",
    "/a/x.pdf, pdf x",
    "/a/.pdf, a .pdf",
    "/a/x.pdf.pdf, pdf x.pdf",
    "/a/%D9%86, a ن",
    "/a/x+y, a x+y",
    "/a/%2e%2e%2e, a ...",
  })
  void thePathLeadsToItsHandler(String path, String answer) {
    assertEquals(answer, ask("GET", path, null).text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/b", "/a", "/a/", "/a/x/", "/a//x", "//a/x", "/A/x", "/a/x/y"})
  void whatIsNotThereIsNotFound(String path) {
    assertEquals(404, ask("GET", path, null).status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a/x",
        "/a/..",
        "/a/../b",
        "/a/%2e%2e",
        "/a/%2E%2E/b",
        "/a/.",
        "/a/x%2fy",
        "/a/x%5cy",
        "/a/x\\y",
        "/a/%00",
        "/a/%0d%0aSet-Cookie:x",
        "/a/%",
        "/a/%2",
        "/a/%zz",
        "/a/%c0%af",
        "/a/%ff",
        "/a/ن",
        "/a/x\r\ny",
      })
  void hostilePathsAreRefused(String path) {
    HttpResponse response = ask("GET", path, null);
    assertEquals(400, response.status(), response.text());
    assertEquals(Problem.MEDIA_TYPE, response.header("Content-Type").orElseThrow());
  }

  @Test
  void hugeAddressesAreRefused() {
    assertEquals(414, ask("GET", "/a/" + "x".repeat(2_000), null).status());
    assertEquals(414, ask("GET", "/q", "x=" + "y".repeat(5_000)).status());
    assertEquals(400, ask("GET", "/q", "x=1&".repeat(60)).status());
    assertEquals(414, ask("GET", "/q", "&".repeat(100_000)).status());
  }

  @ParameterizedTest
  @CsvSource({
    "x=1, 1",
    "x=a%20b, a b",
    "x=a+b, a b",
    "x=%2B, +",
    "y=1, none",
    "x=, none",
    "x, none"
  })
  void theQueryIsDecoded(String query, String answer) {
    assertEquals(answer, ask("GET", "/q", query).text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"x=%", "x=%0a", "x=%ff", "%00=1", "x=1&x=2"})
  void hostileQueriesAreRefused(String query) {
    assertEquals(400, ask("GET", "/q", query).status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "TRACE", "get", "PATCH"})
  void anotherMethodIsToldWhichAreAllowed(String method) {
    HttpResponse response = ask(method, "/a/x", null);
    assertEquals(405, response.status());
    assertEquals("GET, HEAD, OPTIONS, POST", response.header("Allow").orElseThrow());
    assertEquals(405, Json.read(response.text(), Map.class).get("status"));
    assertEquals("GET, HEAD, OPTIONS", ask(method, "/q", null).header("Allow").orElseThrow());
  }

  @Test
  void optionsAreTold() {
    HttpResponse response = ask("OPTIONS", "/q", null);
    assertEquals(204, response.status());
    assertEquals("GET, HEAD, OPTIONS", response.header("Allow").orElseThrow());
  }

  @Test
  void headIsGetWithoutTheBody() {
    HttpResponse response = ask("HEAD", "/", null);
    assertEquals(200, response.status());
    assertEquals("4", response.header("Content-Length").orElseThrow());
    assertEquals(0, response.body().length);
    assertEquals(404, ask("HEAD", "/none", null).status());
  }

  @Test
  void whatNobodyForesawIsAProblemThatTellsNoSecret() {
    HttpResponse response = ask("GET", "/fails", null);
    assertEquals(500, response.status());
    assertTrue(!response.text().contains("s3cr3t"), response.text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nSet-Cookie: x", "a\nb", "a\u0000", "ن", "a\u0085b"})
  void aHeaderCannotBreakOutOfItsLine(String value) {
    assertThrows(
        IllegalArgumentException.class, () -> HttpResponse.empty(200).with("X-Any", value));
    assertThrows(
        IllegalArgumentException.class, () -> HttpResponse.empty(200).with(value, "plain"));
  }

  @Test
  void headersAreFoundInAnyCase() {
    HttpRequest request =
        HttpRequest.received(
            "GET",
            "/",
            null,
            Map.of("accept", List.of("text/html", "text/plain")),
            new byte[0],
            "test");
    assertEquals("text/html, text/plain", request.header("Accept").orElseThrow());
  }

  private HttpResponse ask(String method, String path, String query) {
    return router.handle(HttpRequest.received(method, path, query, Map.of(), new byte[0], "test"));
  }

  private static HttpResponse text(String text) {
    return HttpResponse.of(200, "text/plain; charset=utf-8", text.getBytes(UTF_8));
  }
}
