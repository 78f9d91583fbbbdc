package org.nashra.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nashra.config.ConfigurationException;
import org.nashra.config.Fault;
import org.nashra.model.EditionId;
import org.nashra.model.Source;

class SourceRegisterTest {
  private static final String WHOLE =
      """
      sources:
        - id: wire
          name: Ararat Wire
          country: AM
          language: hy
          kind: sitemap
          address: "{sample}/map.xml"
          editions: [south-caucasus, levant]
          grade: B
          affiliation: state:AM
          interval: 2h
          text: feed
          take: [".story"]
          drop: [".advert", "aside"]
      """;
  private static final String SHORT =
      """
      sources:
        - {id: a, name: A, language: "no", address: "https://a.example/feed", editions: [levant]}
      """;

  @TempDir Path folder;

  private SourceRegister load(String... files) throws Exception {
    for (int i = 0; i < files.length; i++) {
      Files.writeString(folder.resolve(i + ".yaml"), files[i]);
    }
    return SourceRegister.load(folder, Map.of("sample", "http://127.0.0.1:9000"));
  }

  private List<Fault> faults(String... files) {
    return assertThrows(ConfigurationException.class, () -> load(files)).faults();
  }

  @Test
  void everyKeyIsRead() throws Exception {
    Source source = load(WHOLE).source("wire").orElseThrow();
    assertEquals(URI.create("http://127.0.0.1:9000/map.xml"), source.address());
    assertEquals(Source.Kind.SITEMAP, source.kind());
    assertEquals(Duration.ofHours(2), source.interval());
    assertEquals('B', source.grade());
    assertEquals(Source.TextFrom.FEED, source.text());
    assertEquals(List.of(".advert", "aside"), source.drop());
    assertEquals("state:AM", source.affiliation());
  }

  @Test
  void whatIsLeftOutHasItsDefault() throws Exception {
    Source source = load(SHORT).source("a").orElseThrow();
    assertEquals(Source.Kind.FEED, source.kind());
    assertEquals(Duration.ofMinutes(15), source.interval());
    assertEquals('F', source.grade());
    assertEquals(Source.TextFrom.PAGE, source.text());
    assertEquals("no", source.language().value());
  }

  @Test
  void anEditionHasItsSourcesInOrder() throws Exception {
    SourceRegister register = load(WHOLE, SHORT);
    assertEquals(
        List.of("wire", "a"),
        register.ofEdition(new EditionId("levant")).stream().map(Source::id).toList());
    assertEquals(1, register.ofEdition(new EditionId("south-caucasus")).size());
  }

  @Test
  void anUnknownKeyIsRefusedWithFileAndLine() {
    Fault fault = faults(WHOLE.replace("interval: 2h", "intervall: 2h")).get(0);
    assertEquals(folder.resolve("0.yaml"), fault.file());
    assertEquals(11, fault.line());
    assertTrue(fault.toString().contains("intervall"), fault.toString());
  }

  @Test
  void badValuesAreRefusedAllAtOnce() {
    List<Fault> faults = faults(WHOLE.replace("grade: B", "grade: G").replace("2h", "2 hours"));
    assertEquals(2, faults.size(), faults.toString());
    assertEquals(9, faults.get(0).line());
    assertEquals(11, faults.get(1).line());
  }

  @Test
  void aBadSelectorIsRefused() {
    Fault fault = faults(WHOLE.replace("\".story\"", "\"[[\"")).get(0);
    assertEquals(13, fault.line());
    assertTrue(fault.message().contains("selector"), fault.toString());
  }

  private static final String LIST =
      """
      sources:
        - id: port
          name: Port
          language: en
          kind: page-list
          address: "https://port.example/news"
          editions: [levant]
          list:
            items: ".row"
            link: "a.more"
            title: "h4"
            date: "time"
            summary: ".lead"
      """;

  @Test
  void theSelectorsOfAListAreRead() throws Exception {
    assertEquals(
        new Source.PageList(".row", "a.more", "h4", "time", ".lead"),
        load(LIST).source("port").orElseThrow().list());
    assertEquals(null, load(SHORT).source("a").orElseThrow().list());
  }

  @Test
  void faultsOfAListAreRefusedWithTheirLines() {
    Fault selector = faults(LIST.replace("\"h4\"", "\"h4[\"")).get(0);
    assertEquals(11, selector.line());
    assertTrue(selector.message().contains("selector"), selector.toString());
    Fault unknown = faults(LIST.replace("summary:", "sumary:")).get(0);
    assertEquals(13, unknown.line());
    Fault noItems = faults(LIST.replace("      items: \".row\"\n", "")).get(0);
    assertTrue(noItems.message().contains("items"), noItems.toString());
    Fault kind = faults(LIST.replace("page-list", "feed")).get(0);
    assertEquals(8, kind.line());
    assertTrue(kind.message().contains("page-list"), kind.toString());
  }

  @Test
  void anIdStandsOnce() {
    Fault fault = faults(SHORT, SHORT).get(0);
    assertEquals(folder.resolve("1.yaml"), fault.file());
    assertTrue(fault.message().contains("\"a\""), fault.toString());
  }

  @Test
  void anUnknownPlaceholderIsRefused() {
    Fault fault = faults(WHOLE.replace("{sample}", "{simple}")).get(0);
    assertEquals(7, fault.line());
  }

  @Test
  void aMissingFolderIsNamed() {
    Path missing = folder.resolve("none");
    ConfigurationException e =
        assertThrows(ConfigurationException.class, () -> SourceRegister.load(missing, Map.of()));
    assertTrue(String.valueOf(e.getMessage()).contains(missing.toString()));
  }
}
