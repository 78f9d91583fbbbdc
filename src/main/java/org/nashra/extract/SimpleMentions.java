package org.nashra.extract;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes a mention of a name, a source without a name or a place that stands by itself. */
final class SimpleMentions {

  private SimpleMentions() {}

  /** The mention; null for what names nobody. */
  static @Nullable Mention of(RawMention one) {
    Entity entity = one.entity();
    Cue cue = one.unnamed();
    if (entity != null) {
      return mention(
          one,
          kind(entity),
          entity.id(),
          entity.name(),
          entity.of(),
          null,
          switch (one.kind()) {
            case ADJECTIVE -> Mention.Form.ADJECTIVE;
            case METONYM -> Mention.Form.METONYM;
            default -> Mention.Form.NAME;
          },
          one.from());
    }
    if (cue != null) {
      return mention(
          one,
          Mention.Kind.UNNAMED,
          "unnamed:" + slug(cue.name()),
          Character.toUpperCase(cue.name().charAt(0)) + cue.name().substring(1),
          null,
          cue.kind(),
          Mention.Form.NAME,
          one.from());
    }
    if (one.place() != null) {
      return mention(
          one,
          Mention.Kind.PLACE,
          one.place().id(),
          one.place().name(),
          null,
          null,
          Mention.Form.NAME,
          one.from());
    }
    return null;
  }

  static String slug(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }

  private static Mention.Kind kind(Entity entity) {
    return switch (entity.kind()) {
      case STATE -> Mention.Kind.STATE;
      case ORGANISATION -> Mention.Kind.ORGANISATION;
      case MEDIA -> Mention.Kind.MEDIA;
      case GROUP -> Mention.Kind.GROUP;
      case PERSON -> Mention.Kind.PERSON;
    };
  }

  private static Mention mention(
      RawMention one,
      Mention.Kind kind,
      String id,
      String name,
      @Nullable String of,
      @Nullable String title,
      Mention.Form form,
      int head) {
    return new Mention(
        one.from(),
        one.to(),
        one.hit().start(),
        one.hit().end(),
        kind,
        id,
        name,
        of,
        title,
        form,
        head,
        one.place(),
        one.hit().prefix(),
        one.hit().suffix());
  }
}
