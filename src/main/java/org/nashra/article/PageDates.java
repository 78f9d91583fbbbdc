package org.nashra.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.nashra.source.FeedDates;
import org.nashra.source.PointInTime;

/**
 * When a page was published: what it says to machines, then its address, then what it shows. A date
 * is never taken from a comment, a copyright line or a date of the far past or future.
 */
final class PageDates {
  private static final String PUBLISHED =
      "meta[property=article:published_time],meta[name=article:published_time],meta[name=date],"
          + "meta[name=dc.date],meta[name=dc.date.issued],meta[name=dcterms.date],meta[name=DC.date.created],"
          + "meta[name=dcterms.issued],meta[name=dcterms.created],meta[name=pubdate],meta[name=publishdate],meta[name=publish-date],"
          + "meta[name=publish_date],meta[name=publication_date],meta[name=publication-date],meta[name=parsely-pub-date],meta[name=sailthru.date],"
          + "meta[name=article.published],meta[name=published],meta[name=publishdate],meta[name=datepublished],"
          + "meta[name=cXenseParse:recs:publishtime],meta[name=citation_publication_date],meta[name=citation_date],"
          + "meta[name=og:published_time],meta[property=og:published_time],meta[property=og:article:published_time],meta[property=datepublished],"
          + "meta[name=rnews:datepublished],meta[property=rnews:datepublished],meta[name=created],meta[name=article_date_original],"
          + "meta[name=originalpublicationdate],meta[name=bt:pubdate],meta[name=timestamp],meta[name=article:post_date],"
          + "meta[itemprop=datepublished],meta[itemprop=datecreated],meta[name=weibo: article:create_at],meta[name=date_published],meta[name=doc_date],meta[name=vr:published_time]";
  private static final String MODIFIED =
      "meta[property=article:modified_time],meta[property=og:updated_time],meta[name=last-modified],"
          + "meta[name=lastmod],meta[name=dcterms.modified],meta[name=revised],meta[itemprop=datemodified]";
  private static final List<String> ELEMENTS =
      List.of(
          "[itemprop=datePublished]",
          "time[pubdate]",
          "time.published[datetime],time.entry-date[datetime]:not(.updated),time.post-date[datetime],abbr.published[title],.entry-date time[datetime],.published time[datetime]",
          "article header time[datetime],header time[datetime]",
          "article time[datetime],main time[datetime]",
          "time[datetime]");
  private static final String SHOWN =
      "[class*=publish],[class*=pubdate],[class*=post-date],[class*=entry-date],[class*=article-date],[class*=postdate],[class*=post-meta],[class*=entry-meta],[class*=dateline],[class*=byline],[class*=timestamp],[class*=datum],[class*=date],[id*=date],[class*=time],time,[class*=posted],[class*=meta],[class*=info],[class*=Date],[class*=fecha],[class*=author]";
  private static final Pattern IN_ADDRESS =
      Pattern.compile(
          "[/_-]((?:19|20)[0-9]{2})[/_-]?([01][0-9])[/_-]?([0-3][0-9])(?![0-9])|/((?:19|20)[0-9]{2})/([01]?[0-9])/([0-3]?[0-9])(?![0-9])");
  private static final int SHORT = 120;

  private final Document document;
  private final StructuredData data;
  private final @Nullable String address;

  PageDates(Document document, StructuredData data, @Nullable String address) {
    this.document = document;
    this.data = data;
    this.address = address;
  }

  @Nullable PointInTime published() {
    return read(data.published())
        .or(() -> first(PUBLISHED, "content"))
        .or(this::element)
        .or(this::inAddress)
        .or(() -> read(data.created()))
        .or(this::shown)
        .or(() -> first(MODIFIED, "content"))
        .or(() -> read(data.modified()))
        .orElse(null);
  }

  @Nullable PointInTime modified() {
    return read(data.modified()).or(() -> first(MODIFIED, "content")).orElse(null);
  }

  private Optional<PointInTime> first(String selector, String attribute) {
    for (Element element : document.select(selector)) {
      Optional<PointInTime> found = read(element.attr(attribute));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<PointInTime> element() {
    for (String selector : ELEMENTS) {
      for (Element element : document.select(selector)) {
        if (inAside(element)) {
          continue;
        }
        for (String said :
            new String[] {
              element.attr("datetime"),
              element.attr("content"),
              element.attr("title"),
              element.text()
            }) {
          Optional<PointInTime> found = said.isBlank() ? Optional.empty() : read(said);
          if (found.isPresent()) {
            return found;
          }
        }
      }
    }
    return Optional.empty();
  }

  private Optional<PointInTime> inAddress() {
    if (address == null) {
      return Optional.empty();
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

  private static String two(@Nullable String number) {
    String text = String.valueOf(number);
    return text.length() == 1 ? "0" + text : text;
  }

  private Optional<PointInTime> shown() {
    for (Element element : document.select(SHOWN)) {
      String text = element.text();
      if (text.length() > SHORT || text.length() < 6 || inAside(element)) {
        continue;
      }
      Optional<PointInTime> found = DateInText.first(text);
      if (found.isPresent() && plausible(found.get())) {
        return found;
      }
    }
    Element body = document.body();
    return body == null
        ? Optional.empty()
        : DateInText.first(beginning(body)).filter(this::plausible);
  }

  private static String beginning(Element body) {
    Element copy = body.clone();
    copy.select(
            "script,style,noscript,footer,nav,aside,form,[class*=comment],[id*=comment],[class*=related],[class*=sidebar]")
        .remove();
    String text = copy.text();
    return text.length() > 20_000 ? text.substring(0, 20_000) : text;
  }

  private static boolean inAside(Element element) {
    for (Element at = element; at != null; at = at.parent()) {
      String mark = (at.className() + " " + at.id()).toLowerCase(java.util.Locale.ROOT);
      if (at.normalName().equals("aside")
          || at.normalName().equals("footer")
          || mark.matches(
                  ".*(comment|related|sidebar|widget|recommend|footer|teaser|most-?read|latest).*")
              && !at.normalName().equals("body")) {
        return true;
      }
    }
    return false;
  }

  private Optional<PointInTime> read(@Nullable String text) {
    return FeedDates.read(text).filter(this::plausible);
  }

  /** The web begins in 1995; and a page cannot come from the future, whatever the clock says. */
  private boolean plausible(PointInTime at) {
    return at.day().isAfter(LocalDate.of(1995, 1, 1))
        && at.day().isBefore(LocalDate.of(2100, 1, 1));
  }
}
