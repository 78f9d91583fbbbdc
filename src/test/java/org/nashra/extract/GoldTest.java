package org.nashra.extract;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The project's own gold articles against the floors in {@code gold/floors.properties}. */
class GoldTest {
  private static final Path GOLD = Path.of("src/test/resources/gold");

  @ParameterizedTest
  @ValueSource(strings = {"ar", "en", "ru", "fr", "es", "fa", "tr"})
  void holdsTheFloorsOfEachLanguage(String language) throws IOException {
    Properties floors = floors();
    GoldScore score = score(GOLD.resolve(language), language);
    String told = String.join("\n", score.misses());
    assertAll(
        () ->
            assertTrue(
                score.recall() >= floor(floors, language + ".recall"),
                "recall " + score.recall() + "\n" + told),
        () ->
            assertTrue(
                score.precision() >= floor(floors, language + ".precision"),
                "precision " + score.precision()),
        () -> assertEquals(0, score.forbidden(), told));
  }

  private static Properties floors() throws IOException {
    Properties floors = new Properties();
    try (var in =
        Files.newBufferedReader(GOLD.resolve("floors.properties"), StandardCharsets.UTF_8)) {
      floors.load(in);
    }
    return floors;
  }

  private static double floor(Properties floors, String key) {
    return Double.parseDouble(floors.getProperty(key));
  }

  /** Further articles: figures only, since nobody is to read the misses of those set aside. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "more.ar", "more.en", "more.ru", "more.fr", "held.ar", "held.en", "held.ru",
        "held.fr", "held.es", "held.fa", "held.tr", "unseen.ar", "unseen.en", "unseen.ru",
        "wire.ar", "wire.ru", "wire.fr", "news.ar", "news.en", "news.ru"
      })
  void holdsTheFloorsOnFurtherArticles(String part) throws IOException {
    String language = part.substring(part.indexOf('.') + 1);
    Properties floors = floors();
    GoldScore score = score(GOLD.resolve(part.replace('.', '/')), language);
    assertAll(
        () ->
            assertTrue(
                score.recall() >= floor(floors, part + ".recall"), "recall " + score.recall()),
        () ->
            assertTrue(
                score.precision() >= floor(floors, part + ".precision"),
                "precision " + score.precision()));
  }

  /**
   * All that is set aside against all that is tuned on: farther apart than eight points, the rules
   * would know the texts instead of the language.
   */
  @ParameterizedTest
  @ValueSource(strings = {"ar", "en", "ru", "fr", "es", "fa", "tr"})
  void findsInWhatIsSetAsideAsMuchAsInWhatIsTunedOn(String language) throws IOException {
    GoldScore tuned = new GoldScore();
    for (String series : new String[] {"", "more", "wire", "news"}) {
      add(GOLD.resolve(series).resolve(language), language, tuned);
    }
    GoldScore aside = new GoldScore();
    for (String series : new String[] {"held", "unseen"}) {
      add(GOLD.resolve(series).resolve(language), language, aside);
    }
    String found = "tuned " + tuned.recall() + ", set aside " + aside.recall();
    String right = "tuned " + tuned.precision() + ", set aside " + aside.precision();
    assertAll(
        () -> assertTrue(tuned.recall() - aside.recall() <= 0.08, "recall " + found),
        () -> assertTrue(tuned.precision() - aside.precision() <= 0.08, "precision " + right));
  }

  static GoldScore score(Path folder, String language) throws IOException {
    GoldScore score = new GoldScore();
    add(folder, language, score);
    return score;
  }

  /** Adds a folder's articles; not every language has every series. */
  private static void add(Path folder, String language, GoldScore score) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    for (GoldArticle article : GoldArticle.under(folder)) {
      assertEquals(language, article.gold().path("language").asText());
      score.add(article.gold(), article.read(TestExtractor.get()).extraction());
    }
  }
}
