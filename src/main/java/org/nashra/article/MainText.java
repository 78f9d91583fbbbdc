package org.nashra.article;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * Finds the main text of a page: by the source's rules, by the names that pages give their article,
 * else by where the prose is. What is not the article is cut away first and inside it.
 */
final class MainText {
  /** Characters below which a named part is not believed to be the article. */
  private static final int ENOUGH = 250;

  /** How many times longer another candidate must be to be believed before a more certain one. */
  private static final double RATIO = 3;

  private static final double RATIO_OF_SHORT = 1.8;
  private static final double RATIO_OF_STUB = 1.5;

  /** Paragraphs are parted by more than what parts them on the page. */
  private static final double ROOM_FOR_BLANKS = 1.2;

  private static final int BEGINNING = 60;
  private static final Set<String> BLOCKS =
      Set.of("p", "pre", "blockquote", "td", "div", "li", "section", "font");

  private final Document document;
  private final StructuredData data;
  private final PageRules rules;
  private final @Nullable String title;
  private final Boilerplate boilerplate;

  /**
   * @param document is changed
   */
  MainText(
      Document document,
      StructuredData data,
      PageRules rules,
      @Nullable String title,
      Boilerplate boilerplate) {
    this.boilerplate = boilerplate;
    this.document = document;
    this.data = data;
    this.rules = rules;
    this.title = title;
  }

  String read() {
    for (String drop : rules.drop()) {
      select(document, drop).forEach(Element::remove);
    }
    String taken = byRules();
    if (!taken.isEmpty()) {
      return taken;
    }
    Boilerplate.removeNeverText(document);
    Element body = document.body();
    if (body == null) {
      return "";
    }
    TextMass mass = TextMass.of(body);
    List<String> candidates = new ArrayList<>();
    if (!named(body, mass, candidates)) {
      others(body, candidates);
    }
    int longest = candidates.stream().mapToInt(String::length).max().orElse(0);
    String best =
        candidates.stream().filter(t -> believable(t.length(), longest)).findFirst().orElse("");
    best = withLead(body, best);
    String machine = data.body();
    return machine != null && tellsMore(machine, best) ? ofMachine(machine) : best;
  }

  /** A page without its text, or one that shows only its beginning, may hold it for machines. */
  private static boolean tellsMore(String machine, String shown) {
    if (shown.length() < ENOUGH) {
      return machine.length() > shown.length();
    }
    String beginning = PageText.fold(shown);
    return machine.length() > shown.length() * RATIO_OF_STUB
        && PageText.fold(machine)
            .contains(beginning.substring(0, Math.min(BEGINNING, beginning.length())));
  }

  private static String ofMachine(String machine) {
    Element body = Jsoup.parse(machine.replaceAll("\\n+", "<p>")).body();
    return Paragraphs.of(body);
  }

  private void others(Element body, List<String> candidates) {
    Element bare = body.clone();
    boilerplate.remove(bare);
    candidates.add(dense(bare));
    candidates.add(prose(bare));
  }

  private static boolean believable(int length, int longest) {
    return length > 0 && length * (length >= ENOUGH ? RATIO : RATIO_OF_SHORT) >= longest;
  }

  private String byRules() {
    for (String take : rules.take()) {
      List<String> paragraphs = new ArrayList<>();
      for (Element element : select(document, take)) {
        Element copy = element.clone();
        Boilerplate.removeNeverText(copy);
        paragraphs.addAll(Paragraphs.list(copy));
      }
      if (!paragraphs.isEmpty()) {
        return String.join("\n\n", paragraphs);
      }
    }
    return "";
  }

  private static List<Element> select(Element in, String selector) {
    try {
      return in.select(selector);
    } catch (Selector.SelectorParseException e) {
      return List.of();
    }
  }

  /**
   * What each name yields, the most certain first.
   *
   * @return whether the last one is believable whatever the others would yield
   */
  private boolean named(Element body, TextMass mass, List<String> texts) {
    int most = (int) (mass.text(body) * ROOM_FOR_BLANKS);
    // One element often bears several of the names.
    Map<Element, String> cleaned = new IdentityHashMap<>();
    Function<Element, String> text =
        e -> cleaned.computeIfAbsent(e, c -> clean(c, massOf(c, mass)));
    List<List<Element>> kinds = ArticleMarks.in(body);
    Predicate<Element> strange = strange(body, kinds, text);
    int tier = 0;
    for (List<Element> marked : kinds) {
      boolean joined = tier++ < ArticleMarks.PARTS;
      List<String> parts = marked.stream().filter(strange.negate()).map(text).toList();
      texts.add(
          joined
              ? String.join("\n\n", parts.stream().filter(t -> !t.isEmpty()).distinct().toList())
              : parts.stream().max(Comparator.comparingInt(String::length)).orElse(""));
      boolean first = texts.stream().limit(texts.size() - 1L).allMatch(String::isEmpty);
      int length = texts.get(texts.size() - 1).length();
      if (first && length >= ENOUGH && believable(length, most)) {
        return true;
      }
    }
    return false;
  }

