package org.nashra;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.nashra.json.Json;

/**
 * News in seven languages made of the sentence patterns in {@code src/test/resources/news}: stories
 * of one to eight articles, with sides, days and figures, one in five of them a look-alike of the
 * one before. The same seed gives the same news. {@code main} prints them as JSON Lines.
 */
public final class GeneratedNews {
  private static final Path FOLDER = Path.of("src/test/resources/news");
  private static final List<String> LANGUAGES = List.of("ar", "en", "ru", "fr", "fa", "tr", "es");
  private static final List<String> SIDED = List.of("shelling", "clash", "talks");
  private static final List<String> ANYWHERE = List.of("protest", "quake", "accident");
  private static final int IN_THE_REGION = 14;

  /** Syllables in Latin, Arabic and Cyrillic letters, for villages and people. */
  private static final String[][] SYLLABLES = {
    {"ba", "با", "ба"}, {"dor", "دور", "дор"}, {"mi", "مي", "ми"}, {"tal", "تال", "тал"},
    {"ku", "كو", "ку"}, {"ran", "ران", "ран"}, {"se", "سي", "се"}, {"zur", "زور", "зур"},
    {"la", "لا", "ла"}, {"nim", "نيم", "ним"}, {"go", "غو", "го"}, {"far", "فار", "фар"},
    {"ti", "تي", "ти"}, {"mak", "ماك", "мак"}, {"ru", "رو", "ру"}, {"lin", "لين", "лин"},
    {"da", "دا", "да"}, {"kor", "كور", "кор"}, {"ni", "ني", "ни"}, {"sam", "سام", "сам"}
  };

  /**
   * An article as the commands take it, and the story that it belongs to.
   *
   * @param source name of the outlet
   */
  public record Item(
      String id,
      String story,
      String language,
      String title,
      String text,
      Instant published,
      String source) {
    public ObjectNode json() {
      ObjectNode line = Json.MAPPER.createObjectNode();
      line.put("id", id).put("language", language).put("title", title).put("text", text);
      return line.put("published", published.toString()).put("source", source);
    }
  }

  /** What happened: names are numbers, so that each language can write them. */
  private record Happening(
      String kind, int place, long village, long person, int side, int day, int[] figures) {}

  private final Random random;
  private final LocalDate last;
  private final Map<String, Map<String, List<String>>> patterns = new HashMap<>();
  private final List<String[]> places = new ArrayList<>();

  private GeneratedNews(long seed, LocalDate last) {
    this.random = new Random(seed);
    this.last = last;
    LANGUAGES.forEach(language -> patterns.put(language, patterns(language)));
    lines("places").forEach(line -> places.add(line.split(", ")));
  }

