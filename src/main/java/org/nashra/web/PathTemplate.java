package org.nashra.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address with parameters: {@code /archive/{edition}/{date}} or {@code /briefings/{id}.pdf}. A
 * parameter takes one segment, never an empty one.
 */
final class PathTemplate {
  private static final Pattern PARAMETER = Pattern.compile("\\{([a-z]+)\\}([a-z.]*)");

  private final String template;
  private final List<String> segments;

  PathTemplate(String template) {
    this.template = template;
    this.segments =
        template.equals("/") ? List.of() : List.of(template.substring(1).split("/", -1));
  }

  /** The parameters, if the segments of a path are of this form. */
  Optional<Map<String, String>> match(List<String> path) {
    if (path.size() != segments.size()) {
      return Optional.empty();
    }
    Map<String, String> parameters = new TreeMap<>();
    for (int i = 0; i < path.size(); i++) {
      if (!match(segments.get(i), path.get(i), parameters)) {
        return Optional.empty();
      }
    }
    return Optional.of(parameters);
  }

  private static boolean match(String expected, String actual, Map<String, String> parameters) {
    Matcher parameter = PARAMETER.matcher(expected);
    if (!parameter.matches()) {
      return expected.equals(actual);
    }
    String suffix = parameter.group(2);
    if (!actual.endsWith(suffix) || actual.length() == suffix.length()) {
      return false;
    }
    parameters.put(parameter.group(1), actual.substring(0, actual.length() - suffix.length()));
    return true;
  }

  @Override
  public String toString() {
    return template;
  }
}
