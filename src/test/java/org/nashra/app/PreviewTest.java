package org.nashra.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nashra.config.Settings;
import org.nashra.json.Json;
import org.nashra.model.EditionId;
import org.nashra.model.LanguageTag;
import org.nashra.render.Demonstration;

/** The preview as a browser meets it. */
class PreviewTest {
  @TempDir Path folder;
  private final HttpClient browser = HttpClient.newHttpClient();
  private Workshop workshop;
  private PreviewServer server;

  @BeforeEach
  void aPreview() throws IOException {
    TestHome.copyTo(folder);
    Settings settings =
        Settings.read(folder.resolve("config/application.properties"), Map.of(), Map.of());
    workshop = new Workshop(new Home(folder), settings);
    server = new PreviewServer(new Preview(workshop, new EditionId("sample")), 0);
  }

  @AfterEach
  void theEnd() {
    server.close();
    workshop.close();
  }

  @Test
  void everySkinIsServed() throws Exception {
    HttpResponse<String> home = get("/");
    assertEquals(302, home.statusCode());
    HttpResponse<String> frame = get(home.headers().firstValue("Location").orElseThrow());
    assertEquals(200, frame.statusCode());
    var page = Jsoup.parse(frame.body());
    assertTrue(page.select("[src], link").stream().allMatch(e -> e.attr("src").startsWith("/")));
    assertEquals(8, page.select("nav a").size(), "four languages, four skins");
    assertEquals(200, get(page.selectFirst("iframe").attr("src")).statusCode());
    HttpResponse<String> html = get("/fr/page/document");
    assertTrue(html.headers().firstValue("Content-Type").orElseThrow().startsWith("text/html"));
    assertTrue(html.body().contains("<html lang=\"fr\""), html.body());
    HttpResponse<String> mail = get("/ar/mail/document");
    assertTrue(mail.body().contains("{{unsubscribe}}") && mail.body().contains("dir=\"rtl\""));
    assertTrue(get("/ru/pdf/document").body().startsWith("%PDF-1."));
    assertTrue(get("/en/text/document").body().contains("KEY POINTS"));
    assertEquals(404, get("/xx/page").statusCode());
    assertEquals(404, get("/en/page/other").statusCode());
  }

  @Test
  void aSavedTemplateIsShown() throws Exception {
    String before = get("/changes?").body();
    CompletableFuture<HttpResponse<String>> waiting =
        browser.sendAsync(request("/changes?" + before), HttpResponse.BodyHandlers.ofString());
    change("templates/messages/messages_en.properties", "Key points", "Heart of the matter");
    String after = waiting.get(20, java.util.concurrent.TimeUnit.SECONDS).body();
    assertNotEquals(before, after);
    assertTrue(get("/en/page/document").body().contains("Heart of the matter"));
  }

  @Test
  void aFaultIsShownWithFileAndLineUntilItIsCured() throws Exception {
    assertEquals(200, get("/en/page/document").statusCode());
    change("templates/briefing/parts/gaps.ftlh", "<#list b.gaps as g>", "<#list b.gap as g>");
    HttpResponse<String> fault = get("/en/page/document");
    assertEquals(500, fault.statusCode());
    assertTrue(fault.body().contains("parts/gaps.ftlh:4"), fault.body());
    assertEquals(200, get("/en/page").statusCode(), "the frame stays and waits");
    change("templates/briefing/parts/gaps.ftlh", "<#list b.gap as g>", "<#list b.gaps as g>");
    assertEquals(200, get("/en/page/document").statusCode());
    change("config/editions/sample.yaml", "zone:", "zoned:");
    assertTrue(get("/en/page").body().contains("sample.yaml:"));
  }

  @Test
  void theLatestIssueIsTaken() throws Exception {
    archived("2022/09/13/sample-en.json", "Older issue");
    archived("2022/09/14/sample-en.json", "First revision");
    archived("2022/09/14/sample-en-r10.json", "Tenth revision");
    archived("2022/09/14/sample-en-r9.json", "Ninth revision");
    archived("2022/09/15/sample-ar.json", "Another language");
    String page = get("/en/page/document").body();
    assertTrue(page.contains("Tenth revision"), page);
    assertFalse(page.contains("Ninth revision"));
  }

  @Test
  void onlyThisMachinesBrowserIsAnswered() throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.address().getPort())) {
      socket
          .getOutputStream()
          .write(
              "GET /en/page HTTP/1.0\r\nHost: elsewhere.example\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(answer.startsWith("HTTP/1.1 403"), answer);
    }
  }

  private void archived(String file, String region) throws IOException {
    String json = Json.write(Demonstration.briefing(LanguageTag.of("en")));
    Path path = folder.resolve("archive").resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, json.replace("South Caucasus", region));
  }

  private void change(String file, String from, String to) throws IOException {
    Path path = folder.resolve(file);
    String text = Files.readString(path);
    assertTrue(text.contains(from), file);
    Files.writeString(path, text.replace(from, to));
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return browser.send(
        request(path), HttpResponse.BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
  }

  private HttpRequest request(String path) {
    URI address = server.address().resolve(path);
    return HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(60)).build();
  }
}
