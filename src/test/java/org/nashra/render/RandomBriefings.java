package org.nashra.render;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nashra.model.Briefing;
import org.nashra.model.Event;
import org.nashra.model.LanguageTag;
import org.nashra.model.SectionId;

/** Briefings of every length with texts of every kind. The same seed gives the same briefing. */
final class RandomBriefings {
  private static final List<String> WORDS =
      List.of(
          "اشتباكات",
          "وقفُ",
          "إطلاق",
          "النار",
          "أذربيجان،",
          "الحدود",
          "لا",
          "سبتمبر/أيلول",
          "١٢٣",
          "ceasefire",
          "talks",
          "e-mail@x.example",
          "2022-09-13",
          "Ծխում",
          "Пашинян",
          "границе",
          "«цитата»",
          "l’Assemblée",
          "évacués",
          "新华社",
          "Ağdam",
          "שלום",
          "ไทย",
          "🚀",
          "+21%",
          "12:30–14:00",
          "<b>&amp;",
          "${x}",
          "\u202eabc",
          "\u0644\u0627",
          "(105",
          "—",
          "…",
          ":",
          "[3]",
          "https://news.example/a/very/long/address?with=query&and=more#part",
          "ﷺ",
          "e\u0301\u0301");

  private final Random random;
  private final LanguageTag language;
  private final int sources;

  private RandomBriefings(long seed, LanguageTag language) {
    this.random = new Random(seed);
    this.language = language;
    this.sources = 1 + (random.nextInt(4) == 0 ? random.nextInt(150) : random.nextInt(20));
  }

  static Briefing of(long seed, LanguageTag language) {
    return new RandomBriefings(seed, language).briefing();
  }

  private Briefing briefing() {
    Briefing frame = Demonstration.briefing(language);
    return new Briefing(
        frame.edition(),
        random.nextInt(3) * 500,
        frame.date(),
        language,
        frame.period(),
        frame.cutoff(),
        frame.generated(),
        1,
        random.nextInt(5) == 0
            ? new Briefing.Masthead(text(12), text(20), frame.cutoff(), "Asia/Yerevan")
            : frame.masthead(),
        some(9, () -> item(30)),
        some(20, this::change),
        some(20, this::figure),
        sections(),
        some(40, this::entry),
        some(6, () -> item(25)),
        some(5, this::contested),
        some(6, () -> item(40)),
        some(8, () -> new Briefing.Gap("silent", null, text(20))),
        sources(),
        new Briefing.Excluded(random.nextInt(200), random.nextInt(12), random.nextInt(3)),
        frame.basis(),
        frame.fingerprint());
  }

  private List<Briefing.Section> sections() {
    int stories = random.nextInt(16);
    List<Briefing.Section> sections = new ArrayList<>();
    SectionId[] ids = SectionId.values();
    for (int i = 0; i < ids.length; i++) {
      int here = i == ids.length - 1 ? stories : random.nextInt(stories + 1);
      stories -= here;
      List<Briefing.StoryText> told = new ArrayList<>();
      for (int n = 0; n < here; n++) {
        told.add(story("s" + i + "-" + n));
      }
      sections.add(new Briefing.Section(ids[i], told));
    }
    return sections;
  }

  private Briefing.StoryText story(String id) {
    return new Briefing.StoryText(
        id,
        text(25),
        some(8, () -> item(60)),
        some(8, this::figure),
        some(4, this::quote),
        "B2",
        new Briefing.Rank(1, List.of()),
        support());
  }

  private Briefing.QuoteText quote() {
    LanguageTag own = LanguageTag.of(pick(List.of("ar", "en", "ru", "fr", "fa", "tr", "hy")));
    return new Briefing.QuoteText(text(90), own, random.nextBoolean() ? text(8) : null, support());
  }

  private Briefing.Item item(int words) {
    return new Briefing.Item(text(words), support());
  }

  private Briefing.Change change() {
    String kind = pick(List.of("new", "updated", "corrected", "closed"));
    @Nullable String before = kind.equals("new") ? null : text(10);
    return new Briefing.Change(kind, "s1", before, text(10), text(20), support());
  }

