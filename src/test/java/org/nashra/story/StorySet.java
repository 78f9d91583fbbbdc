package org.nashra.story;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nashra.extract.ArticleInput;
import org.nashra.extract.Context;
import org.nashra.extract.Extractor;
import org.nashra.model.Event;
import org.nashra.model.LanguageTag;
import org.nashra.model.Report;

/**
 * Reports of known stories, read from a file as {@code stories/open.txt} describes.
 *
 * @param gold story by article id
 */
record StorySet(List<Report> reports, Map<String, String> gold) {
  private static final class Held {
    private static final Extractor EXTRACTOR = Extractor.load(Path.of("config"));
  }

  static StorySet read(String name) throws IOException {
    Path file = Path.of("src/test/resources/stories", name + ".txt");
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    List<Report> reports = new ArrayList<>();
    Map<String, String> gold = new TreeMap<>();
    String story = "";
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("== ")) {
        story = lines.get(i).substring(3);
      } else if (lines.get(i).startsWith("-- ")) {
        // "-- en 2024-06-03T14:20 Headline"
        String[] head = lines.get(i).split(" ", 4);
        String id = story + "-" + i;
        reports.add(report(id, head[1], Instant.parse(head[2] + ":00Z"), head[3], lines.get(++i)));
        gold.put(id, story);
      }
    }
    return new StorySet(reports, gold);
  }

  private static Report report(
      String id, String language, Instant published, String title, String text) {
    ArticleInput input =
        new ArticleInput(id, title, text, LanguageTag.of(language), published, id, null);
    List<Event> events =
        Held.EXTRACTOR.extract(input, new Context(published, ZoneOffset.UTC)).events();
    return Articles.article(id, id, language, published.toString(), title, text, events);
  }

  /** B-cubed F1 of a grouping, and the gold stories that it mixes or parts. */
  record Score(double precision, double recall, List<String> faults) {
    double f1() {
      return 2 * precision * recall / (precision + recall);
    }
  }

  Score score(List<Story> stories) {
    double precision = 0;
    double recall = 0;
    Map<String, Set<String>> homes = new TreeMap<>();
    List<String> faults = new ArrayList<>();
    for (Story story : stories) {
      Map<String, Integer> of = new TreeMap<>();
      story.articleIds().forEach(id -> of.merge(gold.get(id), 1, Integer::sum));
      for (Map.Entry<String, Integer> part : of.entrySet()) {
        double shared = (double) part.getValue() * part.getValue();
        precision += shared / story.articleIds().size();
        recall += shared / gold.values().stream().filter(part.getKey()::equals).count();
        homes.computeIfAbsent(part.getKey(), g -> new TreeSet<>()).add(story.articleIds() + "");
      }
      if (of.size() > 1) {
        faults.add("mixed: " + story.articleIds());
      }
    }
    homes.forEach(
        (g, parts) -> faults.addAll(parts.size() > 1 ? List.of("parted: " + parts) : List.of()));
    return new Score(precision / gold.size(), recall / gold.size(), faults);
  }
}
