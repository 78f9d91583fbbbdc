package org.nashra.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nashra.language.WordClass;
import org.nashra.model.Span;

/** Finds a name that may be a source within a stretch of a sentence. */
final class SourceNames {
  private static final int APPOSED = 8;

  private final NewsText text;
  private final Surroundings surroundings;
  private final ObliqueNames oblique;
  private final SpeakerMemory memory;
  private final Words words;
  private final List<Mention> mentions;

  SourceNames(
      NewsText text, Surroundings surroundings, ObliqueNames oblique, SpeakerMemory memory) {
    this.text = text;
    this.surroundings = surroundings;
    this.oblique = oblique;
    this.memory = memory;
    this.words = text.words();
    this.mentions = surroundings.mentions();
  }

  /** A name inside the words that the verb reports is not who says them. */
  boolean quotedBefore(int name, int verb) {
    Span quotation = text.quotation(name);
    return quotation != null && quotation.end() <= words.token(verb).start();
  }

  @Nullable Mention first(int from, int to, NewsText.Sentence sentence) {
    for (Mention mention : mentions) {
      if (mention.head() >= from && mention.head() < to && mention.source()) {
        if (mention.form() == Mention.Form.AGAIN && mention.kind() == Mention.Kind.UNNAMED) {
          return memory.personSpoke() ? memory.speaker() : mention;
        }
        boolean holder = mention.form() == Mention.Form.AGAIN;
        if (holder || opens(mention, from) || !oblique.prepositional(mention, sentence)) {
          return mention;
        }
      }
    }
    return null;
  }

  /** "According to the head of the regional administration, Petro Bondar": who the office is. */
  Mention apposed(Mention office, NewsText.Sentence sentence) {
    if (office.kind() != Mention.Kind.UNNAMED) {
      return office;
    }
    int comma = office.to();
    while (comma < sentence.to()
        && comma - office.to() <= APPOSED
        && (words.isWord(comma) || words.folded(comma).startsWith("'"))) {
      comma++;
    }
    if (comma >= sentence.to() || !words.comma(comma)) {
      return office;
    }
    int name = comma + 1;
    return mentions.stream()
        .filter(m -> m.head() == name && m.kind() == Mention.Kind.PERSON)
        .filter(m -> m.to() >= sentence.to() || !words.isWord(m.to()))
        .findFirst()
        .orElse(office);
  }

  /** The first agency or paper that is named in a stretch; null for none. */
  @Nullable Mention media(int from, int to) {
    for (Mention mention : mentions) {
      if (mention.head() >= from
          && mention.head() < to
          && mention.kind() == Mention.Kind.MEDIA
          && !surroundings.comma(from, mention.head())) {
        return mention;
      }
    }
    return null;
  }

  /** Right behind a token, or with nothing but an article between. */
  private boolean opens(Mention mention, int from) {
    return mention.head() == from
        || mention.head() == from + 1 && words.is(WordClass.ARTICLES, from);
  }
}
