package org.nashra.language;

import java.io.IOException;
import java.io.InputStream;
import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;
import org.nashra.model.LanguageTag;

/**
 * Tells the language of a text by OpenNLP's model of letter sequences, guarded by the script that
 * most of its letters are in. The model (10 MB) is read at the first text. Thread-safe.
 */
public final class LanguageDetector {
  private static final String MODEL = "/langdetect-183.bin";
  private static final int LONGEST_READ = 4000;
  private static final int SHORT_TEXT = 80;
  private static final int SHORT_LIST = 6;

  /** ISO 639-3 codes of the model that stand for what BCP 47 writes with a macro-language. */
  private static final Map<String, String> MACRO =
      Map.ofEntries(
          Map.entry("ara", "ar"),
          Map.entry("arb", "ar"),
          Map.entry("pes", "fa"),
          Map.entry("prs", "fa"),
          Map.entry("fas", "fa"),
          Map.entry("cmn", "zh"),
          Map.entry("ekk", "et"),
          Map.entry("lvs", "lv"),
          Map.entry("nob", "nb"),
          Map.entry("pnb", "pa"),
          Map.entry("plt", "mg"),
          Map.entry("swa", "sw"),
          Map.entry("zlm", "ms"),
          Map.entry("uzn", "uz"),
          Map.entry("azj", "az"),
          Map.entry("azb", "az"),
          Map.entry("khk", "mn"),
          Map.entry("kmr", "ku"),
          Map.entry("ckb", "ckb"),
          Map.entry("pst", "ps"),
          Map.entry("gsw", "de"));

  private static final Map<String, String> ISO3 = iso3();

  private final Set<String> known;

  /** A detector that knows no language better than others. */
  public LanguageDetector() {
    this(Set.of());
  }

  /**
   * @param known languages to expect: in a short text one of them is believed before others that
   *     the model ranks little higher
   */
  public LanguageDetector(Set<LanguageTag> known) {
    this.known = known.stream().map(LanguageTag::primary).collect(Collectors.toUnmodifiableSet());
  }

  private static final class Model {
    private static final LanguageDetectorModel LOADED = load();

    private static LanguageDetectorModel load() {
      try (InputStream in = LanguageDetector.class.getResourceAsStream(MODEL)) {
        if (in == null) {
          throw new IllegalStateException(
              MODEL + " is not on the class path: add opennlp-models-langdetect");
        }
        return new LanguageDetectorModel(in);
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }

  /**
   * The most probable language; {@code und} if the text holds no letters, or none of a language
   * written in its script.
   */
  public LanguageTag detect(String text) {
    String read = text.length() > LONGEST_READ ? text.substring(0, LONGEST_READ) : text;
    UnicodeScript script = script(read);
    if (script == null) {
      return LanguageTag.UNDETERMINED;
    }
    String distinct = byLetters(script);
    if (distinct != null) {
      return LanguageTag.of(distinct);
    }
    Language[] ranked = new LanguageDetectorME(Model.LOADED).predictLanguages(read);
    List<String> tags =
        java.util.Arrays.stream(ranked)
            .flatMap(language -> java.util.stream.Stream.ofNullable(tag(language.getLang())))
            .filter(tag -> writes(tag, script))
            .limit(SHORT_LIST)
            .toList();
    if (tags.isEmpty()) {
      return LanguageTag.UNDETERMINED;
    }
    String first = tags.get(0);
    if (read.length() < SHORT_TEXT) {
      return LanguageTag.of(tags.stream().filter(known::contains).findFirst().orElse(first));
    }
    return LanguageTag.of(first);
  }

  /** Scripts that one language alone is written in; no model is needed there. */
  private static @Nullable String byLetters(UnicodeScript script) {
    return switch (script) {
      case ARMENIAN -> "hy";
      case GEORGIAN -> "ka";
      case GREEK -> "el";
      case HEBREW -> "he";
      case THAI -> "th";
      case HANGUL -> "ko";
      case HIRAGANA, KATAKANA -> "ja";
      default -> null;
    };
  }

  private static @Nullable UnicodeScript script(String text) {
    Map<UnicodeScript, Integer> counts = new HashMap<>();
    text.codePoints()
        .filter(Character::isLetter)
        .forEach(c -> counts.merge(UnicodeScript.of(c), 1, Integer::sum));
    return counts.entrySet().stream()
        .max(
            Map.Entry.<UnicodeScript, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private static @Nullable String tag(String iso3) {
    String macro = MACRO.get(iso3);
    return macro != null ? macro : ISO3.get(iso3);
  }

  private static boolean writes(String tag, UnicodeScript script) {
    com.ibm.icu.util.ULocale likely =
        com.ibm.icu.util.ULocale.addLikelySubtags(new com.ibm.icu.util.ULocale(tag));
    String name =
        com.ibm.icu.lang.UScript.getShortName(
            com.ibm.icu.lang.UScript.getCodeFromName(script.name()));
    String usual = likely.getScript();
    return usual.equals(name)
        || (name.equals("Hani")
            && (usual.equals("Hans") || usual.equals("Hant") || usual.equals("Jpan")))
        || (name.equals("Cyrl") && tag.equals("sr"));
  }

  private static Map<String, String> iso3() {
    Map<String, String> map = new HashMap<>();
    for (String two : Locale.getISOLanguages()) {
      String three = Locale.forLanguageTag(two).getISO3Language();
      if (!three.isEmpty()) {
        map.putIfAbsent(three, two);
      }
    }
    return map;
  }
}
