package org.nashra.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The lines of a {@code robots.txt} that concern us (RFC 9309). */
final class RobotsRules {
  static final RobotsRules EVERYTHING = new RobotsRules(List.of());
  static final RobotsRules NOTHING = new RobotsRules(List.of(new Rule(false, "/")));
  private static final int MOST_LINES = 10_000;

  private final List<Rule> rules;

  private RobotsRules(List<Rule> rules) {
    this.rules = rules;
  }

  private record Rule(boolean allow, String path) {}

  static RobotsRules parse(String text, String product) {
    List<Rule> own = new ArrayList<>();
    List<Rule> any = new ArrayList<>();
    boolean named = false;
    boolean inOwn = false;
    boolean inAny = false;
    boolean inNames = false;
    for (String raw : text.lines().limit(MOST_LINES).toList()) {
      int hash = raw.indexOf('#');
      String line = (hash < 0 ? raw : raw.substring(0, hash)).strip();
      int colon = line.indexOf(':');
      if (colon < 0) {
        continue;
      }
      String key = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      String value = line.substring(colon + 1).strip();
      if (key.equals("user-agent")) {
        if (!inNames) {
          inOwn = false;
          inAny = false;
        }
        inNames = true;
        inOwn |= value.toLowerCase(Locale.ROOT).startsWith(product);
        inAny |= value.equals("*");
        named |= inOwn;
      } else if (key.equals("allow") || key.equals("disallow")) {
        inNames = false;
        Rule rule = new Rule(key.equals("allow"), value);
        if (!value.isEmpty() && inOwn) {
          own.add(rule);
        } else if (!value.isEmpty() && inAny) {
          any.add(rule);
        }
      }
    }
    return new RobotsRules(List.copyOf(named ? own : any));
  }

  /** The longest rule that matches decides; of equals the one that allows. */
  boolean allows(String path) {
    int longest = -1;
    boolean allowed = true;
    for (Rule rule : rules) {
      int length = rule.path().length();
      boolean decides = length > longest || length == longest && rule.allow();
      if (decides && matches(rule.path(), path)) {
        longest = length;
        allowed = rule.allow();
      }
    }
    return allowed;
  }

  /** {@code *} stands for anything, {@code $} at the end for the end; no backtracking needed. */
  private static boolean matches(String rule, String path) {
    boolean whole = rule.endsWith("$");
    String[] parts = (whole ? rule.substring(0, rule.length() - 1) : rule).split("\\*", -1);
    if (!path.startsWith(parts[0])) {
      return false;
    }
    int at = parts[0].length();
    for (int i = 1; i < parts.length; i++) {
      boolean last = i == parts.length - 1;
      if (last && whole) {
        return path.length() - parts[i].length() >= at && path.endsWith(parts[i]);
      }
      int found = path.indexOf(parts[i], at);
      if (found < 0) {
        return false;
      }
      at = found + parts[i].length();
    }
    return !whole || at == path.length();
  }
}
