package org.nashra.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.nashra.config.ConfigurationException;
import org.nashra.config.Yaml;

/**
 * A fictitious publisher: {@code outlet.yaml}, the markup of its pages in {@code page.html}, and
 * its articles.
 *
 * @param site what its pages name as their canonical address; a reserved domain, served nowhere
 * @param zone of the dates in its feed and on its pages
 * @param feed path below the outlet, without a leading slash
 * @param fullText the feed carries the whole text, else the summary
 * @param page path of an article below the outlet, with {@code {slug}}
 * @param charsetInHeader the {@code Content-Type} of its pages names the charset
 * @param breaks its pages part paragraphs by {@code <br>}, else they are {@code <p>}
 * @param versions every version of every article
 */
record SampleOutlet(
    String id,
    String name,
    String tagline,
    String language,
    URI site,
    ZoneId zone,
    Format format,
    String feed,
    boolean fullText,
    String page,
    Charset charset,
    boolean charsetInHeader,
    DateTimeFormatter date,
    boolean breaks,
    String template,
    List<SampleArticle> versions) {
  enum Format {
    RSS("application/rss+xml"),
    ATOM("application/atom+xml"),
    JSON("application/feed+json");

    private final String mediaType;

    Format(String mediaType) {
      this.mediaType = mediaType;
    }

    String mediaType() {
      return mediaType;
    }
  }

  SampleOutlet {
    versions = List.copyOf(versions);
  }

  /**
   * Reads an outlet's folder, whose name is its id.
   *
   * @throws ConfigurationException with the file and line at fault
   */
  static SampleOutlet read(Path folder) {
    Yaml yaml = Yaml.read(folder.resolve("outlet.yaml"), "sample-outlet.json");
    JsonNode root = yaml.root();
    JsonNode feed = root.get("feed");
    JsonNode page = root.get("page");
    String language = root.get("language").asText();
    return new SampleOutlet(
        String.valueOf(folder.getFileName()),
        root.get("name").asText(),
        root.get("tagline").asText(),
        language,
        URI.create(root.get("site").asText()),
        zone(yaml),
        Format.valueOf(feed.get("format").asText().toUpperCase(Locale.ROOT)),
        feed.get("path").asText(),
        feed.get("text").asText().equals("full"),
        page.get("path").asText(),
        Charset.forName(page.get("charset").asText()),
        page.get("charset-in-header").asBoolean(),
        date(yaml, language),
        page.get("paragraphs").asText().equals("br"),
        template(folder.resolve("page.html")),
        articles(folder));
  }

  /** The articles that stand on the site at a time, newest first. */
  List<SampleArticle> at(Instant time) {
    Map<String, SampleArticle> inForce = new TreeMap<>();
    versions.stream()
        .filter(version -> !version.from().isAfter(time))
        .sorted(Comparator.comparing(SampleArticle::from))
        .forEach(version -> inForce.put(version.slug(), version));
    return inForce.values().stream()
        .sorted(
            Comparator.comparing(SampleArticle::published)
                .reversed()
                .thenComparing(SampleArticle::slug))
        .toList();
  }

  String path(SampleArticle article) {
    return "/" + id + "/" + page.replace("{slug}", article.slug());
  }

  String feedPath() {
    return "/" + id + "/" + feed;
  }

  /** The address that the article's page gives as its own. */
  String canonical(SampleArticle article) {
    return site + "/" + page.replace("{slug}", article.slug());
  }

  boolean rightToLeft() {
    return language.equals("ar");
  }

  private static ZoneId zone(Yaml yaml) {
    try {
      return ZoneId.of(yaml.root().get("zone").asText());
    } catch (DateTimeException e) {
      throw yaml.fault("/zone", "is no time zone; an IANA name such as Asia/Yerevan is wanted");
    }
  }

  private static DateTimeFormatter date(Yaml yaml, String language) {
    try {
      return DateTimeFormatter.ofPattern(
          yaml.root().at("/page/date").asText(), Locale.forLanguageTag(language));
    } catch (IllegalArgumentException e) {
      throw yaml.fault("/page/date", "is no date pattern: " + e.getMessage());
    }
  }

  private static String template(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new ConfigurationException(file, 0, "the outlet's page markup cannot be read: " + e);
    }
  }

  private static List<SampleArticle> articles(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .filter(file -> !file.endsWith("outlet.yaml"))
          .sorted()
          .map(SampleArticle::read)
          .toList();
    } catch (IOException e) {
      throw new ConfigurationException(folder, 0, "the articles cannot be listed: " + e);
    }
  }
}
