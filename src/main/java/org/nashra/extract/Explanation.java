package org.nashra.extract;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nashra.model.LanguageTag;
import org.nashra.model.Span;

/**
 * Why an article gave its events, for whoever edits a lexicon: what was found in each sentence and
 * by which rule, what each event was made of, and what was dropped. All text in it is free of
 * control characters and of those that turn the direction of writing, and on one line.
 *
 * @param published the article's date, or the one assumed
 * @param known false where the article's language has no lexicon, and nothing was looked for
 * @param unread how many code units at the end of a very long text were not read
 */
public record Explanation(
    String id,
    LanguageTag language,
    @Nullable Instant published,
    boolean publishedAssumed,
    boolean known,
    int unread,
    List<Sentence> sentences,
    List<Told> events,
    List<Dropped> dropped) {

  public Explanation {
    sentences = List.copyOf(sentences);
    events = List.copyOf(events);
    dropped = List.copyOf(dropped);
  }

  /** What a stretch of text was taken for. */
  public enum Kind {
    QUOTATION,
    LOSS,
    TRIGGER,
    /** Tells of an event by itself, but was not taken for one here. */
    DROPPED,
    SAYING,
    TIME,
    PERSON,
    ORGANISATION,
    GROUP,
    STATE,
    PLACE,
    UNNAMED,
    NUMBER;

    /** As people read it: {@code state}. */
    public String label() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * @param number counted from 1
   * @param paragraph counted from 0
   * @param pieces the sentence, piece by piece
   * @param notes the marks in it, by number
   */
  public record Sentence(
      int number, int paragraph, Span span, List<Piece> pieces, List<Note> notes) {
    public Sentence {
      pieces = List.copyOf(pieces);
      notes = List.copyOf(notes);
    }
  }

  /**
   * A stretch of a sentence: either plain text, or one that is marked, with pieces inside. A mark
   * begins and ends with whole words, so that it never cuts letters that join.
   *
   * @param text of plain text; else empty
   * @param note of a marked stretch; else null
   * @param events the ids of the events whose evidence holds plain text
   */
  public record Piece(String text, @Nullable Note note, List<Piece> inside, List<String> events) {
    public Piece {
      inside = List.copyOf(inside);
      events = List.copyOf(events);
    }
  }

  /**
   * What a mark says.
   *
   * @param number counted from 1 in its sentence
   * @param surface the words themselves, without what is written together with them
   * @param value canonical name, type of event, resolved time, figure
   * @param detail id, office, mode; may be empty
   * @param rule {@code file#id}; empty where no single rule made it
   * @param events ids of the events that a trigger went into
   */
  public record Note(
      int number,
      Kind kind,
      String surface,
      String value,
      String detail,
      String rule,
      List<String> events) {
    public Note {
      events = List.copyOf(events);
    }
  }

  /**
   * An event.
   *
   * @param rows its fields
   * @param signs what its confidence adds up from
   * @param rules the rules that fired
   */
  public record Told(
      String id,
      String type,
      String status,
      String modality,
      double confidence,
      List<Row> rows,
      List<Sign> signs,
      List<String> rules) {
    public Told {
      rows = List.copyOf(rows);
      signs = List.copyOf(signs);
      rules = List.copyOf(rules);
    }
  }

  /**
   * A field of an event.
   *
   * @param note what stands behind the value in small; may be empty
   * @param surface the words of the text; empty where it was inferred
   */
  public record Row(String label, String value, String note, String surface) {}

  /**
   * @param weight in the logarithm of the odds
   */
  public record Sign(String name, double weight) {}

  /** A word that can tell of an event and here made none, or none that was kept. */
  public record Dropped(int sentence, String type, String surface, String rule, String reason) {}
}
