package org.nashra.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.ibm.icu.util.ULocale;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.nashra.config.Yaml;
import org.nashra.model.LanguageTag;

/**
 * What has to be known of a language to cut its texts into sentences and words; read from {@code
 * config/lang/<xx>/language.yaml}. All word parts are folded. Immutable.
 *
 * @param scripts ISO 15924
 * @param locales where CLDR is asked for names of months and days, the first one first
 * @param prefixes written together before a word, whole combinations, the longest first
 * @param suffixes written together after a word, the longest first
 * @param restore the end of what is left after a suffix, and what it was before the suffix came
 * @param endings an ending, and the endings of the dictionary form
 * @param abbreviations folded, with the full stop
 * @param starters words that open a sentence even after an abbreviation
 * @param future words that put a time in the same sentence into the future
 * @param past endings of verbs that put a month in the same sentence into the past
 * @param participles endings of participles that only tell what somebody is or was: "задержанных"
 * @param verbFinal the verb stands behind all that belongs to it
 * @param cases relations (in, to, from, with, against, of) and the case endings that say them
 * @param townAdjectives how adjectives made of towns' names end, and how those names end; under the
 *     empty text the endings of the adjective in all its cases
 * @param ordinary function words and common nouns, of which no name is made
 * @param given given names, with which the name behind a long title begins; where names have no
 *     capitals
 * @param latin words of names, and how the English press writes them
 * @param words closed classes of words that the reading of events steers by
 * @param traits grammatical properties that the reading of events asks for
 */
