package org.nashra.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;
import org.nashra.source.FeedDates;
import org.nashra.source.PointInTime;

/**
 * The date that a page shows under the headline of its article, or behind a word that says what it
 * is: "Published", "نشر في", "Опубликовано". A date within the prose is none.
 */
final class HeadlineDates {
  /** Characters of text under a headline among which its date stands. */
  private static final int NEAR = 350;

  /** Longer runs of text are prose. */
  private static final int LONGEST_LINE = 110;

  private static final Evaluator HEADING = QueryParser.parse("h1,h2,.headline,.title");
  private static final int SHORTEST_TITLE = 12;
  private static final int LABEL_TO_DATE = 60;

  /** More than a label and what may stand between it and a date. */
  private static final int BEFORE_FIGURE = 120;

  /** Comes before the day of publication, in the languages that are read. */
  private static final Pattern LABEL =
      Pattern.compile(
          small(
              "(?:published|posted|created|date of publication|veröffentlicht|erstellt|erschienen am|publiziert"
                  + "|publié|mise? en ligne|parution|publicado|publicada|fecha de publicación|pubblicato|pubblicata|publicerad|julkaistu|opublikowano|data publikacji"
                  + "|yayın(?:lanma)? tarihi|yayınlandı|опубликован[оа]?|дата публикации|размещено|опубліковано"
                  + "|تاريخ النشر|نُ?شرت?(?: في| يوم|:)|نُ?شر بتاريخ|تاریخ انتشار|زمان انتشار|منتشر شد|发布时间|发表于|時間|公開日|掲載)"));

  private final Document document;
  private final PageIndex index;
  private final boolean dayFirst;
  private final Predicate<PointInTime> plausible;
  private final Predicate<Element> aside;

  HeadlineDates(
      Document document,
      PageIndex index,
      boolean dayFirst,
      Predicate<PointInTime> plausible,
      Predicate<Element> aside) {
    this.document = document;
    this.index = index;
    this.dayFirst = dayFirst;
    this.plausible = plausible;
    this.aside = aside;
  }

  /** The first date in the lines under the headline. */
  Optional<PointInTime> underHeadline() {
    for (Element headline : headlines()) {
      Optional<PointInTime> found = after(headline);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private List<Element> headlines() {
    String title = PageText.squeeze(document.title());
    List<Element> headlines = new ArrayList<>();
    for (Element heading : index.select(HEADING, index.all())) {
      String text = PageText.squeeze(heading.text());
      boolean titled = text.length() >= SHORTEST_TITLE && title.contains(text);
      boolean own = heading.normalName().equals("h1") ? !text.isEmpty() : titled;
      if (own && !aside.test(heading) && headlines.size() < 8) {
        headlines.add(titled ? 0 : headlines.size(), heading);
      }
    }
    return headlines;
  }

  private Optional<PointInTime> after(Element headline) {
    int seen = 0;
    for (Node at = next(headline, true); at != null && seen < NEAR; at = next(at, false)) {
      if (at instanceof Element element) {
        Optional<PointInTime> said = attribute(element);
        if (said.isPresent()) {
          return said;
        }
      } else if (at instanceof TextNode words && !words.isBlank()) {
        Element line = words.parent();
        String text = line == null ? "" : PageText.squeeze(line.text());
        seen += words.text().strip().length();
        Optional<PointInTime> found = text.length() > LONGEST_LINE ? Optional.empty() : read(text);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<PointInTime> attribute(Element element) {
    if (!element.normalName().equals("time") || element.text().length() > LONGEST_LINE) {
      return Optional.empty();
    }
    Optional<PointInTime> shown = read(element.text());
    return shown.isPresent()
        ? shown
            .filter(s -> said(element).filter(a -> a.day().equals(s.day())).isEmpty())
            .or(() -> said(element))
        : said(element);
  }

  private Optional<PointInTime> said(Element element) {
    return FeedDates.read(element.attr("datetime"), dayFirst)
        .filter(at -> element.attr("datetime").strip().length() >= 8)
        .filter(plausible);
  }

  /** A date behind a word that says that it is the day of publication. */
  Optional<PointInTime> labelled() {
    Element body = document.body();
    if (body == null) {
      return Optional.empty();
    }
    String text = PageText.squeeze(body.text());
    if (!DateInText.mayHold(text)) {
      return Optional.empty();
    }
    Matcher m = LABEL.matcher(small(text));
    int from = 0;
    for (int figure = figure(text, 0); figure >= 0; figure = figure(text, from)) {
      // No label holds a figure, and one far before it leads to no date.
      m.region(Math.max(from, figure - BEFORE_FIGURE), figure);
      if (!m.find()) {
        from = figure + 1;
        continue;
      }
      from = m.end();
      String after = text.substring(from, Math.min(text.length(), from + LABEL_TO_DATE));
      Optional<PointInTime> found = read(after);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static int figure(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        return i;
      }
    }
    return -1;
  }

  /** Without capitals, character by character, so that places stay what they are. */
  private static String small(String text) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      char c = chars[i];
      if (c >= 'A' && c <= 'Z' || c > 0x7f && !arabic(c)) {
        chars[i] = Character.toLowerCase(Character.toUpperCase(c));
      }
    }
    return String.valueOf(chars);
  }

  private static boolean arabic(char c) {
    return c >= 0x0600 && c <= 0x06ff;
  }

  private Optional<PointInTime> read(String text) {
    return DateInText.first(text, dayFirst).filter(plausible);
  }

  /** The next node in the order of the document, past scripts and, if asked, past the children. */
  private static @Nullable Node next(Node node, boolean past) {
    boolean silent =
        node instanceof Element element
            && (element.normalName().equals("script")
                || element.normalName().equals("style")
                || element.normalName().equals("noscript")
                || element.normalName().equals("nav")
                || element.normalName().equals("a") && !element.attr("rel").equals("bookmark"));
    if (!past && !silent && node.childNodeSize() > 0) {
      return node.childNode(0);
    }
    for (Node at = node; at != null; at = at.parent()) {
      if (at.nextSibling() != null) {
        return at.nextSibling();
      }
    }
    return null;
  }
}
