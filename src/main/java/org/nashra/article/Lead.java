package org.nashra.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** Finds the lead of an article, which many pages set above the element that holds the text. */
final class Lead {
  private static final Pattern CLASS =
      Pattern.compile(
          "(?:^|[\\s_-])(?:intro|lead|lede|chapo|chapeau|teaser-?text|subtitle|sub-?title|subheadline|standfirst|summary|vorspann"
              + "|anreisser|excerpt|dek|sapo|sommario|entradilla|bajada|copete|ingress|abstract|kicker-text|description)(?:$|\\s)");
  private static final Evaluator HEADER_PARAGRAPH =
      QueryParser.parse("article header p,.article-header p");
  private static final int LEAST = 60;
  private static final int MOST = 900;

  private final Element body;
  private final Boilerplate boilerplate;
  private final Map<String, Boolean> classes = new HashMap<>();

  /**
   * @param body without what is never text
   */
  Lead(Element body, Boilerplate boilerplate) {
    this.body = body;
    this.boilerplate = boilerplate;
  }

  /**
   * @param text of the article so far
   * @return paragraphs of the lead that stand before its beginning and are not in it yet
   */
  List<String> before(String text) {
    List<String> leads = new ArrayList<>();
    List<Element> marks = body.getAllElements().stream().filter(this::marked).toList();
    if (marks.isEmpty()) {
      return leads;
    }
    String known = PageText.fold(text);
    String beginning = known.substring(0, Math.min(60, known.length()));
    String whole = PageText.fold(body.text());
    int start = whole.indexOf(beginning);
    for (Element mark : marks) {
      String lead = mark.text().strip();
      if (lead.length() < LEAST || lead.length() > MOST) {
        continue;
      }
      String folded = PageText.fold(lead);
      int at = known.contains(folded) ? -1 : whole.indexOf(folded);
      if (at >= 0
          && at < start
          && TextMass.of(mark).linkDensity(mark) < 0.3
          && !boilerplate.inside(mark)
          && leads.stream().noneMatch(l -> PageText.fold(l).contains(folded))) {
        leads.add(lead);
      }
      if (leads.size() >= 2) {
        break;
      }
    }
    return leads;
  }

  private boolean marked(Element element) {
    String className = element.attr("class");
    boolean named =
        !className.isEmpty()
            && classes.computeIfAbsent(
                className, name -> CLASS.matcher(name.toLowerCase(Locale.ROOT)).find());
    return named
        || element.normalName().equals("p") && HEADER_PARAGRAPH.matches(body, element)
        || !element.normalName().equals("meta")
            && element.attr("itemprop").strip().equalsIgnoreCase("description");
  }
}
