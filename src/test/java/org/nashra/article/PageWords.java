package org.nashra.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Our own words for test pages of a language: stories, and what stands around them. */
record PageWords(String language, List<Story> stories, Map<String, List<String>> around) {
  record Story(String title, List<String> paragraphs) {}

  static PageWords of(String language) {
    List<Story> stories = new ArrayList<>();
    Map<String, List<String>> around = new TreeMap<>();
    for (String line : lines("/pages/" + language + ".txt")) {
      if (line.startsWith("@")) {
        int blank = line.indexOf(' ');
        around
            .computeIfAbsent(line.substring(1, blank), k -> new ArrayList<>())
            .add(line.substring(blank + 1));
      } else if (line.startsWith("# ")) {
        stories.add(new Story(line.substring(2), new ArrayList<>()));
      } else {
        stories.get(stories.size() - 1).paragraphs().add(line);
      }
    }
    return new PageWords(language, stories, around);
  }

  private static List<String> lines(String resource) {
    try (InputStream in = Objects.requireNonNull(PageWords.class.getResourceAsStream(resource))) {
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String one(String kind) {
    return all(kind).get(0);
  }

  List<String> all(String kind) {
    return Objects.requireNonNull(around.get(kind), kind);
  }

  /** What must not stand in the text of any page. */
  List<String> unwanted() {
    return List.of(
            "caption", "comment", "related", "consent", "share", "subscribe", "footer", "ad", "pay")
        .stream()
        .flatMap(kind -> all(kind).stream())
        .toList();
  }

  String direction() {
    return language.equals("ru") ? "ltr" : "rtl";
  }
}
