package org.nashra.briefing;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nashra.model.Report;
import org.nashra.story.Story;

/**
 * How many independent sources some articles are: copies of one text count once, and so do several
 * articles of one outlet. Immutable.
 */
final class Independence {
  private final Map<String, Integer> texts = new HashMap<>();
  private final Map<String, String> outlets = new HashMap<>();

  Independence(Collection<Story> stories) {
    int text = 0;
    for (Story story : stories) {
      for (Set<String> copies : story.copies()) {
        for (String article : copies) {
          texts.put(article, text);
        }
        text++;
      }
      for (Report report : story.reports()) {
        outlets.put(report.article().id(), report.source().id());
      }
    }
  }

  int sources(Set<String> articleIds) {
    Map<Integer, Set<String>> byText = new TreeMap<>();
    for (String article : articleIds) {
      Integer text = texts.get(article);
      if (text != null) {
        byText
            .computeIfAbsent(text, t -> new TreeSet<>())
            .add(outlets.getOrDefault(article, article));
      }
    }
    Set<String> heard = new TreeSet<>();
    int count = 0;
    for (Set<String> tellers : byText.values()) {
      count += heard.containsAll(tellers) ? 0 : 1;
      heard.addAll(tellers);
    }
    return count;
  }
}
