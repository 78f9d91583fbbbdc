package org.nashra.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nashra.json.Json;

class FeedLinesTest {
  @TempDir Path folder;

  private JsonNode line(String file, boolean failed) throws Exception {
    CommandLine line = new FeedLines(new FeedReader(), folder).line(file);
    assertEquals(failed, line.failed(), line.json());
    assertFalse(line.json().contains("\n"));
    return Json.MAPPER.readTree(line.json());
  }

  @Test
  void aFileIsOneLineOfTheContract() throws Exception {
    Files.writeString(
        folder.resolve("a.xml"),
        "<rss><channel><title>T</title><lastBuildDate>Tue, 13 Sep 2022 06:15:00 GMT</lastBuildDate>"
            + "<item><title>I</title></item></channel></rss>");
    JsonNode line = line("a.xml", false);
    assertEquals("a.xml", line.path("file").asText());
    assertEquals("2022-09-13T06:15:00Z", line.at("/feed/updated").asText());
    assertEquals("I", line.at("/entries/0/title").asText());
    assertTrue(line.at("/entries/0/published").isNull());
    assertTrue(line.at("/entries/0/enclosures").isArray());
  }

  @Test
  void aBadFileHasItsOwnError() throws Exception {
    Files.writeString(folder.resolve("b.xml"), "nothing");
    assertEquals("not-a-feed", line("b.xml", true).at("/error/kind").asText());
    assertEquals("file", line("missing.xml", true).at("/error/kind").asText());
    assertEquals("file", line("\u0000", true).at("/error/kind").asText());
  }
}
