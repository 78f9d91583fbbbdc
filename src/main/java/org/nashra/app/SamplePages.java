package org.nashra.app;

import java.net.URI;
import java.nio.charset.CharsetEncoder;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nashra.json.Json;

/**
 * Fills an outlet's {@code page.html}. <code>{{name}}</code> is replaced by the value as HTML text,
 * <code>{{json:name}}</code> by the value as a JSON string for scripts. Names: {@code title},
 * {@code summary}, {@code author}, {@code section}, {@code credit}, {@code site-name}, {@code
 * tagline}, {@code canonical}, {@code address}, {@code home}, {@code feed}, {@code image}, {@code
 * published} and {@code modified} (ISO 8601), {@code date} and {@code date-modified} (as the outlet
 * writes them); as markup {@code lead} (the first two paragraphs), {@code rest} and {@code related}
 * (list items).
 */
final class SamplePages {
  private static final Pattern PLACE = Pattern.compile("\\{\\{(json:)?([a-z-]+)\\}\\}");
  private static final int LEAD = 2;
  private static final int RELATED = 4;

  private final URI base;

  /**
   * @param base address of the server, without a trailing slash
   */
  SamplePages(URI base) {
    this.base = base;
  }

  /**
   * @param others what the page may link to
   */
  byte[] article(SampleOutlet outlet, SampleArticle article, List<SampleArticle> others) {
    Matcher matcher = PLACE.matcher(outlet.template());
    StringBuilder page = new StringBuilder();
    while (matcher.find()) {
      String value =
          switch (matcher.group(2)) {
            case "lead" -> paragraphs(outlet, head(article));
            case "rest" -> paragraphs(outlet, tail(article));
            case "related" -> related(outlet, article, others);
            default -> {
              String text = value(outlet, article, matcher.group(2));
              yield matcher.group(1) == null ? escape(text) : json(text);
            }
          };
      matcher.appendReplacement(page, Matcher.quoteReplacement(value));
    }
    matcher.appendTail(page);
    return encode(page.toString(), outlet);
  }

  /** An outlet's front page: its headlines and the link by which a reader finds its feed. */
  byte[] front(SampleOutlet outlet, List<SampleArticle> articles) {
    String items =
        articles.stream()
            .map(
                article ->
                    "<li><a href=\"%s\">%s</a></li>"
                        .formatted(outlet.path(article), escape(article.title())))
            .collect(Collectors.joining("\n"));
    String page =
        """
        <!DOCTYPE html>
        <html lang="%s" dir="%s">
        <head>
        <meta charset="%s">
        <title>%s</title>
        <link rel="alternate" type="%s" title="%s" href="%s">
        </head>
        <body>
        <h1>%s</h1>
        <p>%s</p>
        <ul>
        %s
        </ul>
        </body>
        </html>
        """
            .formatted(
                outlet.language(),
                outlet.rightToLeft() ? "rtl" : "ltr",
                outlet.charset().name(),
                escape(outlet.name()),
                outlet.format().mediaType(),
                escape(outlet.name()),
                outlet.feedPath(),
                escape(outlet.name()),
                escape(outlet.tagline()),
                items);
    return encode(page, outlet);
  }

  /** Text as HTML, in elements and in quoted attributes. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private String value(SampleOutlet outlet, SampleArticle article, String name) {
    Instant modified = article.from();
    return switch (name) {
      case "title" -> article.title();
      case "summary" -> article.summary();
      case "author" -> article.author();
      case "section" -> article.section();
      case "credit" -> article.credit() == null ? outlet.name() : article.credit();
      case "site-name" -> outlet.name();
      case "tagline" -> outlet.tagline();
      case "canonical" -> outlet.canonical(article);
      case "address" -> base + outlet.path(article);
      case "home" -> "/" + outlet.id() + "/";
      case "feed" -> outlet.feedPath();
      case "image" -> base + SampleSite.PICTURE;
      case "published" -> article.published().atZone(outlet.zone()).toOffsetDateTime().toString();
      case "modified" -> modified.atZone(outlet.zone()).toOffsetDateTime().toString();
      case "date" -> outlet.date().format(article.published().atZone(outlet.zone()));
      case "date-modified" -> outlet.date().format(modified.atZone(outlet.zone()));
      default ->
          throw new IllegalStateException(
              "the page markup of the sample outlet %s has the unknown place {{%s}}; see %s"
                  .formatted(outlet.id(), name, "config/sample/README.md"));
    };
  }

  private static List<String> head(SampleArticle article) {
    return article.paragraphs().subList(0, Math.min(LEAD, article.paragraphs().size()));
  }

  private static List<String> tail(SampleArticle article) {
    return article.paragraphs().subList(head(article).size(), article.paragraphs().size());
  }

  private static String paragraphs(SampleOutlet outlet, List<String> paragraphs) {
    return paragraphs.stream()
        .map(SamplePages::escape)
        .map(text -> outlet.breaks() ? text + "<br><br>" : "<p>" + text + "</p>")
        .collect(Collectors.joining("\n"));
  }

  private static String related(
      SampleOutlet outlet, SampleArticle article, List<SampleArticle> others) {
    return others.stream()
        .filter(other -> !other.slug().equals(article.slug()))
        .limit(RELATED)
        .map(
            other ->
                "<li><a href=\"%s\">%s</a></li>"
                    .formatted(outlet.path(other), escape(other.title())))
        .collect(Collectors.joining("\n"));
  }

  private static String json(String text) {
    return Json.write(text).replace("<", "\\u003c");
  }

  /** Characters that a legacy charset lacks become references, as editors' systems do it. */
  private static byte[] encode(String page, SampleOutlet outlet) {
    CharsetEncoder encoder = outlet.charset().newEncoder();
    if (encoder.canEncode(page)) {
      return page.getBytes(outlet.charset());
    }
    StringBuilder text = new StringBuilder();
    page.codePoints()
        .forEach(
            c -> {
              String character = Character.toString(c);
              text.append(
                  encoder.canEncode(character)
                      ? character
                      : String.format(Locale.ROOT, "&#%d;", c));
            });
    return text.toString().getBytes(outlet.charset());
  }
}
