package org.nashra.app;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nashra.config.ConfigurationException;
import org.nashra.model.ContentHash;

/** What stands at which address of the sample newsroom. Held in memory; thread-safe. */
final class SampleSite {
  static final String PICTURE = "/static/picture.svg";

  private final List<SampleOutlet> outlets;
  private final byte[] picture;
  private final SampleFeeds feeds;
  private final SamplePages pages;

  private SampleSite(List<SampleOutlet> outlets, byte[] picture, URI base) {
    this.outlets = outlets;
    this.picture = picture;
    this.feeds = new SampleFeeds(base);
    this.pages = new SamplePages(base);
  }

  /**
   * Reads the outlets and writes every page once, so that a fault in a template stops the start.
   *
   * @throws ConfigurationException where a file of an outlet is at fault
   */
  static SampleSite read(Path folder, URI base) {
    SampleSite site = new SampleSite(outlets(folder), picture(folder.resolve("picture.svg")), base);
    site.render();
    return site;
  }

  /**
   * @param path of the address, decoded
   * @param time as of which the site is shown
   */
  Optional<Answer> find(@Nullable String path, Instant time) {
    if (path == null) {
      return Optional.empty();
    }
    switch (path) {
      case "/":
        return Optional.of(new Answer("text/html; charset=utf-8", index(), Instant.EPOCH));
      case "/robots.txt":
        return Optional.of(
            new Answer(
                "text/plain; charset=utf-8",
                "User-agent: *\nDisallow: /search\n".getBytes(StandardCharsets.UTF_8),
                Instant.EPOCH));
      case PICTURE:
        return Optional.of(new Answer("image/svg+xml", picture, Instant.EPOCH));
      default:
        return outlets.stream()
            .filter(outlet -> path.startsWith("/" + outlet.id() + "/"))
            .findFirst()
            .flatMap(outlet -> find(outlet, path, time));
    }
  }

  private Optional<Answer> find(SampleOutlet outlet, String path, Instant time) {
    List<SampleArticle> articles = outlet.at(time);
    Instant newest = SampleFeeds.newest(articles);
    if (path.equals(outlet.feedPath())) {
      String type = outlet.format().mediaType() + "; charset=utf-8";
      return Optional.of(new Answer(type, feeds.write(outlet, articles), newest));
    }
    String html = "text/html" + (outlet.charsetInHeader() ? "; charset=" + outlet.charset() : "");
    if (path.equals("/" + outlet.id() + "/")) {
      return Optional.of(new Answer(html, pages.front(outlet, articles), newest));
    }
    return articles.stream()
        .filter(article -> path.equals(outlet.path(article)))
        .findFirst()
        .map(article -> new Answer(html, pages.article(outlet, article, articles), article.from()));
  }

  private byte[] index() {
    String items =
        outlets.stream()
            .map(
                outlet ->
                    "<li lang=\"%s\"><a href=\"/%s/\">%s</a></li>"
                        .formatted(
                            outlet.language(), outlet.id(), SamplePages.escape(outlet.name())))
            .collect(Collectors.joining("\n"));
    return """
        <!DOCTYPE html>
        <html lang="en">
        <head><meta charset="utf-8"><title>Sample newsroom</title></head>
        <body>
        <h1>Sample newsroom</h1>
        <p>Fictitious outlets that report real events in our own words.</p>
        <ul>
        %s
        </ul>
        </body>
        </html>
        """
        .formatted(items)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** The body of a 404. */
  static Answer notFound() {
    String page =
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>404</title></head>"
            + "<body><h1>404</h1><p>There is no such page.</p></body></html>\n";
    return new Answer(
        "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8), Instant.EPOCH);
  }

  private static List<SampleOutlet> outlets(Path folder) {
    try (Stream<Path> folders = Files.list(folder)) {
      List<SampleOutlet> outlets =
          folders.filter(Files::isDirectory).sorted().map(SampleOutlet::read).toList();
      if (outlets.isEmpty()) {
        throw new ConfigurationException(folder, 0, "holds no outlet of the sample newsroom");
      }
      return outlets;
    } catch (IOException e) {
      throw new ConfigurationException(folder, 0, "the sample newsroom cannot be read: " + e);
    }
  }

  private static byte[] picture(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new ConfigurationException(file, 0, "cannot be read: " + e);
    }
  }

  private void render() {
    for (SampleOutlet outlet : outlets) {
      List<SampleArticle> articles = outlet.at(Instant.MAX);
      articles.forEach(article -> pages.article(outlet, article, articles));
    }
  }

  /** What stands at an address. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Answer(String type, byte[] body, Instant modified) {
    String etag() {
      return "\"" + ContentHash.of(body).toString().substring(0, 32) + "\"";
    }
  }
}
