package org.nashra.extract;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nashra.place.GazetteerPlace;

/**
 * Somebody or some place that a text names.
 *
 * @param from index of the first token
 * @param to index after the last token
 * @param start offset of the name itself, without title and clitics
 * @param name canonical, in English
 * @param of id of the state or organisation that it belongs to
 * @param title the office given, in English
 * @param form how it is said
 * @param head index of the first token with title
 * @param place where the mention names a place, or may
 * @param prefix clitics written before it
 * @param suffix a pronoun written after it
 */
record Mention(
    int from,
    int to,
    int start,
    int end,
    Kind kind,
    String id,
    String name,
    @Nullable String of,
    @Nullable String title,
    Form form,
    int head,
    @Nullable GazetteerPlace place,
    String prefix,
    String suffix) {
  private static final Set<String> POSSESSIVES =
      Set.of("'", "'s", "'in", "'nin", "'un", "'nun", "'ün", "'nün");

  enum Kind {
    STATE,
    PERSON,
    ORGANISATION,
    MEDIA,
    GROUP,
    UNNAMED,
    PLACE
  }

  enum Form {
    NAME,
    /** An adjective or the name of a people. */
    ADJECTIVE,
    /** A capital or a seat that may stand for a government. */
    METONYM,
    /** "The ministry": stands for one named before. */
    AGAIN,
    /** An office without its holder, or several of them. */
    OFFICE
  }

  /** A name that stands in some words, with nothing before or behind it. */
  static Mention named(
      Words words, int from, int to, Kind kind, String id, String name, @Nullable String of) {
    return new Mention(
        from,
        to,
        words.token(from).start(),
        words.token(to - 1).end(),
        kind,
        id,
        name,
        of,
        null,
        Form.NAME,
        from,
        null,
        "",
        "");
  }

  /** The same named again elsewhere, with nothing before it. */
  Mention at(Words words, int at, int end) {
    return named(words, at, end, kind, id, name, of);
  }

  boolean acts() {
    return kind != Kind.PLACE && form != Form.ADJECTIVE;
  }

  boolean source() {
    return kind != Kind.PLACE && form != Form.ADJECTIVE;
  }

  /** Does a possessive hang on it: "Azerbaijan's", "Ermenistan'ın"? */
  boolean suffixed() {
    return POSSESSIVES.contains(suffix);
  }

  boolean state() {
    return kind == Kind.STATE;
  }

  /** The state that the mention is or belongs to; null if it is not known. */
  @Nullable String side() {
    if (kind == Kind.STATE) {
      return id;
    }
    if (kind == Kind.GROUP) {
      return id;
    }
    return of != null && of.startsWith("state:") ? of : null;
  }

  Mention with(int newHead, String newId, String newName, Kind newKind, @Nullable String newOf) {
    return new Mention(
        from, to, start, end, newKind, newId, newName, newOf, title, form, newHead, place, prefix,
        suffix);
  }

  /** Somebody by a name, or by an office that one person holds. */
  boolean person() {
    return kind == Kind.PERSON || form == Form.OFFICE;
  }
}
