package org.nashra.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One issue of an edition in one language: the one model that PDF, HTML, text and mail are rendered
 * from. Every text in it is ready to print in {@code language}; every fact carries its support.
 *
 * @param number counts the edition's issues by date; 0 when composed from a file
 * @param date the day covered, in the edition's zone
 * @param revision 1 for the first; a new one only when the fingerprint differs
 * @param fingerprint SHA-256 of the canonical JSON without {@code generated}, {@code revision},
 *     {@code number}, {@code fingerprint} and {@code sources[].retrieved}
 */
public record Briefing(
    EditionId edition,
    int number,
    LocalDate date,
    LanguageTag language,
    Period period,
    Instant cutoff,
    Instant generated,
    int revision,
    Masthead masthead,
    List<Item> keyPoints,
    List<Change> changes,
    List<Figure> figures,
    List<Section> sections,
    List<TimelineEntry> timeline,
    List<Item> outlook,
    List<Contested> contested,
    List<Item> background,
    List<Gap> gaps,
    List<SourceEntry> sources,
    Excluded excluded,
    Basis basis,
    String fingerprint) {

  public Briefing {
    keyPoints = List.copyOf(keyPoints);
    changes = List.copyOf(changes);
    figures = List.copyOf(figures);
    sections = List.copyOf(sections);
    timeline = List.copyOf(timeline);
    outlook = List.copyOf(outlook);
    contested = List.copyOf(contested);
    background = List.copyOf(background);
    gaps = List.copyOf(gaps);
    sources = List.copyOf(sources);
  }

  /** {@code <edition>-<date>-<language>-<revision>}. */
  public String id() {
    return edition + "-" + date + "-" + language + "-" + revision;
  }

  /** The same as another revision. */
  public Briefing withRevision(int number) {
    return new Briefing(
        edition,
        this.number,
        date,
        language,
        period,
        cutoff,
        generated,
        number,
        masthead,
        keyPoints,
        changes,
        figures,
        sections,
        timeline,
        outlook,
        contested,
        background,
        gaps,
        sources,
        excluded,
        basis,
        fingerprint);
  }

  /**
   * @param next when the next issue is due
   * @param zone IANA name of the edition's zone
   */
  public record Masthead(String region, String producer, Instant next, String zone) {}

  /**
   * Where a fact stands.
   *
   * @param source number in {@code sources}
   * @param start into the article's text
   * @param quote the words, {@code text[start, end)}
   */
  public record Support(int source, int start, int end, String quote) {}

  /** A sentence. */
  public record Item(String text, List<Support> support) {}

  /**
   * @param kind new, updated, corrected or closed
   * @param story id of the story
   * @param before what the previous issue said; null for new
   * @param after null for closed
   */
  public record Change(
      String kind,
      String story,
      @Nullable String before,
      @Nullable String after,
      String text,
      List<Support> support) {}

  /**
   * A claimed loss.
   *
   * @param who of whom, as printed: "soldiers"
   * @param side id of the side; null if not said
   * @param sideName as printed
   * @param value as printed: "71", "at least 13", "dozens"
   * @param asOf the day of the claim
   * @param kind identified, total or null
   * @param text the whole as one sentence
   * @param earlier what the claimant said on days before, oldest first, a value a day; none where a
   *     briefing of an older make says nothing of it
   */
  public record Figure(
      Event.Casualty.Effect effect,
      String who,
      @Nullable String side,
      @Nullable String sideName,
      @Nullable Integer min,
      @Nullable Integer max,
      boolean vague,
      String value,
      Claimant claimant,
      LocalDate asOf,
      @Nullable Delta change,
      @Nullable String kind,
      String text,
      List<Support> support,
      @Nullable List<Earlier> earlier) {
    public Figure {
      earlier = earlier == null ? List.of() : List.copyOf(earlier);
    }

    @Override
    public List<Earlier> earlier() {
      return earlier == null ? List.of() : earlier;
    }
  }

  /**
   * A value that a later one of the same claimant replaced; never a vague one.
   *
   * @param value as printed
   */
  public record Earlier(
      LocalDate asOf,
      @Nullable Integer min,
      @Nullable Integer max,
      String value,
      List<Support> support) {}

  public record Claimant(String id, String name) {}

  /** By how much a figure moved since the last issue. */
  public record Delta(@Nullable Integer min, @Nullable Integer max) {}

  public record Section(SectionId id, List<StoryText> stories) {}

  /**
   * @param grade Admiralty: letter of the best source, digit by corroboration, such as {@code B2}
   */
  public record StoryText(
      String id,
      String headline,
      List<Item> paragraphs,
      List<Figure> figures,
      List<QuoteText> quotes,
      String grade,
      Rank rank,
      List<Support> support) {}

  public record Rank(double score, List<String> reasons) {}

  /**
   * A quotation in its original language.
   *
   * @param speaker as printed in the briefing's language
   */
  public record QuoteText(
      String text, LanguageTag language, @Nullable String speaker, List<Support> support) {}

  /**
   * @param time as printed; {@code from} orders it
   */
  public record TimelineEntry(
      String time,
      java.time.LocalDateTime from,
      @Nullable MapPlace place,
      String text,
      List<Support> support) {}

  /**
   * @param name in the briefing's language
   */
  public record MapPlace(
      String id,
      String name,
      @Nullable String country,
      @Nullable Double lat,
      @Nullable Double lon,
      Event.Place.Precision precision) {}

  /** A matter on which claims disagree. */
  public record Contested(String topic, List<Version> versions) {}

  public record Version(Claimant claimant, String text, List<Support> support) {}

  /**
   * What could not be read.
   *
   * @param kind the error kind ({@code timeout}, {@code not-a-feed}, …), {@code silent}, {@code
   *     language-missing}, {@code unread}
   * @param source id of the source, where it is one
   * @param text as printed
   */
  public record Gap(String kind, @Nullable String source, String text) {}

  /**
   * @param n the number that references use, from 1
   * @param grade the source's letter
   */
  public record SourceEntry(
      int n,
      String articleId,
      String outlet,
      String title,
      LanguageTag language,
      @Nullable Instant published,
      @Nullable Instant retrieved,
      @Nullable String url,
      String grade) {
    /** The same source under another number. */
    public SourceEntry numbered(int number) {
      return new SourceEntry(
          number, articleId, outlet, title, language, published, retrieved, url, grade);
    }
  }

  /** How much was read and left out. */
  public record Excluded(int articles, int stories, int facts) {}

  /**
   * What else the briefing depends on.
   *
   * @param previous fingerprint of the previous issue; null for the first
   * @param templates digest of templates and fonts
   */
  public record Basis(@Nullable String previous, String templates) {}
}
