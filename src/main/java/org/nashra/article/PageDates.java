package org.nashra.article;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;
import org.nashra.source.FeedDates;
import org.nashra.source.PointInTime;

/**
 * When a page was published: what it says to machines, then its address, then what it shows. A date
 * is never taken from a comment, a copyright line or a date of the far past or future.
 */
final class PageDates {
  private static final MetaNames PUBLISHED =
      new MetaNames(
          "meta[property=article:published_time],meta[name=article:published_time],meta[name=date],"
              + "meta[name=dc.date],meta[name=dc.date.issued],meta[name=dcterms.date],meta[name=DC.date.created],"
              + "meta[name=dcterms.issued],meta[name=dcterms.created],meta[name=pubdate],meta[name=publishdate],meta[name=publish-date],"
              + "meta[name=publish_date],meta[name=publication_date],meta[name=publication-date],meta[name=parsely-pub-date],meta[name=sailthru.date],"
              + "meta[name=article.published],meta[name=published],meta[name=publishdate],meta[name=datepublished],"
              + "meta[name=cXenseParse:recs:publishtime],meta[name=citation_publication_date],meta[name=citation_date],"
              + "meta[name=og:published_time],meta[property=og:published_time],meta[property=og:article:published_time],meta[property=datepublished],"
              + "meta[name=rnews:datepublished],meta[property=rnews:datepublished],meta[name=created],meta[name=article_date_original],"
              + "meta[name=originalpublicationdate],meta[name=bt:pubdate],meta[name=timestamp],meta[name=article:post_date],"
              + "meta[itemprop=datepublished],meta[itemprop=datecreated],meta[name=weibo: article:create_at],meta[name=date_published],meta[name=doc_date],meta[name=vr:published_time]");
  private static final MetaNames MODIFIED =
      new MetaNames(
          "meta[property=article:modified_time],meta[property=og:updated_time],meta[name=last-modified],"
              + "meta[name=lastmod],meta[name=dcterms.modified],meta[name=revised],meta[itemprop=datemodified],meta[itemprop=dateupdate]");
  private static final List<Evaluator> MARKED =
      Stream.of(
              "[itemprop=datePublished]",
              "[property~=^(?:schema:|dc:|dcterms:)?(?:datePublished|issued)$]",
              "[property~=^(?:schema:|dc:|dcterms:)?(?:dateCreated|created)$]")
          .map(QueryParser::parse)
          .toList();
  private static final List<Evaluator> ELEMENTS =
      Stream.of(
              "time[pubdate]",
              "time.published[datetime],time.entry-date[datetime]:not(.updated),time.post-date[datetime],abbr.published[title],.entry-date time[datetime],.published time[datetime]",
              "article header time[datetime],header time[datetime]",
              "article time[datetime],main time[datetime]",
              "time[datetime]")
          .map(QueryParser::parse)
          .toList();
  private static final Evaluator DESCRIPTION =
      QueryParser.parse("meta[name=description],meta[property=og:description],title");
  private static final Evaluator DATE_PUBLISHED = QueryParser.parse("[itemprop=datePublished]");
  private static final Pattern SHOWN =
      Pattern.compile(
          "publish|date|post-meta|entry-meta|byline|timestamp|datum|time|posted|meta|info|fecha|author");
  private static final Pattern IN_ADDRESS =
      Pattern.compile(
          "[/_-]((?:19|20)[0-9]{2})[/_-]?([01][0-9])[/_-]?([0-3][0-9])(?![0-9])|/((?:19|20)[0-9]{2})/([01]?[0-9])/([0-3]?[0-9])(?![0-9])");
  private static final Pattern IN_SCRIPT =
      Pattern.compile(
          "\"(?:datePublished|publishedDate|publicationDate|publishDate|publish_date|published_at|publishedAt|publishedOn|pubDate|firstPublished[A-Za-z]{0,10})\\\\?\"\\s{0,3}:\\s{0,3}\\\\?\"([^\"\\\\]{8,40})");
  private static final Pattern IN_PATH =
      Pattern.compile("/((?:19|20)[0-9]{2})/([01]?[0-9])/([0-3]?[0-9])(?:/|$)");
  private static final Pattern ASIDE =
      Pattern.compile(
          "(?i)comment|related|sidebar|widget|recommend|footer|teaser|most-?read|latest|popular|copyright");
  private static final Pattern WITH_OFFSET =
      Pattern.compile(
          "(?:19|20)[0-9]{2}-[01][0-9]-[0-3][0-9]T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?[+-][0-9]{2}:?[0-9]{2}");
  private static final Set<String> BESIDE =
      Set.of("script", "style", "noscript", "footer", "nav", "aside", "form");
  private static final Pattern IN_ADDRESS_BACKWARDS =
      Pattern.compile("[/_-]([0-3][0-9])[_-]([01][0-9])[_-](20[0-9]{2})(?![0-9])");

  /** The day on which a web archive made its copy is not that of the article. */
  private static final Pattern ARCHIVE =
      Pattern.compile("^https?://web\\.archive\\.org/web/[0-9]{4,14}[a-z_]{0,4}/");

