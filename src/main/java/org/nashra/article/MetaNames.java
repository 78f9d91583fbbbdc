package org.nashra.article;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Names that a meta element may bear, each for one of its attributes. */
final class MetaNames {
  private static final Pattern ONE = Pattern.compile("meta\\[([a-z]+)=([^\\]]+)\\]");
  private static final List<String> ATTRIBUTES = List.of("name", "property", "itemprop");

  private final Set<String> names = new HashSet<>();

  /**
   * @param selector a list of {@code meta[attribute=name]}; case does not count
   */
  MetaNames(String selector) {
    Matcher m = ONE.matcher(selector);
    while (m.find()) {
      names.add(m.group(1) + '=' + String.valueOf(m.group(2)).toLowerCase(Locale.ROOT));
    }
  }

  boolean hold(Element meta) {
    for (String attribute : ATTRIBUTES) {
      String said = meta.attr(attribute);
      if (!said.isEmpty() && names.contains(attribute + '=' + said.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }
}
