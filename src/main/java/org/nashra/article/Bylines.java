package org.nashra.article;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/** Who wrote an article: persons that the page names, not the house that it belongs to. */
final class Bylines {
  private static final MetaNames META =
      new MetaNames(
          "meta[name=author],meta[property=author],meta[name=dc.creator],meta[name=byl],"
              + "meta[name=sailthru.author],meta[name=parsely-author],meta[property=article:author],"
              + "meta[name=dcterms.creator],meta[name=citation_author],meta[itemprop=author]");

  /** Found among what is marked for machines. */
  private static final List<Evaluator> MARKED =
      Stream.of(
              "[itemprop=author] [itemprop=name],[itemprop=author]:not(meta):not(link)",
              "[rel=author]")
          .map(QueryParser::parse)
          .toList();

  /** Found among what bears the name of a writer, and what stands in it. */
  private static final List<Evaluator> NAMED =
      Stream.of(
              "[class~=(?i)(?:^|[\\s_-])(?:author|byline|autor|auteur)s?[_-]{0,2}(?:name|link|fn)(?:$|\\s)],.vcard .fn,.author .fn,.byline .fn",
              "[class~=(?i)(?:^|\\s)(?:article|post|entry)[_-]{0,2}(?:author|byline|autor)s?(?:$|\\s)]",
              ".author a,.byline a,a.author,a.autor,.autor a",
              "[class~=(?i)(?:^|\\s)(?:author|autor|auteur|byline)s?(?:$|\\s)]")
          .map(QueryParser::parse)
          .toList();

  private static final Evaluator LINKED =
      QueryParser.parse("a[href~=(?i)/(?:author|autor|autoren|auteur|authors|redakteur|profile)/]");
  private static final Evaluator OTHERWISE_NAMED =
      QueryParser.parse(
          "[class~=(?i)(?:author|byline|autor|auteur|redakteur)],[id~=(?i)(?:author|byline|autor)]");
  private static final Pattern WRITER =
      Pattern.compile("author|byline|autor|auteur|redakteur|vcard");
  private static final Pattern AROUND = Pattern.compile("comment|sidebar|related|widget");
  private static final Pattern HOST_END =
      Pattern.compile("(?i)\\.(?:com|de|org|net|at|ch|fr|it|tv|eu)$");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

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

  private final PageIndex index;
  private final Map<String, Boolean> writers = new HashMap<>();
  private final StructuredData data;
  private final @Nullable String site;
  private final String host;

  Bylines(PageIndex index, StructuredData data, @Nullable String site, String host) {
    this.index = index;
    this.data = data;
    this.site = site;
    this.host = host;
  }

  List<String> names() {
    Set<String> names = new LinkedHashSet<>();
    data.authors().forEach(name -> add(names, name));
    if (names.isEmpty()) {
      index.tagged("meta").stream()
          .filter(META::hold)
          .forEach(meta -> add(names, meta.attr("content")));
    }
    firstOf(MARKED, index::marked, names);
    firstOf(NAMED, this::writers, names);
    firstOf(List.of(LINKED), () -> index.tagged("a"), names);
    firstOf(List.of(OTHERWISE_NAMED), this::writers, names);
    return List.copyOf(names);
  }

  private void firstOf(
      List<Evaluator> selectors, Supplier<List<Element>> among, Set<String> names) {
    for (Evaluator selector : selectors) {
      if (names.isEmpty()) {
        shown(index.select(selector, among.get()), names);
      }
    }
  }

  /** What bears the name of a writer, and what stands in it, in the order of the document. */
  private List<Element> writers() {
    Set<Element> found = new LinkedHashSet<>();
    for (Element element : index.named()) {
      boolean named =
          writers.computeIfAbsent(
              element.className() + ' ' + element.id(),
              name -> WRITER.matcher(name.toLowerCase(Locale.ROOT)).find());
      if (named && !found.contains(element)) {
        found.addAll(element.getAllElements());
      }
    }
    return List.copyOf(found);
  }

  private void shown(List<Element> elements, Set<String> names) {
    int seen = 0;
    for (Element element : elements) {
      String text = element.text();
      if (text.isBlank() || text.length() > 120 || beside(element) || seen >= MOST_SHOWN) {
        continue;
      }
      Set<String> found = new LinkedHashSet<>();
      add(found, text);
      // Many of a kind are the writers of a list or of comments: the first stands by the article.
      if (!found.isEmpty() && (seen == 0 || elements.size() <= MOST_SHOWN)) {
        names.addAll(found);
      }
      seen += found.isEmpty() ? 0 : 1;
    }
  }

  private boolean beside(Element element) {
    for (Element at = element; at != null && !at.normalName().equals("body"); at = at.parent()) {
      String mark = (at.className() + " " + at.id()).toLowerCase(Locale.ROOT);
      if ((at.normalName().equals("aside") || AROUND.matcher(mark).find())
          && !index.holdsHeadline(at)) {
        return true;
      }
    }
    return false;
  }

  private void add(Set<String> names, String said) {
    String text = BY.matcher(PageText.squeeze(said)).replaceFirst("");
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
    String folded = PageText.fold(name);
    return name.length() > 1
        && name.length() <= LONGEST
        && !folded.isEmpty()
        && name.indexOf('@') < 0
        && !name.contains("http")
        && !HOST_END.matcher(name).find()
        && !NO_NAME.matcher(name).matches()
        && BLANKS.split(name).length <= 6
        && (site == null || !folded.equals(PageText.fold(site)))
        && !(folded.length() > 5 && PageText.fold(host).contains(folded));
  }
}
