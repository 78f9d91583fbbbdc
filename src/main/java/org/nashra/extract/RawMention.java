package org.nashra.extract;

import org.jspecify.annotations.Nullable;
import org.nashra.place.GazetteerPlace;

/** A name as one lexicon sees it, before it is put together with what stands beside it. */
record RawMention(
    Kind kind,
    Pattern.Hit hit,
    @Nullable Entity entity,
    @Nullable OfficeForm office,
    @Nullable Cue unnamed,
    @Nullable GazetteerPlace place,
    String key) {
  enum Kind {
    ENTITY,
    ADJECTIVE,
    METONYM,
    TITLE,
    ORGANISATION,
    UNNAMED,
    PLACE
  }

  static RawMention entity(Pattern.Hit hit, Entity entity) {
    return new RawMention(Kind.ENTITY, hit, entity, null, null, null, "");
  }

  static RawMention adjective(Pattern.Hit hit, Entity state) {
    return new RawMention(Kind.ADJECTIVE, hit, state, null, null, null, "");
  }

  static RawMention metonym(Pattern.Hit hit, Entity entity) {
    return new RawMention(Kind.METONYM, hit, entity, null, null, null, "");
  }

  static RawMention office(Kind kind, Pattern.Hit hit, OfficeForm form) {
    return new RawMention(kind, hit, null, form, null, null, "");
  }

  static RawMention unnamed(Pattern.Hit hit, Cue cue) {
    return new RawMention(Kind.UNNAMED, hit, null, null, cue, null, "");
  }

  static RawMention place(Pattern.Hit hit, GazetteerPlace place, String key) {
    return new RawMention(Kind.PLACE, hit, null, null, null, place, key);
  }

  RawMention withPlace(@Nullable GazetteerPlace where) {
    return new RawMention(kind, hit, entity, office, unnamed, where, key);
  }

  int from() {
    return hit.from();
  }

  int to() {
    return hit.to();
  }

  boolean is(Kind other) {
    return kind == other;
  }

  /** A state by name or adjective, or an organisation: something that an office may be of. */
  boolean owns() {
    return entity != null && entity.kind() != Entity.Kind.PERSON;
  }
}
