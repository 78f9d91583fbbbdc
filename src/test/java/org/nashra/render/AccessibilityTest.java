package org.nashra.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nashra.Desk;
import org.nashra.json.Json;
import org.nashra.model.DocumentFormat;

/** What axe-core finds in the HTML, in a real browser: WCAG 2.2 A and AA and its best practices. */
@Tag("desk")
class AccessibilityTest {
  private static final String DARK = "@media (prefers-color-scheme: dark)";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"ar,light", "ar,dark", "en,light", "en,dark", "fr,light", "ru,dark"})
  void noFaultIsFound(String language, String theme) throws IOException {
    String page = Rendered.text(Rendered.in(language), DocumentFormat.HTML);
    assertTrue(page.contains(DARK), "no dark theme");
    if (theme.equals("dark")) {
      page = page.replace(DARK, "@media all");
    }
    JsonNode found = examine(page);
    List<String> faults = new ArrayList<>();
    for (JsonNode violation : found.get("violations")) {
      for (JsonNode node : violation.get("nodes")) {
        faults.add(violation.get("id").asText() + ": " + node.get("html").asText());
      }
    }
    assertEquals(List.of(), faults);
    assertTrue(found.get("passes").size() > 15, found.get("passes").size() + " rules were applied");
  }

  private JsonNode examine(String page) throws IOException {
    String chromium = Desk.program("chromium", "chromium-browser", "google-chrome");
    String run =
        "<script>"
            + script().replace("</script>", "<\\/script>")
            + "</script><script>axe.run({resultTypes:['violations','passes']}).then(r=>{"
            + "let n=document.createElement('pre');n.id='axe';n.textContent=JSON.stringify("
            + "{violations:r.violations,passes:r.passes.map(p=>p.id)});document.body.append(n)})"
            + "</script></body>";
    Path file = folder.resolve("page.html");
    // The page itself allows no script: here its policy makes way for axe's.
    String open = page.replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "");
    assertTrue(open.length() < page.length(), "no policy");
    Files.writeString(file, open.replace("</body>", run));
    String dom =
        Desk.run(
            chromium,
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--virtual-time-budget=60000",
            "--user-data-dir=" + folder.resolve("profile"),
            "--dump-dom",
            file.toUri());
    var result = Jsoup.parse(dom).getElementById("axe");
    assertNotNull(result, "axe did not finish");
    return Json.read(result.wholeText(), JsonNode.class);
  }

  private static String script() throws IOException {
    try (InputStream in = AccessibilityTest.class.getResourceAsStream("/axe.min.js")) {
      assertNotNull(in, "axe.min.js is not on the class path");
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
