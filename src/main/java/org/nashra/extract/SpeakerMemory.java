package org.nashra.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nashra.language.WordClass;

/** Who spoke before: what pronouns, dropped subjects and "the ministry" go back to. */
final class SpeakerMemory {
  private final NewsText text;
  private final Words words;
  private final Lexicon lexicon;
  private final List<Mention> mentions;
  private final ObliqueNames oblique;
  private @Nullable Mention speaker;
  private @Nullable Mention medium;
  private @Nullable Mention unnamed;
  private int paragraph = -1;

  SpeakerMemory(NewsText text, Lexicon lexicon, List<Mention> mentions, ObliqueNames oblique) {
    this.text = text;
    this.words = text.words();
    this.lexicon = lexicon;
    this.mentions = mentions;
    this.oblique = oblique;
  }

  /** Who spoke last; null before anybody has. */
  @Nullable Mention speaker() {
    return speaker;
  }

  boolean personSpoke() {
    return speaker != null && speaker.kind() == Mention.Kind.PERSON;
  }

  void spoke(Mention source, int inParagraph) {
    speaker = source;
    paragraph = inParagraph;
  }

  /** Do the words of who spoke last reach into this sentence's paragraph? */
  boolean goesOn(NewsText.Sentence sentence) {
    return sentence.paragraph() - paragraph <= 1;
  }

  /** The speaker before a token; where none has spoken, the person named last. */
  @Nullable Mention said(int token) {
    return speaker != null ? speaker : person(token);
  }

  /** The person named last before a token, in this sentence or the two before it. */
  @Nullable Mention person(int token) {
    int sentence = text.sentence(token).index();
    Mention best = null;
    for (Mention mention : mentions) {
      if (mention.to() <= token
          && mention.kind() == Mention.Kind.PERSON
          && mention.source()
          && sentence - text.sentence(mention.from()).index() <= 2) {
        NewsText.Sentence own = text.sentence(mention.from());
        if (best == null
            || text.sentence(best.from()).index() < own.index()
                && !oblique.prepositional(mention, own)) {
          best = mention;
        }
      }
    }
    return best;
  }

  /** The person named last, if not before who spoke last: whom a pronoun behind its verb means. */
  @Nullable Mention latest(int token) {
    Mention person = person(token);
    return person != null && (speaker == null || person.from() > speaker.from()) ? person : speaker;
  }

  /** "The ministry", "ведомство": the organisation named last before a token. */
  private @Nullable Mention organisation(int token) {
    boolean ministry = ministry(token);
    Mention best = null;
    for (Mention mention : mentions) {
      if (mention.to() <= token
          && mention.kind() == Mention.Kind.ORGANISATION
          && mention.form() != Mention.Form.ADJECTIVE
          && (!ministry || mention.name().startsWith("Ministry"))) {
        best = mention;
      }
    }
    return best == null ? speaker : best;
  }

  /** "The group said": the one that fights, named last before a token. */
  private @Nullable Mention group(int token) {
    Mention best = null;
    for (Mention mention : mentions) {
      if (mention.to() <= token && mention.kind() == Mention.Kind.GROUP) {
        best = mention;
      }
    }
    return best;
  }

  private boolean ministry(int token) {
    return words.is(WordClass.MINISTRY, token);
  }

  /** "He said" where an organisation spoke last: the person named since. */
  boolean human(NewsText.Sentence sentence, int verb) {
    if (personSpoke()) {
      return false;
    }
    for (int i = Math.max(sentence.from(), verb - 3); i < verb; i++) {
      if (words.is(WordClass.PERSON_PRONOUNS, i)) {
        return true;
      }
    }
    return false;
  }

  /** A noun that stands for a source named before. */
  @Nullable Mention again(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!words.isWord(i)) {
        continue;
      }
      for (PatternSet.Found<Cue> found : lexicon.reporting().at(words, i, words.size())) {
        if (found.value().is("again")) {
          return switch (found.value().name()) {
            case "media" -> medium;
            case "unnamed" -> unnamed;
            case "organisation" ->
                words.is(WordClass.GROUP_NOUNS, i) && group(i) != null
                    ? group(i)
                    : speaker != null && speaker.kind() == Mention.Kind.ORGANISATION && !ministry(i)
                        ? speaker
                        : organisation(i);
            default ->
                personSpoke()
                    ? speaker
                    : person(i) == null && impersonal(i) ? null : or(person(i), speaker);
          };
        }
      }
    }
    return null;
  }

  /** "He told reporters" where nobody but a state or an outlet spoke: nobody knows who. */
  private boolean impersonal(int i) {
    return words.is(WordClass.PERSON_PRONOUNS, i)
        && speaker != null
        && (speaker.kind() == Mention.Kind.STATE || speaker.kind() == Mention.Kind.MEDIA);
  }

  static @Nullable Mention or(@Nullable Mention one, @Nullable Mention other) {
    return one != null ? one : other;
  }

  void remember(NewsText.Sentence sentence) {
    for (Mention mention : mentions) {
      if (mention.from() >= sentence.from() && mention.from() < sentence.to()) {
        if (mention.kind() == Mention.Kind.MEDIA) {
          medium = mention;
        } else if (mention.kind() == Mention.Kind.UNNAMED && mention.form() == Mention.Form.NAME) {
          unnamed = mention;
        }
      }
    }
  }
}
