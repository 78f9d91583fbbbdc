package org.nashra.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nashra.language.WordClass;

/** Whose people the lost are. */
final class LossSides {
  private static final int TOLL_REACH = 16;

  /** Armed groups without a name are not the people of the state where they fight. */
  private static final String MILITANTS = "-militants";

  private final Words words;
  private final Lexicon lexicon;
  private final List<Mention> mentions;

  LossSides(Words words, Lexicon lexicon, List<Mention> mentions) {
    this.words = words;
    this.lexicon = lexicon;
    this.mentions = mentions;
  }

  boolean own(Quantity one, NewsText.Sentence sentence) {
    int limit = Math.min(sentence.to(), one.end() + 3);
    for (int i = one.from(); i < limit; i++) {
      if (words.isWord(i)
          && (lexicon.counting().at(words, i, limit).stream().anyMatch(f -> f.value().is("own"))
              || possessed(lexicon.persons().at(words, i, limit)))) {
        return true;
      }
    }
    for (int i = sentence.from(); i < one.from(); i++) {
      if (words.isWord(i)
          && (possessed(lexicon.losses().at(words, i, sentence.to()))
              || ownership(i, one.from())
                  && (one.from() - i <= 4 || i + 1 == toll(-1, one, sentence)))) {
        return true;
      }
    }
    return false;
  }

  /** "We have 49 dead", "its losses", "наши потери". */
  private boolean ownership(int i, int limit) {
    return lexicon.counting().at(words, i, limit).stream().anyMatch(f -> f.value().is("ours"));
  }

  /** A pronoun written behind the word: "عسكرييها", "قتلاها". */
  private boolean possessed(List<PatternSet.Found<Cue>> found) {
    return found.stream()
        .anyMatch(f -> lexicon.is(WordClass.POSSESSIVE_SUFFIXES, f.hit().suffix()));
  }

  /** Whose people they are: a demonym at the noun, "of its forces", the losses of an army. */
  @Nullable String side(Quantity one, int cue, NewsText.Sentence sentence) {
    for (Mention mention : mentions) {
      if (mention.from() < sentence.from()
          || mention.from() >= sentence.to()
          || mention.kind() == Mention.Kind.MEDIA
          || mention.id().startsWith("org:-")
          || mention.form() == Mention.Form.AGAIN && mention.id().endsWith(MILITANTS)) {
        continue;
      }
      boolean beside =
          mention.from() >= one.from() && mention.from() <= one.end() + (lexicon.caseless() ? 0 : 0)
              || mention.from() > one.to()
                  && mention.from() <= one.end()
                  && mention.to() >= one.end();
      boolean adjective =
          mention.form() == Mention.Form.ADJECTIVE
              && (mention.from() >= one.from() && mention.from() < one.end()
                  || lexicon.caseless()
                      && mention.from() == one.end()
                      && !lexicon.is(WordClass.JOINED, mention.prefix()));
      // "Глава пакистанских талибов": one who is named by an office is not of the state beside it.
      boolean office = lexicon.declining() && one.to() == one.end() && one.end() - one.from() > 1;
      if (adjective && mention.side() != null && !office) {
        return mention.side();
      }
      boolean members =
          mention.form() != Mention.Form.ADJECTIVE
              && mention.side() != null
              && mention.kind() != Mention.Kind.PERSON
              && (mention.kind() != Mention.Kind.STATE)
              && mention.from() >= one.from()
              && mention.from() <= one.end() + 3
              && beside(one.end(), mention);
      boolean within =
          lexicon.declining()
              && mention.kind() == Mention.Kind.ORGANISATION
              && mention.side() != null
              && mention.from() <= one.from()
              && one.end() <= mention.to();
      if (within || members || beside && mention.kind() == Mention.Kind.GROUP) {
        return mention.side();
      }
      // "3 Azerbaycan askeri": the name of the state stands for its adjective.
      if (lexicon.verbFinal()
          && mention.kind() == Mention.Kind.STATE
          && mention.from() > one.from()
          && mention.to() < one.end()) {
        return mention.side();
      }
      // "49 جنديا ارمينيا": the adjective in the accusative reads like the state itself.
      boolean owner =
          lexicon.caseless()
              && mention.kind() == Mention.Kind.STATE
              && mention.prefix().isEmpty()
              && mention.from() == one.end()
              && one.who() != null;
      if (mention.side() != null && (owner || partySide(mention, one.end()))) {
        return mention.side();
      }
    }
    // "losses of the Armenian armed forces … 105": the noun phrase behind the toll.
    int toll = toll(cue, one, sentence);
    if (toll >= 0) {
      for (Mention mention : mentions) {
        if (mention.side() == null || mention.from() < sentence.from()) {
          continue;
        }
        boolean behind =
            mention.from() > toll
                && mention.from() <= toll + 3
                && mention.to() <= one.from()
                && (mention.kind() == Mention.Kind.ORGANISATION && !(toll == cue && killing(cue))
                    || mention.form() == Mention.Form.ADJECTIVE
                    || lexicon.declining() && mention.kind() == Mention.Kind.STATE);
        boolean before =
            (mention.suffixed()
                    || mention.form() == Mention.Form.ADJECTIVE
                        && (toll != cue || lexicon.ownerBefore()))
                && mention.from() < toll
                && toll - mention.to() >= 0
                && toll - mention.to() <= (mention.suffixed() ? 2 : 0);
        if (behind || before) {
          return mention.side();
        }
      }
    }
    return null;
  }

  /** "قتل الجيش خمسة مسلحين": behind a verb stands who killed them. */
  private boolean killing(int cue) {
    return lexicon.verbFirst()
        && lexicon.losses().at(words, cue, words.size()).stream()
            .anyMatch(f -> f.value().is("verbs"));
  }

  /** "On the Tajik side", "с таджикской стороны", "من الجانب الأذربيجاني". */
  private boolean partySide(Mention mention, int end) {
    if (mention.form() != Mention.Form.ADJECTIVE
        || mention.from() < end
        || mention.from() > end + 3) {
      return false;
    }
    for (int i = Math.max(end, mention.from() - 1);
        i <= Math.min(words.size() - 1, mention.to());
        i++) {
      if (lexicon.counting().at(words, i, words.size()).stream()
          .anyMatch(f -> f.value().is("party"))) {
        return true;
      }
    }
    return false;
  }

  private int toll(int cue, Quantity one, NewsText.Sentence sentence) {
    for (int i = one.from() - 1; i >= sentence.from() && one.from() - i <= TOLL_REACH + 6; i--) {
      if (words.isWord(i)
          && lexicon.losses().at(words, i, sentence.to()).stream()
              .anyMatch(f -> f.value().is("tolls"))) {
        return i;
      }
    }
    return cue < one.from() ? cue : -1;
  }

  private boolean beside(int end, Mention mention) {
    for (int i = end; i < mention.from(); i++) {
      if (!words.is(WordClass.MEMBERS_OF, i) && !words.folded(i).equals("\"")) {
        return false;
      }
    }
    return true;
  }
}