  private static final int DAY_LENGTH = 10;
  private static final int SHORTEST = 8;
  private static final int SHORT = 120;

  private final Document document;
  private final PageIndex index;
  private final Map<String, Boolean> showing = new HashMap<>();
  private final Map<String, Boolean> asides = new HashMap<>();
  private final String html;
  private final boolean dayFirst;
  private @Nullable TextMass mass;
  private final StructuredData data;
  private final @Nullable String address;
  private final HeadlineDates headline;

  /**
   * @param html the page as it came
   */
  PageDates(
      Document document,
      PageIndex index,
      String html,
      StructuredData data,
      @Nullable String address) {
    this.index = index;
    this.document = document;
    this.html = html;
    this.dayFirst = DateOrder.dayFirst(document, address);
    this.data = data;
    this.address = address == null ? null : ARCHIVE.matcher(address).replaceFirst("");
    this.headline =
        new HeadlineDates(document, index, dayFirst, PageDates::plausible, this::inAside);
  }

  @Nullable PointInTime published() {
    PointInTime found = said();
    if (found == null) {
      return null;
    }
    Optional<PointInTime> path = inPath();
    // A later date in the metadata is that of a revision or of a move to another system.
    boolean later = path.isPresent() && found.day().isAfter(path.get().day().plusDays(2));
    return later ? path.get() : PublisherZone.local(withOffset(found), document, address);
  }

  /** The same instant, as the page has it elsewhere with the publisher's own offset. */
  private PointInTime withOffset(PointInTime found) {
    if (found.dayOnly() || !found.written().endsWith("Z")) {
      return found;
    }
    Matcher m = WITH_OFFSET.matcher(html);
    for (int t = html.indexOf('T'); t >= 0; t = html.indexOf('T', t + 1)) {
      if (t < DAY_LENGTH || !m.region(t - DAY_LENGTH, html.length()).lookingAt()) {
        continue;
      }
      PointInTime other = FeedDates.read(m.group()).orElse(found);
      if (Duration.between(other.instant(), found.instant()).abs().toSeconds() < 60
          && !other.written().endsWith("Z")) {
        return other;
      }
    }
    return found;
  }

  private @Nullable PointInTime said() {
    return read(data.published())
        .or(() -> first(PUBLISHED))
        .or(() -> element(MARKED, index.marked()))
        .or(headline::underHeadline)
        .or(() -> element(ELEMENTS, timed()))
        .or(this::inAddress)
        .or(() -> read(data.created()))
        .or(this::inScript)
        .or(this::shown)
        .or(headline::labelled)
        .or(() -> first(MODIFIED))
        .or(() -> read(data.modified()))
        .or(() -> marked("datetime"))
        .or(() -> marked("title"))
        .or(this::atTheBeginning)
        .or(this::described)
        .orElse(null);
  }

  /** A date that a script of the page carries for machines of its own. */
  private Optional<PointInTime> inScript() {
    Matcher m = IN_SCRIPT.matcher(html);
    return m.find() ? read(m.group(1)) : Optional.empty();
  }

