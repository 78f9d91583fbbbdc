package org.nashra.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** Finds the lead of an article, which many pages set above the element that holds the text. */
final class Lead {
  private static final String MARKS =
      "[class~=(?i)(?:^|[\\s_-])(?:intro|lead|lede|chapo|chapeau|teaser-?text|subtitle|sub-?title|subheadline|standfirst|summary|vorspann"
          + "|anreisser|excerpt|dek|sapo|sommario|entradilla|bajada|copete|ingress|abstract|kicker-text|description)(?:$|\\s)]"
          + ",article header p,.article-header p,[itemprop=description]:not(meta)";
  private static final Evaluator PARSED = QueryParser.parse(MARKS);
  private static final int LEAST = 60;
  private static final int MOST = 900;

  private Lead() {}

  /**
   * @param text of the article so far
   * @return paragraphs of the lead that stand before its beginning and are not in it yet
   */
  static List<String> of(Element body, String text) {
    List<String> leads = new ArrayList<>();
    String known = fold(text);
    String beginning = known.substring(0, Math.min(60, known.length()));
    String page = fold(body.text());
    int start = page.indexOf(beginning);
    for (Element mark : body.select(PARSED)) {
      String lead = mark.text().strip();
      String folded = fold(lead);
      boolean fresh = lead.length() >= LEAST && lead.length() <= MOST && !known.contains(folded);
      if (fresh && TextMass.of(mark).linkDensity(mark) < 0.3 && !Boilerplate.inside(mark)) {
        int at = page.indexOf(folded);
        if (at >= 0 && at < start && leads.stream().noneMatch(l -> fold(l).contains(folded))) {
          leads.add(lead);
        }
      }
      if (leads.size() >= 2) {
        break;
      }
    }
    return leads;
  }

  private static String fold(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(out::appendCodePoint);
    return out.toString();
  }
}
