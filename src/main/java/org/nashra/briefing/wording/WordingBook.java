package org.nashra.briefing.wording;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nashra.config.Yaml;
import org.nashra.language.FoldedText;
import org.nashra.model.Event;
import org.nashra.model.EventType;
import org.nashra.model.LanguageTag;
import org.nashra.model.Report;

/**
 * The wordings of all languages that briefings are written in, and what their grammars find in
 * texts of their language: matters, kinds of what happened, vague counts, "near". Thread-safe.
 */
public final class WordingBook {
  /** Characters before a place in which the words stand that say how near it was. */
  private static final int BEFORE = 48;

  /** Stands in what is looked for: "lifted .. sanctions". */
  private static final String ANY = " .. ";

  /** Characters that it stands for at most. */
  private static final int GAP = 40;

  private final Map<LanguageTag, Wording> wordings;
  private final Set<String> feminineNames;
  private final Map<String, Pattern> near = new TreeMap<>();

  private WordingBook(Map<LanguageTag, Wording> wordings, Set<String> feminineNames) {
    this.wordings = wordings;
    this.feminineNames = feminineNames;
    wordings.forEach((language, w) -> near.put(language.primary(), near(w.data())));
  }

  /**
   * @param config the configuration folder: {@code lang/<xx>/} and {@code shared/persons.yaml}
   * @param wanted languages that must be there
   * @throws org.nashra.config.ConfigurationException with file and line
   */
  public static WordingBook read(Path config, Collection<LanguageTag> wanted) {
    Path languages = config.resolve("lang");
    Map<LanguageTag, Wording> wordings = new TreeMap<>();
    for (LanguageTag language : new TreeSet<>(wanted)) {
      wordings.put(language, Wording.read(languages, language));
    }
    for (String code : Grammar.LANGUAGES) {
      LanguageTag language = LanguageTag.of(code);
      if (!wordings.containsKey(language)
          && Files.exists(languages.resolve(code).resolve("wording.yaml"))) {
        wordings.put(language, Wording.read(languages, language));
      }
    }
    Set<String> feminine = new TreeSet<>();
    Yaml.read(config.resolve("shared").resolve("persons.yaml"), "persons.json")
        .root()
        .path("feminine")
        .forEach(n -> feminine.add(n.asText()));
    return new WordingBook(wordings, feminine);
  }

  public Wording wording(LanguageTag language) {
    Wording wording = wordings.get(language);
    if (wording == null) {
      throw new IllegalArgumentException("no wording for the language \"" + language + "\"");
    }
    return wording;
  }

  /** Whether a person bears a woman's given name, by the canonical English form. */
  boolean feminine(String canonicalName) {
    return feminineNames.contains(canonicalName.split("[\\s-]", 2)[0]);
  }

  /** What was found, and where in the text. */
  record Found(String id, int start, int end) {}

  /** The matters that a piece of a text speaks of, in its order, each once. */
  List<Found> topics(String text, LanguageTag language) {
    return find(text, language, GrammarData::topics);
  }

  /** What kind of thing a piece of a text tells of, the first of those that {@code said} has. */
  Optional<Found> kind(String text, LanguageTag language, EventType type, Set<String> said) {
    FoldedText folded = FoldedText.of(text);
    return data(language).stream()
        .flatMap(data -> data.kinds(type).entrySet().stream())
        .filter(each -> said.contains(each.getKey()))
        .flatMap(each -> find(folded, each.getKey(), each.getValue()).stream())
        .findFirst();
  }

  /** The kind of a vague count ("dozens") by its words; "several" where no word is known. */
  String vague(String text, LanguageTag language) {
    return find(text, language, GrammarData::vague).stream()
        .findFirst()
        .map(Found::id)
        .orElse("several");
  }

  /** Whether the article says that it happened near a town, not in it. */
  boolean near(Event.Place place, Report report) {
    Integer start = place.start();
    Pattern words = near.get(report.article().language().primary());
    if (start == null || words == null) {
      return false;
    }
    String before = report.article().text().substring(Math.max(0, start - BEFORE), start);
    return words.matcher(" " + words(before)).find();
  }

  private static Pattern near(GrammarData data) {
    return Pattern.compile(
        " (?:" + any(data.list("near")) + ")(?: (?:" + any(data.list("near-fillers")) + ")){0,4}$");
  }

  private static String any(List<String> words) {
    return words.stream().map(w -> Pattern.quote(words(w))).collect(Collectors.joining("|"));
  }

  /** Folded, with single blanks between words. */
  private static String words(String text) {
    return FoldedText.fold(text).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ").strip();
  }

  private List<Found> find(
      String text,
      LanguageTag language,
      java.util.function.Function<GrammarData, Map<String, GrammarData.Findable>> table) {
    FoldedText folded = FoldedText.of(text);
    List<Found> found = new ArrayList<>();
    data(language)
        .map(table)
        .ifPresent(
            all -> all.forEach((id, findable) -> find(folded, id, findable).ifPresent(found::add)));
    found.sort(java.util.Comparator.comparingInt(Found::start).thenComparing(Found::id));
    return found;
  }

  private Optional<GrammarData> data(LanguageTag language) {
    return wordings.values().stream()
        .filter(w -> w.language().primary().equals(language.primary()))
        .findFirst()
        .map(Wording::data);
  }

  private static Optional<Found> find(FoldedText text, String id, GrammarData.Findable findable) {
    for (String words : findable.find()) {
      int gap = words.indexOf(ANY);
      String first = gap < 0 ? words : words.substring(0, gap);
      int at = opening(text.text(), first, 0);
      int end = at + first.length();
      if (at >= 0 && gap >= 0) {
        String second = words.substring(gap + ANY.length());
        int next = opening(text.text(), second, end);
        at = next < 0 || next - end > GAP ? -1 : at;
        end = next + second.length();
      }
      if (at >= 0) {
        var span = text.original(at, end);
        return Optional.of(new Found(id, span.start(), span.end()));
      }
    }
    return Optional.empty();
  }

  /** Where a word opens with some letters; Arabic's one-letter prefixes may stand before it. */
  private static int opening(String text, String word, int from) {
    int at = text.indexOf(word, from);
    while (at >= 0) {
      int start = at;
      while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
        start--;
      }
      if (text.substring(start, at).matches("|[وفبلك]{0,2}(ال|ل)?")) {
        return at;
      }
      at = text.indexOf(word, at + 1);
    }
    return -1;
  }
}