  /** Prints so many articles of so many days up to and with a date (N SEED DATE). */
  public static void main(String[] arguments) {
    try (PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8)) {
      each(
          Integer.parseInt(arguments[0]),
          Long.parseLong(arguments[1]),
          LocalDate.parse(arguments[2]),
          item -> out.println(item.json()));
    }
  }

  public static List<Item> of(int count, long seed, LocalDate last) {
    List<Item> items = new ArrayList<>();
    each(count, seed, last, items::add);
    return items;
  }

  /**
   * Gives articles one by one, of which there may be more than memory holds.
   *
   * @param last the last day of the three on which they are published
   */
  public static void each(int count, long seed, LocalDate last, Consumer<Item> consumer) {
    GeneratedNews news = new GeneratedNews(seed, last);
    Happening before = null;
    int given = 0;
    for (int story = 0; given < count; story++) {
      Happening happening =
          before != null && news.random.nextInt(5) == 0 ? news.alike(before) : news.happening();
      int articles = Math.min(count - given, 1 + news.random.nextInt(8));
      for (int n = 0; n < articles; n++) {
        consumer.accept(news.item("g" + (given + n), "story-" + story, happening));
      }
      given += articles;
      before = happening;
    }
  }

  private Happening happening() {
    boolean sided = random.nextInt(5) < 3;
    List<String> kinds = sided ? SIDED : ANYWHERE;
    return new Happening(
        kinds.get(random.nextInt(kinds.size())),
        random.nextInt(sided ? IN_THE_REGION : places.size()),
        random.nextLong(),
        random.nextLong(),
        random.nextInt(2),
        random.nextInt(3),
        figures());
  }

  /** The same kind at the same place on another day, or in another place on the same day. */
  private Happening alike(Happening of) {
    boolean here = random.nextBoolean();
    return new Happening(
        of.kind(),
        here ? of.place() : (of.place() + 1) % IN_THE_REGION,
        random.nextLong(),
        random.nextLong(),
        of.side(),
        here ? (of.day() + 1) % 3 : of.day(),
        figures());
  }

  private int[] figures() {
    int killed = 3 + random.nextInt(80);
    return new int[] {killed, killed + 1 + random.nextInt(90), 1000 + 10 * random.nextInt(900)};
  }

  private Item item(String id, String story, Happening happening) {
    String language = pick(LANGUAGES);
    Map<String, List<String>> own = patterns.getOrDefault(language, Map.of());
    Map<String, String> values = values(happening, language, own);
    List<String> sentences = new ArrayList<>();
    sentences.add(pick(own.getOrDefault("lead." + happening.kind(), List.of())));
    List<String> more = new ArrayList<>(own.getOrDefault("more", List.of()));
    java.util.Collections.shuffle(more, random);
    sentences.addAll(more.subList(0, 1 + random.nextInt(more.size())));
    String title = own.getOrDefault("title." + happening.kind(), List.of()).get(0);
    Instant published =
        last.minusDays(2L - happening.day())
            .atTime(6, 0)
            .plusMinutes(random.nextInt(12 * 60))
            .toInstant(ZoneOffset.UTC);
    return new Item(
        id,
        story,
        language,
        filled(title, values),
        filled(String.join(" ", sentences), values),
        published,
        "Outlet " + language + " " + random.nextInt(20));
  }

  private Map<String, String> values(
      Happening happening, String language, Map<String, List<String>> own) {
    List<String> sides = List.of("side AM", "side AZ");
    String[] side = own.getOrDefault(sides.get(happening.side()), List.of()).get(0).split(", ");
    String[] other =
        own.getOrDefault(sides.get(1 - happening.side()), List.of()).get(0).split(", ");
    String[] days = own.getOrDefault("day", List.of()).get(0).split(", ");
    Map<String, String> values = new TreeMap<>();
    values.put("side", side[0]);
    values.put("ministry", side[1]);
    values.put("other", other[0]);
    values.put("day", days[last.minusDays(2L - happening.day()).getDayOfWeek().ordinal()]);
    values.put("place", places.get(happening.place())[script(language, true)]);
    values.put("village", name(happening.village(), 3, language));
    values.put(
        "person",
        name(happening.person(), 2, language) + " " + name(happening.person() >>> 20, 3, language));
    values.put("killed", String.valueOf(happening.figures()[0]));
    values.put("wounded", String.valueOf(happening.figures()[1]));
    values.put("many", String.valueOf(happening.figures()[2]));
    return values;
  }

  private static int script(String language, boolean persian) {
    return switch (language) {
      case "ar" -> 1;
      case "fa" -> persian ? 2 : 1;
      case "ru" -> persian ? 3 : 2;
      default -> 0;
    };
  }

  private static String name(long number, int length, String language) {
    StringBuilder name = new StringBuilder();
    long rest = number >>> 1;
    for (int n = 0; n < length; n++) {
      name.append(SYLLABLES[(int) (rest % SYLLABLES.length)][script(language, false)]);
      rest /= SYLLABLES.length;
    }
    name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
    return name.toString();
  }

  private static String filled(String pattern, Map<String, String> values) {
    String text = pattern;
    for (Map.Entry<String, String> value : values.entrySet()) {
      text = text.replace("{" + value.getKey() + "}", value.getValue());
    }
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static Map<String, List<String>> patterns(String language) {
    Map<String, List<String>> patterns = new TreeMap<>();
    for (String line : lines(language)) {
      String[] parts = line.split(": ", 2);
      patterns.computeIfAbsent(parts[0], k -> new ArrayList<>()).add(parts[1]);
    }
    return patterns;
  }

  private static List<String> lines(String name) {
    try {
      return Files.readAllLines(FOLDER.resolve(name + ".txt"), StandardCharsets.UTF_8).stream()
          .filter(line -> !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