  /** A date in the page's own description or title. */
  private Optional<PointInTime> described() {
    for (Element meta : index.select(DESCRIPTION, index.all())) {
      Optional<PointInTime> found =
          DateInText.first(meta.attr("content") + " " + meta.text(), dayFirst)
              .filter(PageDates::plausible);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  @Nullable PointInTime modified() {
    return read(data.modified()).or(() -> first(MODIFIED)).orElse(null);
  }

  private Optional<PointInTime> first(MetaNames names) {
    return index.tagged("meta").stream()
        .filter(names::hold)
        .map(meta -> read(meta.attr("content")))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<PointInTime> marked(String attribute) {
    return index.select(DATE_PUBLISHED, index.marked()).stream()
        .map(element -> read(element.attr(attribute)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private List<Element> timed() {
    if (index.tagged("abbr").isEmpty()) {
      return index.tagged("time");
    }
    return index.all().stream()
        .filter(e -> e.normalName().equals("time") || e.normalName().equals("abbr"))
        .toList();
  }

  private Optional<PointInTime> element(List<Evaluator> selectors, List<Element> among) {
    for (Evaluator selector : selectors) {
      for (Element element : index.select(selector, among)) {
        if (inAside(element)) {
          continue;
        }
        // What a reader sees is what the publisher means: templates fill in the wrong attribute.
        Optional<PointInTime> shown = shown(element);
        if (shown.isPresent()) {
          return shown;
        }
        for (String said :
            new String[] {
              element.attr("datetime"), element.attr("content"), element.attr("title")
            }) {
          Optional<PointInTime> found = said.isBlank() ? Optional.empty() : read(said);
          if (found.isPresent()) {
            return found;
          }
        }
        Optional<PointInTime> text =
            element.text().length() > SHORT
                ? Optional.empty()
                : DateInText.first(element.text(), dayFirst).filter(PageDates::plausible);
        if (text.isPresent()) {
          return text;
        }
      }
    }
    return Optional.empty();
  }

  /** A whole date in the element's text that differs from the one in its attribute. */
  private Optional<PointInTime> shown(Element element) {
    Optional<PointInTime> attribute = read(element.attr("datetime"));
    Optional<PointInTime> text =
        element.text().length() > SHORT
            ? Optional.empty()
            : DateInText.first(element.text(), dayFirst).filter(PageDates::plausible);
    boolean differ =
        attribute.isPresent()
            && text.isPresent()
            && Math.abs(
                    java.time.temporal.ChronoUnit.DAYS.between(
                        attribute.get().day(), text.get().day()))
                > 1;
    return differ ? text : Optional.empty();
  }

  private Optional<PointInTime> inAddress() {
    if (address == null) {
      return Optional.empty();
    }
    Matcher back = IN_ADDRESS_BACKWARDS.matcher(address);
    if (back.find()) {
      return read(back.group(3) + "-" + two(back.group(2)) + "-" + two(back.group(1)));
    }
    Matcher m = IN_ADDRESS.matcher(address);
    while (m.find()) {
      int at = m.group(1) != null ? 1 : 4;
      Optional<PointInTime> found =
          read(m.group(at) + "-" + two(m.group(at + 1)) + "-" + two(m.group(at + 2)));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** A day that has a part of the path for itself: {@code /2022/9/13/}. */
  private Optional<PointInTime> inPath() {
    Matcher m = IN_PATH.matcher(address == null ? "" : address);
    return m.find()
        ? read(m.group(1) + "-" + two(m.group(2)) + "-" + two(m.group(3)))
        : Optional.empty();
  }

  private static String two(@Nullable String number) {
    String text = String.valueOf(number);
    return text.length() == 1 ? "0" + text : text;
  }

  private Optional<PointInTime> shown() {
    for (Element element : index.all()) {
      if (!mayShow(element)) {
        continue;
      }
      String text = element.text();
      if (text.length() > SHORT || text.length() < 6 || inAside(element)) {
        continue;
      }
      Optional<PointInTime> found = DateInText.first(text, dayFirst);
      if (found.isPresent() && plausible(found.get())) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Whether an element is a time by its tag or its names,. */
  private boolean mayShow(Element element) {
    boolean named =
        element.normalName().equals("time")
            || showing.computeIfAbsent(
                element.attr("class"), name -> SHOWN.matcher(name.toLowerCase(Locale.ROOT)).find())
            || element.attr("id").toLowerCase(Locale.ROOT).contains("date");
    return named;
  }

  private Optional<PointInTime> atTheBeginning() {
    Element body = document.body();
    return body == null || !DateInText.mayHold(body.text())
        ? Optional.empty()
        : DateInText.first(beginning(body), dayFirst).filter(PageDates::plausible);
  }

  private static String beginning(Element body) {
    Element copy = body.clone();
    TextMass copied = TextMass.of(copy);
    List<Element> beside = new ArrayList<>();
    for (Element element :
        copy.select("script,style,noscript,footer,nav,aside,form,[class],[id]")) {
      boolean marked =
          BESIDE.contains(element.normalName())
              || ASIDE.matcher(element.className() + " " + element.id()).find();
      if (marked
          && element != copy
          && element.selectFirst("h1") == null
          && copied.text(element) * 2 < copied.text(copy)) {
        beside.add(element);
      }
    }
    Boilerplate.removeAll(beside);
    String text = copy.text();
    return text.length() > 20_000 ? text.substring(0, 20_000) : text;
  }

  /** Lists, comments and boxes beside the article; what holds the headline is none of them. */
  private boolean inAside(Element element) {
    for (Element at = element; at != null; at = at.parent()) {
      if (at.normalName().equals("body") || at.normalName().equals("main")) {
        return false;
      }
      boolean aside = at.normalName().equals("aside") || at.normalName().equals("footer");
      if ((aside || namedAside(at)) && !index.holdsHeadline(at) && lesser(at)) {
        return true;
      }
    }
    return false;
  }

  /** Whether less than half of the page's text stands in an element. */
  private boolean lesser(Element element) {
    TextMass counted = mass == null ? TextMass.of(document) : mass;
    mass = counted;
    return counted.text(element) * 2 < counted.text(document.body());
  }

  private boolean namedAside(Element element) {
    return asides.computeIfAbsent(
        element.className() + " " + element.id(), name -> ASIDE.matcher(name).find());
  }

  private Optional<PointInTime> read(@Nullable String text) {
    // A year or a month alone is no day of publication.
    boolean whole = text != null && text.strip().length() >= SHORTEST;
    return whole ? FeedDates.read(text, dayFirst).filter(PageDates::plausible) : Optional.empty();
  }

  /** The web begins in 1995; and a page cannot come from the future, whatever the clock says. */
  private static boolean plausible(PointInTime at) {
    return at.day().isAfter(LocalDate.of(1995, 1, 1))
        && at.day().isBefore(LocalDate.of(2100, 1, 1));
  }
}