  /**
   * What bears a name of an article's but belongs to another one: where the page's headline stands
   * in an element for a whole article, whatever stands outside of it, unless that is far more.
   */
  private Predicate<Element> strange(
      Element body, List<List<Element>> kinds, Function<Element, String> text) {
    Element headline = headline(body);
    if (headline == null) {
      return element -> false;
    }
    Set<Element> around = Collections.newSetFromMap(new IdentityHashMap<>());
    around.addAll(headline.parents());
    Element own =
        kinds.get(ArticleMarks.WHOLES).stream().filter(around::contains).findFirst().orElse(null);
    int length = own == null ? 0 : text.apply(own).length();
    if (own == null || length < ENOUGH) {
      return element -> false;
    }
    return element ->
        !around.contains(element)
            && !element.equals(own)
            && !element.parents().contains(own)
            && text.apply(element).length() < length * RATIO;
  }

  private @Nullable Element headline(Element body) {
    if (title == null) {
      return null;
    }
    return body.getElementsByTag("h1").stream()
        .filter(h -> same(h.text(), title))
        .findFirst()
        .orElse(null);
  }

  /** What stands in a link outside an element counts as linked in it, if not counted anew. */
  private static TextMass massOf(Element candidate, TextMass mass) {
    for (Element at = candidate.parent(); at != null; at = at.parent()) {
      if (at.normalName().equals("a")) {
        return TextMass.of(candidate);
      }
    }
    return mass;
  }

  private String clean(Element candidate, TextMass mass) {
    List<String> paragraphs = Paragraphs.list(candidate, boilerplate.beside(candidate, mass));
    if (!paragraphs.isEmpty() && title != null && same(paragraphs.get(0), title)) {
      paragraphs = paragraphs.subList(1, paragraphs.size());
    }
    return String.join("\n\n", paragraphs.stream().filter(p -> !PageFurniture.is(p)).toList());
  }

  private String withLead(Element body, String text) {
    if (text.isEmpty()) {
      return text;
    }
    List<String> whole = new ArrayList<>(new Lead(body, boilerplate).before(text));
    whole.removeIf(lead -> title != null && same(lead, title));
    whole.add(text);
    return String.join("\n\n", whole);
  }

  private static boolean same(String a, String b) {
    return PageText.fold(a).equals(PageText.fold(b));
  }

  /** The element under which most of the prose stands, with those beside it that hold some too. */
  private String dense(Element copy) {
    TextMass mass = TextMass.of(copy);
    Map<Element, Double> scores = new HashMap<>();
    List<Element> order = new ArrayList<>();
    for (Element block : copy.getAllElements()) {
      if (!BLOCKS.contains(block.normalName())) {
        continue;
      }
      // Old pages set whole columns in a font, and have no other mark for them.
      boolean whole = block.normalName().equals("p") || block.normalName().equals("font");
      String own = whole ? block.text() : block.ownText();
      if (own.length() < 25) {
        continue;
      }
      double score = 1 + commas(own) + Math.min(own.length() / 100.0, 3);
      Element at = whole ? block.parent() : block;
      for (double share = 1; at != null && share > 0.2; share /= 2) {
        if (!scores.containsKey(at)) {
          order.add(at);
        }
        scores.merge(at, score * share, Double::sum);
        at = at.parent();
      }
    }
    ToDoubleFunction<Element> weight = e -> scores.getOrDefault(e, 0.0) * (1 - mass.linkDensity(e));
    Element best = order.stream().max(Comparator.comparingDouble(weight)).orElse(null);
    if (best == null || best.parent() == null || best.equals(copy)) {
      return clean(copy, mass);
    }
    double least = weight.applyAsDouble(best) * SHARE_OF_PART;
    return best.parent().children().stream()
        .filter(e -> e.equals(best) || weight.applyAsDouble(e) >= least)
        .map(e -> clean(e, TextMass.of(e)))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n\n"));
  }

  /** Every paragraph of the page that is long enough for prose. */
  private String prose(Element copy) {
    return String.join(
        "\n\n",
        Paragraphs.list(copy).stream()
            .filter(p -> p.length() >= PROSE && !PageFurniture.is(p))
            .toList());
  }

  private static final double SHARE_OF_PART = 0.2;
  private static final int PROSE = 80;
  private static final Pattern COMMA = Pattern.compile("[,،，、؛;]");

  private static int commas(String text) {
    return (int) COMMA.matcher(text).results().count();
  }
}
