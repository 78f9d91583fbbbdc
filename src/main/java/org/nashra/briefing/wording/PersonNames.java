package org.nashra.briefing.wording;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The persons that an issue names, each with full style ("Armenian Prime Minister Nikol
 * Pashinyan"), bare name and the short one of a later mention. Not thread-safe: one for each
 * composing.
 */
final class PersonNames {
  /** Persons of these states bear their family name first: it alone would be read wrongly. */
  private static final Set<String> FAMILY_FIRST = Set.of("CN", "KR", "KP", "VN", "TW", "HK", "KH");

  /**
   * @param brief the family name alone
   * @param again what a later mention has
   * @param frame what the words that a style stands in become, with the name in place of {}
   */
  private record Person(String id, String bare, String brief, String again, String frame) {}

  private final Grammar grammar;

  private final Map<String, Person> byStyle =
      new TreeMap<>(
          Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));

  /** Of so many styles; made anew when more are learnt. */
  private @Nullable Pattern styles;

  private int stylesOf;

  PersonNames(Grammar grammar) {
    this.grammar = grammar;
  }

  /**
   * @param person its form "bare" is the name alone
   * @param state ISO code of the state whose office it holds
   */
  void learn(String id, Phrase person, String state) {
    String bare = person.forms().getOrDefault("bare", person.text());
    String[] words = bare.split(" ");
    boolean two = words.length == 2 && !FAMILY_FIRST.contains(state) && !words[0].equals("عبد");
    String brief = two ? words[1] : bare;
    String again = grammar.again(bare, brief);
    grammar
        .styles(person)
        .forEach(
            (style, frame) -> {
              byStyle.putIfAbsent(style, new Person(id, bare, brief, again, frame));
              byStyle.putIfAbsent(raised(style), new Person(id, bare, brief, again, raised(frame)));
            });
    byStyle.putIfAbsent(bare, new Person(id, bare, brief, again, "{}"));
  }

  private static String raised(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /**
   * The text with the style of each person where it is met first, and the short name after.
   *
   * @param met ids of those whom the reader has met; those of the text are added
   */
  String retold(String text, Set<String> met) {
    return replaced(
        text,
        match -> {
          Person person = java.util.Objects.requireNonNull(byStyle.get(match));
          return met.add(person.id()) ? match : framed(person, person.again());
        });
  }

  /** The text with bare names, then short ones, where it is longer than allowed; cut in need. */
  String fitted(String text, int longest) {
    String fitted = retold(text, new TreeSet<>());
    if (fitted.length() > longest) {
      fitted = replaced(fitted, m -> named(m, Person::bare));
    }
    if (fitted.length() > longest) {
      fitted = replaced(fitted, m -> named(m, Person::brief));
    }
    if (fitted.length() <= longest) {
      return fitted;
    }
    int end = fitted.lastIndexOf(' ', longest - 2);
    return fitted.substring(0, end < longest / 2 ? longest - 2 : end) + " …";
  }

  private String named(String style, Function<Person, String> form) {
    Person person = java.util.Objects.requireNonNull(byStyle.get(style));
    return framed(person, form.apply(person));
  }

  /** Any style, the longest first, so that a bare name inside of a style is not taken alone. */
  private Pattern styles() {
    Pattern known = styles;
    if (known == null || stylesOf != byStyle.size()) {
      StringBuilder any = new StringBuilder();
      byStyle.keySet().forEach(s -> any.append(any.isEmpty() ? "" : "|").append(Pattern.quote(s)));
      known = Pattern.compile("(?:" + any + ")(?!\\p{L})");
      styles = known;
      stylesOf = byStyle.size();
    }
    return known;
  }

  private static String framed(Person person, String name) {
    return person.frame().replace("{}", name);
  }

  private String replaced(String text, Function<String, String> by) {
    if (byStyle.isEmpty()) {
      return text;
    }
    Matcher m = styles().matcher(text);
    return grammar.polish(m.replaceAll(r -> Matcher.quoteReplacement(by.apply(r.group()))));
  }
}
