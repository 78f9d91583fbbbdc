package org.nashra.extract;

import java.util.List;
import org.nashra.language.Trait;
import org.nashra.language.WordClass;

/**
 * Tells people named beside a loss who are not lost: who tells it, who did it, whose something is.
 */
final class Bystanders {

  private final Words words;
  private final Lexicon lexicon;
  private final List<Mention> mentions;

  Bystanders(Words words, Lexicon lexicon, List<Mention> mentions) {
    this.words = words;
    this.lexicon = lexicon;
    this.mentions = mentions;
  }

  /**
   * "ذكر ضابط في الشرطة", "a police officer said", "…, сообщил начальник полиции": who tells is not
   * among the dead.
   */
  boolean reporter(Quantity one) {
    for (Mention mention : mentions) {
      if (mention.kind() == Mention.Kind.UNNAMED
          && mention.form() == Mention.Form.NAME
          && mention.from() < one.end()
          && one.from() < mention.to()) {
        // "Killed an army colonel", "a police officer was wounded": the same words, and no source.
        return !lexicon.has(Trait.ANALYTIC)
            || !befallen(one.from()) && !words.is(WordClass.PASSIVE_AUXILIARIES, one.end());
      }
    }
    int from = lexicon.verbFirst() ? one.from() - 1 : one.end();
    return tells(from)
        || lexicon.has(Trait.SUBJECT_INVERSION)
            && lexicon.declining()
            && one.from() > 1
            && !words.isWord(one.from() - 2)
            && tells(one.from() - 1);
  }

  /**
   * "Two officials said another soldier had died", "قال مسؤولان إن": they are counted, not lost.
   */
  boolean telling(Quantity one) {
    if (one.effect() != null || lexicon.verbFinal()) {
      return false;
    }
    int from = lexicon.verbFirst() ? one.from() - 1 : one.end();
    return tells(from)
        && lexicon.reporting().at(words, from, words.size()).stream()
            .noneMatch(f -> f.value().is("according"))
        && lexicon.losses().at(words, from, words.size()).isEmpty();
  }

  /** "In a rebel attack", "a suicide bomber attack": whose blow it is, and nobody lost. */
  boolean dealt(Quantity one) {
    int blow = one.end();
    return lexicon.has(Trait.ANALYTIC)
        && blow < words.size()
        && words.isWord(blow)
        && lexicon.triggers().at(words, blow, words.size()).stream()
            .anyMatch(
                f ->
                    f.value().syntax() == Trigger.Syntax.NOUN
                        && !f.value().weak()
                        && DraftBuilder.violent(f.value().type()));
  }

  private boolean tells(int verb) {
    return verb >= 0
        && verb < words.size()
        && words.isWord(verb)
        && lexicon.reporting().at(words, verb, words.size()).stream()
            .anyMatch(f -> f.value().is("say") || f.value().is("according"));
  }

  /** "الجيش الإسرائيلي", "نيران فلسطينية": the word tells whose something is, and is nobody. */
  boolean named(Quantity one) {
    for (Mention mention : mentions) {
      if (mention.kind() == Mention.Kind.ORGANISATION
          && !soldier(mention)
          && !served(mention, one)
          && mention.from() < one.end()
          && one.from() < mention.to()) {
        return true;
      }
    }
    boolean people = !lexicon.states().at(words, one.from(), one.end()).isEmpty();
    return lexicon.caseless() && people && !befallen(one.from());
  }

  /** "Американский солдат погиб": one of those for whom the plural stands as a body. */
  private boolean soldier(Mention mention) {
    return lexicon.declining()
        && mention.id().matches("org:([a-z]{2})?-(soldiers|militants|peacekeepers)");
  }

  /** "An army officer", "a police chief": what somebody serves in stands before who he is. */
  private boolean served(Mention mention, Quantity one) {
    return lexicon.ownerBefore() && mention.to() < one.end() && mention.from() > one.from();
  }

  /** Does a word of loss end right before a token? */
  private boolean befallen(int token) {
    for (int i = Math.max(0, token - 2); i < token; i++) {
      if (words.isWord(i)
          && lexicon.losses().at(words, i, token).stream().anyMatch(f -> f.hit().to() == token)) {
        return true;
      }
    }
    return false;
  }

  /** "Подросток ранил епископа": before a transitive verb stands who did it. */
  boolean doer(Quantity one, NewsText.Sentence sentence) {
    for (int i = one.end(); i < Math.min(sentence.to(), one.end() + 3); i++) {
      if (!words.isWord(i)) {
        return false;
      }
      if (words.is(WordClass.TRANSITIVE, i)) {
        return true;
      }
    }
    return false;
  }
}