public record LanguageProfile(
    LanguageTag tag,
    List<String> scripts,
    List<ULocale> locales,
    Morphology morphology,
    List<String> prefixes,
    List<String> suffixes,
    Map<String, List<String>> restore,
    Map<String, List<String>> endings,
    List<QuotePair> quotes,
    Set<String> abbreviations,
    Set<String> starters,
    List<String> future,
    List<String> past,
    List<String> participles,
    boolean verbFinal,
    Map<String, List<String>> cases,
    Map<String, List<String>> townAdjectives,
    Set<String> ordinary,
    Set<String> given,
    Map<String, String> latin,
    Map<WordClass, WordSet> words,
    Set<Trait> traits) {

  private static final String SCHEMA = "language.json";

  public LanguageProfile {
    scripts = List.copyOf(scripts);
    locales = List.copyOf(locales);
    prefixes = List.copyOf(prefixes);
    suffixes = List.copyOf(suffixes);
    quotes = List.copyOf(quotes);
    abbreviations = Set.copyOf(abbreviations);
    starters = Set.copyOf(starters);
    future = List.copyOf(future);
    past = List.copyOf(past);
    participles = List.copyOf(participles);
    restore = Map.copyOf(restore);
    endings = Map.copyOf(endings);
    cases = Map.copyOf(cases);
    townAdjectives = Map.copyOf(townAdjectives);
    ordinary = Set.copyOf(ordinary);
    given = Set.copyOf(given);
    latin = Map.copyOf(latin);
    words = enumMap(words);
    traits = traits.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(traits));
  }

  /**
   * Reads a profile.
   *
   * @throws org.nashra.config.ConfigurationException with file and line of every fault
   */
  public static LanguageProfile read(Path file) {
    Yaml yaml = Yaml.read(file, SCHEMA);
    JsonNode root = yaml.root();
    LanguageTag tag = tag(yaml);
    List<QuotePair> quotes = new ArrayList<>();
    for (JsonNode pair : root.path("quotes")) {
      quotes.add(
          new QuotePair(pair.get("open").asText().charAt(0), pair.get("close").asText().charAt(0)));
    }
    return new LanguageProfile(
        tag,
        texts(root.path("scripts")),
        texts(root.path("locales")).stream().map(ULocale::new).toList(),
        Morphology.valueOf(
            root.get("morphology").asText().replace('-', '_').toUpperCase(java.util.Locale.ROOT)),
        longestFirst(folded(root.path("prefixes"))),
        longestFirst(folded(root.path("suffixes"))),
        map(root.path("restore")),
        map(root.path("endings")),
        quotes,
        new TreeSet<>(folded(root.path("abbreviations"))),
        new TreeSet<>(folded(root.path("starters"))),
        folded(root.path("future")),
        folded(root.path("past")),
        folded(root.path("participles")),
        root.path("order").asText().equals("verb-final"),
        map(root.path("cases")),
        map(root.path("town-adjectives")),
        new TreeSet<>(folded(root.path("ordinary"))),
        new TreeSet<>(folded(root.path("given"))),
        latin(root.path("latin")),
        words(yaml),
        traits(yaml));
  }

  /** Does a folded word end as a participle that stands as an attribute? */
  public boolean attributive(String folded) {
    for (String participle : participles) {
      if (folded.endsWith(participle)) {
        return true;
      }
    }
    return false;
  }

  /** Is a folded word of a closed class? */
  public boolean is(WordClass one, String folded) {
    WordSet set = words.get(one);
    return set != null && set.contains(folded);
  }

  /** Does the language have words of a closed class? */
  public boolean has(WordClass one) {
    return words.containsKey(one);
  }

  /** Are there words of a closed class that are written apart: "as of"? */
  public boolean phrases(WordClass one, String first) {
    WordSet set = words.get(one);
    return set != null && set.phrases(first);
  }

  /** A copy whose look-ups cost no more than an index: they are made for every token. */
  private static Map<WordClass, WordSet> enumMap(Map<WordClass, WordSet> words) {
    Map<WordClass, WordSet> copy = new EnumMap<>(WordClass.class);
    copy.putAll(words);
    return Collections.unmodifiableMap(copy);
  }

  private static Map<WordClass, WordSet> words(Yaml yaml) {
    Map<WordClass, WordSet> words = new EnumMap<>(WordClass.class);
    for (var one : yaml.root().path("words").properties()) {
      WordClass known = WordClass.BY_KEY.get(one.getKey());
      if (known == null) {
        throw yaml.fault(
            "/words/" + one.getKey(), "is no class of words; there are " + WordClass.keys());
      }
      words.put(known, WordSet.of(texts(one.getValue())));
    }
    return words;
  }

  /** Has the language a grammatical property? */
  public boolean has(Trait one) {
    return traits.contains(one);
  }

  private static Set<Trait> traits(Yaml yaml) {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    JsonNode list = yaml.root().path("grammar");
    for (int i = 0; i < list.size(); i++) {
      Trait known = Trait.BY_KEY.get(list.get(i).asText());
      if (known == null) {
        throw yaml.fault("/grammar/" + i, "is no property; there are " + Trait.keys());
      }
      traits.add(known);
    }
    return traits;
  }

  private static LanguageTag tag(Yaml yaml) {
    LanguageTag tag = LanguageTag.of(yaml.root().get("language").asText());
    Path folder = yaml.file().toAbsolutePath().normalize().getParent();
    String name = folder == null ? "" : String.valueOf(folder.getFileName());
    if (!name.equals(tag.value())) {
      throw yaml.fault(
          "/language",
          "is \"" + tag + "\", but the folder is \"" + name + "\": make them the same");
    }
    return tag;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(node -> texts.add(node.asText()));
    return texts;
  }

  private static List<String> folded(JsonNode array) {
    return texts(array).stream().map(FoldedText::fold).toList();
  }

  private static List<String> longestFirst(List<String> texts) {
    return texts.stream()
        .distinct()
        .sorted(java.util.Comparator.comparingInt(String::length).reversed())
        .toList();
  }

  private static Map<String, String> latin(JsonNode object) {
    Map<String, String> map = new LinkedHashMap<>();
    object
        .properties()
        .forEach(one -> map.put(FoldedText.fold(one.getKey()), one.getValue().asText()));
    return map;
  }

  private static Map<String, List<String>> map(JsonNode object) {
    Map<String, List<String>> map = new LinkedHashMap<>();
    object
        .properties()
        .forEach(entry -> map.put(FoldedText.fold(entry.getKey()), folded(entry.getValue())));
    return map;
  }
}
