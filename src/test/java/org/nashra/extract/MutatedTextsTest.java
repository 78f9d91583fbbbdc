package org.nashra.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nashra.json.Json;
import org.nashra.model.Event;
import org.nashra.model.Extraction;

/**
 * Texts cut, doubled and strewn with odd signs: extraction throws nothing and every offset points
 * at what it says. {@code -Dnashra.mutations=10000} for the long run.
 */
class MutatedTextsTest {
  private static final int MUTATIONS = Integer.getInteger("nashra.mutations", 1000);
  private static final int STOPS = 200;
  private static final String[] ODD = {
    "\u202E", "\u0000", "\u200F", "\uD83D\uDE80", "\u0640", "\u064B", "\"", "«", "»", "(", "…",
        "\n\n",
    "1,000,000,000", "٧١", "\uD800", "İ", "ﬁ", ".", ":", "\t", "и", "و", "the", "ب"
  };

  private static final List<String> PARTS =
      List.of("ar", "en", "ru", "fr", "es", "fa", "tr", "more/ar", "more/en", "more/ru", "more/fr");

  private record Source(String language, String text) {}

  @Test
  void noMutatedTextThrowsOrBreaksAnOffset() throws IOException {
    List<Source> sources = sources();
    Random random = new Random(20220915);
    for (int n = 0; n < MUTATIONS; n++) {
      Source source = sources.get(n % sources.size());
      String text = mutate(source.text(), random);
      check(text, TestExtractor.extract(source.language(), text));
    }
  }

  /** Feeds cut their summaries anywhere, and leave the full stop out. */
  @Test
  void noTextThatStopsShortThrows() throws IOException {
    for (Source source : sources()) {
      String text = source.text();
      int end = Math.min(text.length(), STOPS);
      for (int at = text.indexOf(' '); at > 0 && at < end; at = text.indexOf(' ', at + 1)) {
        String cut = text.substring(0, at);
        check(cut, TestExtractor.extract(source.language(), cut));
      }
    }
  }

  /** So no text takes longer than one of that length; how long that is, docs/benchmarks.md says. */
  @Test
  void whatStandsBehindTheLongestTextReadChangesNothing() throws IOException {
    List<Source> sources = new ArrayList<>(sources().stream().limit(3).toList());
    for (String unit : List.of("قتل ", "killed 12 ", "\"", "( ", "А. ", "1 ")) {
      sources.add(new Source("en", unit));
    }
    for (Source source : sources) {
      String unit = source.text() + "\n\n";
      String twice = unit.repeat(2 * Extractor.LONGEST / unit.length());
      String megabyte = unit.repeat(1_000_000 / unit.length());
      assertEquals(
          TestExtractor.extract(source.language(), twice).events(),
          TestExtractor.extract(source.language(), megabyte).events(),
          source.text());
    }
  }

  private static void check(String text, Extraction extraction) {
    for (Event event : extraction.events()) {
      assertTrue(!event.evidence().isEmpty(), text);
      event.evidence().forEach(span -> assertTrue(span.end() <= text.length(), text));
      if (event.place() != null) {
        assertEquals(
            text.substring(event.place().start(), event.place().end()), event.place().text(), text);
      }
      for (Event.Casualty loss : event.casualties()) {
        assertEquals(text.substring(loss.start(), loss.end()), loss.text(), text);
      }
      for (Event.Actor actor : event.actors()) {
        assertEquals(text.substring(actor.start(), actor.end()), actor.text(), text);
      }
    }
  }

  private static String mutate(String text, Random random) {
    StringBuilder mutated = new StringBuilder(text);
    int times = 1 + random.nextInt(6);
    for (int k = 0; k < times && mutated.length() > 4; k++) {
      int at = random.nextInt(mutated.length());
      int to = Math.min(mutated.length(), at + 1 + random.nextInt(20));
      switch (random.nextInt(4)) {
        case 0 -> mutated.delete(at, to);
        case 1 -> mutated.insert(at, mutated.substring(at, to));
        case 2 -> mutated.insert(at, ODD[random.nextInt(ODD.length)]);
        default -> mutated.setCharAt(at, mutated.charAt(random.nextInt(mutated.length())));
      }
    }
    return mutated.toString();
  }

  private static List<Source> sources() throws IOException {
    List<Source> sources = new ArrayList<>();
    for (String part : PARTS) {
      String language = part.substring(part.indexOf('/') + 1);
      try (Stream<Path> files = Files.list(Path.of("src/test/resources/gold", part))) {
        for (Path file : files.sorted().toList()) {
          String json = Files.readString(file, StandardCharsets.UTF_8);
          sources.add(new Source(language, Json.MAPPER.readTree(json).path("text").asText()));
        }
      }
    }
    return sources;
  }
}