  private Briefing.Figure figure() {
    boolean sided = random.nextBoolean();
    Integer low = random.nextInt(4) == 0 ? null : random.nextInt(100_000);
    return new Briefing.Figure(
        pick(List.of(Event.Casualty.Effect.values())),
        text(4),
        sided ? "state:AM" : null,
        sided ? text(2) : null,
        low,
        random.nextBoolean() ? low : null,
        low == null,
        low == null || random.nextInt(5) == 0 ? text(4) : low.toString(),
        new Briefing.Claimant("org:x", text(6)),
        LocalDate.of(2022, 9, 13),
        random.nextBoolean() ? new Briefing.Delta(low, random.nextInt(30) - 15) : null,
        pick(List.of("identified", "total", "")).isEmpty() ? null : "total",
        text(15),
        support(),
        some(4, this::earlier));
  }

  private Briefing.Earlier earlier() {
    int value = random.nextInt(9_000);
    return new Briefing.Earlier(
        LocalDate.of(2022, 9, 1 + random.nextInt(12)),
        value,
        value,
        random.nextInt(5) == 0 ? text(4) : String.valueOf(value),
        support());
  }

  private Briefing.TimelineEntry entry() {
    Event.Place.Precision precision = pick(List.of(Event.Place.Precision.values()));
    boolean known = random.nextInt(5) > 0;
    Briefing.MapPlace place =
        new Briefing.MapPlace(
            precision == Event.Place.Precision.BORDER
                ? "border:AM-AZ"
                : "geonames:" + random.nextInt(9),
            text(3),
            pick(List.of("AM", "AZ", "GE", "XX")),
            known ? 37 + random.nextDouble() * 8 : null,
            known ? 42 + random.nextDouble() * 10 : null,
            precision);
    return new Briefing.TimelineEntry(
        text(5),
        LocalDateTime.of(2022, 9, 1 + random.nextInt(28), 10, 0),
        random.nextInt(3) == 0 ? null : place,
        text(30),
        support());
  }

  private Briefing.Contested contested() {
    return new Briefing.Contested(
        text(12),
        some(
            5,
            () ->
                new Briefing.Version(
                    new Briefing.Claimant("org:x", text(5)), text(35), support())));
  }

  private List<Briefing.SourceEntry> sources() {
    List<Briefing.SourceEntry> all = new ArrayList<>();
    for (int n = 1; n <= sources; n++) {
      all.add(
          new Briefing.SourceEntry(
              n,
              "a" + n,
              text(4),
              text(18),
              LanguageTag.of(pick(List.of("ar", "en", "ru", "fr", "fa"))),
              random.nextInt(6) == 0 ? null : Instant.parse("2022-09-13T10:00:00Z"),
              null,
              pick(List.of("https://a.example/" + "x".repeat(random.nextInt(400)), "urn:x:" + n)),
              "B"));
    }
    return all;
  }

  private List<Briefing.Support> support() {
    return some(5, () -> new Briefing.Support(1 + random.nextInt(sources), 0, 9, text(20)));
  }

  /** Up to {@code words} words, at least one of them of letters; now and then one without end. */
  private String text(int words) {
    StringBuilder text = new StringBuilder(pick(List.of("Слово", "كلمة", "Word", "mot")));
    int count = random.nextInt(words);
    for (int i = 0; i < count; i++) {
      text.append(random.nextInt(12) == 0 ? "\u00a0" : " ").append(pick(WORDS));
    }
    if (random.nextInt(60) == 0) {
      text.append(' ').append(pick(List.of("x", "ك", "لا", "ж", "新")).repeat(random.nextInt(700)));
    }
    return text.toString();
  }

  private <T> List<T> some(int most, Supplier<T> one) {
    int count = random.nextInt(4) == 0 ? 0 : random.nextInt(most + 1);
    List<T> list = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      list.add(one.get());
    }
    return list;
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
