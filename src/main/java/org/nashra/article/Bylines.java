package org.nashra.article;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Who wrote an article: persons that the page names, not the house that it belongs to. */
final class Bylines {
  private static final String META =
      "meta[name=author],meta[property=author],meta[name=dc.creator],meta[name=byl],"
          + "meta[name=sailthru.author],meta[name=parsely-author],meta[property=article:author],"
          + "meta[name=dcterms.creator],meta[name=citation_author],meta[itemprop=author]";

  private static final List<String> SHOWN =
      List.of(
          "[itemprop=author] [itemprop=name],[itemprop=author]:not(meta):not(link)",
          "[rel=author]",
          "[class~=(?i)(?:^|[\\s_-])(?:author|byline|autor|auteur)s?[_-]{0,2}(?:name|link|fn)(?:$|\\s)],.vcard .fn,.author .fn,.byline .fn",
          "[class~=(?i)(?:^|\\s)(?:article|post|entry)[_-]{0,2}(?:author|byline|autor)s?(?:$|\\s)]",
          ".author a,.byline a,a.author,a.autor,.autor a",
          "[class~=(?i)(?:^|\\s)(?:author|autor|auteur|byline)s?(?:$|\\s)]",
          "a[href~=(?i)/(?:author|autor|autoren|auteur|authors|redakteur|profile)/]",
          "[class~=(?i)(?:author|byline|autor|auteur|redakteur)],[id~=(?i)(?:author|byline|autor)]");

  private static final Pattern BY =
      Pattern.compile(
          "(?iu)^\\s*(?:by|von|par|por|di|da|od|text|interview|autorin|autor|author|auteur|written by|posted by|published by|geschrieben von|veröffentlicht von|zeige alle beiträge von|view all posts by|alle artikel von|автор|текст|نویسنده|بقلم|كتب|كتبه|كتبت|إعداد)\\b\\s*:?\\s*(?:by|von)?\\s*");
  private static final Pattern AND =
      Pattern.compile("\\s*(?:,|;|/|\\||&|•|·|\\b(?:and|und|et|y)\\b)\\s+|\\s+و(?=\\p{L}{3})");
  private static final Pattern AFTER =
      Pattern.compile(
          "(?iu)\\s*(?:\\(.*|\\d.*|(?:on|am|le|vom|at|updated|published)\\s+\\d.*|[-–|].*|(?:foto|bild|photo|fotos)\\s*:.*)$|[\\s,;:.|]+$");
  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?iu)^(?:admin|administrator|redaktion|redaction|editor|editors|editorial|staff|newsroom|webmaster|alle artikel|all posts|more|mehr|home|kontakt|contact|artikel|autor|author|gesponserte inhalte|guest|gast|facebook|twitter|instagram|website|profil)$");
  private static final int LONGEST = 60;
  private static final int MOST_SHOWN = 3;

  private final Document document;
  private final StructuredData data;
  private final @Nullable String site;
  private final String host;

  Bylines(Document document, StructuredData data, @Nullable String site, String host) {
    this.document = document;
    this.data = data;
    this.site = site;
    this.host = host;
  }

  List<String> names() {
    Set<String> names = new LinkedHashSet<>();
    data.authors().forEach(name -> add(names, name));
    if (names.isEmpty()) {
      document.select(META).forEach(meta -> add(names, meta.attr("content")));
    }
    for (String selector : SHOWN) {
      if (!names.isEmpty()) {
        break;
      }
      shown(selector, names);
    }
    return List.copyOf(names);
  }

  private void shown(String selector, Set<String> names) {
    int seen = 0;
    for (Element element : document.select(selector)) {
      String text = element.text();
      if (text.isBlank() || text.length() > 120 || beside(element) || seen >= MOST_SHOWN) {
        continue;
      }
      Set<String> found = new LinkedHashSet<>();
      add(found, text);
      // Many of a kind are the writers of a list or of comments: the first stands by the article.
      if (!found.isEmpty() && (seen == 0 || document.select(selector).size() <= MOST_SHOWN)) {
        names.addAll(found);
      }
      seen += found.isEmpty() ? 0 : 1;
    }
  }

  private static boolean beside(Element element) {
    for (Element at = element; at != null && !at.normalName().equals("body"); at = at.parent()) {
      String mark = (at.className() + " " + at.id()).toLowerCase(Locale.ROOT);
      if ((mark.contains("comment")
              || mark.contains("sidebar")
              || mark.contains("related")
              || mark.contains("widget")
              || at.normalName().equals("aside"))
          && at.selectFirst("h1") == null) {
        return true;
      }
    }
    return false;
  }

  private void add(Set<String> names, String said) {
    String text =
        BY.matcher(said.replace('\u00a0', ' ').replaceAll("\\s+", " ").strip()).replaceFirst("");
    if (text.isEmpty() || text.length() > 200) {
      return;
    }
    for (String part : AND.split(text)) {
      Matcher by = BY.matcher(part);
      String name =
          AFTER.matcher(by.replaceFirst("")).replaceFirst("").replaceAll("^@", "").strip();
      if (isName(name)) {
        names.add(name);
      }
    }
  }

  private boolean isName(String name) {
    String folded = fold(name);
    return name.length() > 1
        && name.length() <= LONGEST
        && !folded.isEmpty()
        && name.indexOf('@') < 0
        && !name.contains("http")
        && !name.matches("(?i).*\\.(?:com|de|org|net|at|ch|fr|it|tv|eu)$")
        && !NO_NAME.matcher(name).matches()
        && name.split("\\s+").length <= 6
        && (site == null || !folded.equals(fold(site)))
        && !(folded.length() > 5 && fold(host).contains(folded));
  }

  private static String fold(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
