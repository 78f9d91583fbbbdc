package org.nashra.model;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a text says happened, is planned, called for, possible or denied. All spans are
 * into the article's text. What the text does not give is null or an empty list.
 *
 * @param id unique in the article: {@code e1}, {@code e2}, …
 * @param evidence at least one span, the ground of every other field
 * @param confidence 0 to 1
 * @param why the rules that fired, as {@code file#id}
 */
public record Event(
    String id,
    EventType type,
    Status status,
    Modality modality,
    List<Actor> actors,
    @Nullable Place place,
    @Nullable Time time,
    List<Casualty> casualties,
    List<Attribution> attribution,
    @Nullable Quotation quote,
    List<Span> evidence,
    double confidence,
    List<String> why) {

  /** New: this report's news. Recap: the story's own last days. Background: older history. */
  public enum Status {
    NEW,
    RECAP,
    BACKGROUND
  }

  public enum Modality {
    HAPPENED,
    PLANNED,
    POSSIBLE,
    CALLED_FOR,
    DENIED
  }

  public Event {
    actors = List.copyOf(actors);
    casualties = List.copyOf(casualties);
    attribution = List.copyOf(attribution);
    evidence = List.copyOf(evidence);
    why = List.copyOf(why);
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("event " + id + " has no evidence");
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("event " + id + ": confidence " + confidence);
    }
  }

  /**
   * Who takes part.
   *
   * @param id {@code state:AM}, {@code org:ru-mod}, {@code person:nikol-pashinyan}, …
   * @param name canonical, in English
   * @param title the office given in the text, in English; null if none
   * @param of the id of the state or organisation that the actor belongs to
   * @param text the surface form, {@code text[start, end)}
   */
  public record Actor(
      String id,
      Kind kind,
      String name,
      Role role,
      @Nullable String title,
      @Nullable String of,
      int start,
      int end,
      String text) {
    public enum Kind {
      STATE,
      PERSON,
      ORGANISATION,
      GROUP,
      UNNAMED
    }

    public enum Role {
      ACTOR,
      TARGET,
      PARTICIPANT,
      MEDIATOR,
      VICTIM
    }
  }

  /**
   * Where.
   *
   * @param id {@code geonames:616052}, {@code border:AM-AZ}, {@code state:AM}, …
   * @param name canonical, in English
   * @param country ISO 3166-1 alpha-2, the first of {@code countries}
   * @param countries all countries that the place lies in; two for a border
   * @param lat degrees north, WGS 84
   * @param lon degrees east
   */
  public record Place(
      String id,
      String name,
      @Nullable String country,
      List<String> countries,
      @Nullable Double lat,
      @Nullable Double lon,
      Precision precision,
      int start,
      int end,
      String text) {
    public enum Precision {
      POINT,
      CITY,
      REGION,
      COUNTRY,
      BORDER,
      LINE
    }

    public Place {
      countries = List.copyOf(countries);
    }
  }

  /**
   * When.
   *
   * @param value ISO 8601 or TIMEX3: {@code 2022-09-13TNI}
   * @param from inclusive, local to the zone of the article's reference time
   * @param to exclusive; null when open
   * @param approximate the text is vague ("in the coming days", "at the end of September")
   * @param explicit the text gives it; false when inferred, and then without a span
   */
  public record Time(
      String value,
      LocalDateTime from,
      @Nullable LocalDateTime to,
      boolean approximate,
      boolean explicit,
      @Nullable Integer start,
      @Nullable Integer end,
      @Nullable String text) {}

  /**
   * Losses of one kind on one side. "At least 13" is min 13, max null; "dozens" is null, null,
   * vague.
   *
   * @param who class of the victims in English ({@code soldiers}, {@code civilians}); "people" if
   *     not said
   * @param side id of the state or group that the victims belong to; null where the text does not
   *     say
   * @param kind {@code identified} or {@code total} where the text makes the difference
   * @param part counted within another figure of the same event ("including three children")
   */
  public record Casualty(
      Effect effect,
      @Nullable Integer min,
      @Nullable Integer max,
      boolean vague,
      String who,
      @Nullable String side,
      @Nullable String kind,
      boolean part,
      int start,
      int end,
      String text) {
    public enum Effect {
      KILLED,
      WOUNDED,
      MISSING,
      CAPTURED,
      DISPLACED,
      AFFECTED
    }
  }

  /**
   * One link of the chain of who says so: the outlet first, last the one who vouches.
   *
   * @param title the office that the text gives, in English
   * @param of id of the state or body that the office is one of
   * @param text the surface form; null for an outlet that the text does not name
   */
  public record Attribution(
      String id,
      String name,
      Mode mode,
      @Nullable String title,
      @Nullable String of,
      @Nullable Integer start,
      @Nullable Integer end,
      @Nullable String text) {
    /** Somebody without an office. */
    public Attribution(
        String id,
        String name,
        Mode mode,
        @Nullable Integer start,
        @Nullable Integer end,
        @Nullable String text) {
      this(id, name, mode, null, null, start, end, text);
    }

    public enum Mode {
      PUBLISHER,
      STATEMENT,
      REPORT,
      QUOTING,
      ANONYMOUS,
      WITNESS
    }
  }
}
