package org.nashra.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nashra.language.Trait;
import org.nashra.language.WordClass;
import org.nashra.model.EventType;

/** Chooses for a number of people the word that tells what befell them, the likeliest by place. */
final class EffectChooser {
  private static final int REACH = 7;
  private static final int TOLL_REACH = 16;
  private static final int PRONOUN = 25;
  private static final int TAKEN_UP = 4;
  private static final int BACK = 14;
  private static final int OWN = 5;
  private static final int TWO = 2;

  private final Words words;
  private final Lexicon lexicon;

  EffectChooser(Words words, Lexicon lexicon) {
    this.words = words;
    this.lexicon = lexicon;
  }

  /** The word that tells what befell these people, the likeliest by place. */
  @Nullable LossWord effect(
      Quantity one,
      List<Quantity> all,
      int index,
      List<LossWord> effects,
      NewsText.Sentence sentence) {
    if (one.effect() != null || otherwise(one, sentence)) {
      return null;
    }
    LossWord own = own(one, effects);
    if (own != null) {
      return own;
    }
    int previous = index == 0 ? sentence.from() : all.get(index - 1).end();
    int next = index + 1 < all.size() ? all.get(index + 1).from() : sentence.to();
    LossWord best = null;
    int bestDistance = Integer.MAX_VALUE;
    for (LossWord effect : effects) {
      int distance = distance(one, effect, previous, next, sentence);
      if (distance < bestDistance) {
        best = effect;
        bestDistance = distance;
      }
    }
    return best;
  }

  /** "Hundreds have died and 868,000 have fled": the verb right behind is the number's own. */
  private @Nullable LossWord own(Quantity one, List<LossWord> effects) {
    int verb = one.end() + 1;
    if (!lexicon.has(Trait.ANALYTIC) || !words.is(WordClass.PERFECT, verb - 1)) {
      return null;
    }
    return effects.stream()
        .filter(e -> e.cue().is("verbs") && e.from() == verb && !object(e))
        .findFirst()
        .orElse(null);
  }

  /** "Some gunmen have shot dead a teacher": with an object behind it, they did it to others. */
  private boolean object(LossWord effect) {
    return effect.to() < words.size()
        && !words.is(WordClass.INTRANSITIVE, effect.from())
        && words.is(WordClass.OBJECT_DETERMINERS, effect.to());
  }

  /** "One was killed and six were arrested": the six have a verb of their own, and are no loss. */
  private boolean otherwise(Quantity one, NewsText.Sentence sentence) {
    for (int i = one.end();
        lexicon.declining() && i < Math.min(sentence.to(), one.end() + TWO);
        i++) {
      if (!words.isWord(i)) {
        break;
      }
      if (words.is(WordClass.SAVED, i)) {
        return true;
      }
    }
    int verb = lexicon.has(Trait.ANALYTIC) ? passiveBehind(one, sentence) : -1;
    return verb >= 0 && !befalls(verb, sentence);
  }

  private int distance(
      Quantity one, LossWord effect, int previous, int next, NewsText.Sentence sentence) {
    Cue cue = effect.cue();
    if ((lost(effect) || spent(effect)) && one.who() == null
        || spent(effect) && one.from() != effect.to()) {
      return Integer.MAX_VALUE;
    }
    if (cue.is("verbs") && takenUp(one, effect, next)) {
      return TAKEN_UP;
    }
    // "لقي ستة مدنيين حتفهم": the words of the verb stand round the number.
    if (cue.is("verbs") && effect.from() < one.from() && effect.to() >= one.end()) {
      return one.from() - effect.from();
    }
    if (inverted(one, effect)) {
      return TAKEN_UP;
    }
    if (effect.to() <= one.from()) {
      if (cue.is("verbs")
          && (lexicon.verbFinal()
              || words.is(WordClass.DEAD, effect.from())
              || undergone(one, sentence))) {
        return Integer.MAX_VALUE;
      }
      int gap = one.from() - effect.to();
      if (cue.is("tolls")) {
        return gap <= TOLL_REACH && effect.from() >= previous ? gap + 2 : Integer.MAX_VALUE;
      }
      if (headed(one, effect, sentence)) {
        return gap + 2;
      }
      if (cue.is("counted") || cue.is("one") || cue.is("two")) {
        return Integer.MAX_VALUE;
      }
      if (acted(effect.to(), one.from())) {
        return Integer.MAX_VALUE;
      }
      boolean between = effect.from() < previous && index(previous, sentence) > 0;
      if (gap > REACH || between && !(gap <= 1)) {
        return Integer.MAX_VALUE;
      }
      // "12 were killed in 3 attacks": a passive looks back unless the number follows at once.
      if (passive(effect) && gap > 2 && previous > sentence.from()) {
        return Integer.MAX_VALUE;
      }
      boolean opens = conjoined(one.from()) || more(one.from()) || told(effect.to(), one.from());
      if (opens && befallenNext(one)) {
        gap += 4;
      }
      return gap
          + (marks(effect.to(), bounded(one, effect.to())) ? 4 : 0)
          + (one.implied() && gap > 3 ? 9 : 0);
    }
    if (effect.from() >= one.end() || cue.is("verbs") && effect.from() >= one.to()) {
      int gap = Math.max(0, effect.from() - one.end());
      if (!cue.is("verbs")
          || effect.from() >= next
              && next > one.end()
              && !included(one.end(), sentence)
              && !(relative(one, next)
                  && (marks(one.end(), next) || lexicon.caseless() || conjoined(next)))) {
        return Integer.MAX_VALUE;
      }
      boolean followed =
          !lexicon.verbFinal()
              && next >= effect.to()
              && (next == effect.to()
                  || next - effect.to() == 1
                      && !words.clauseMark(effect.to())
                      && !conjoined(effect.to())
                      && !including(effect.to()))
              && next < sentence.to()
              && !conjoined(next)
              && !passive(effect);
      if (gap > BACK || followed) {
        return Integer.MAX_VALUE;
      }
      if (lexicon.has(Trait.ANALYTIC) && !passive(effect) && gap > 1 && !intransitive(effect)) {
        return Integer.MAX_VALUE;
      }
      return gap + 1 + (gap > 5 ? 3 : 0) + (one.who() == null ? 2 : 0);
    }
    return Integer.MAX_VALUE;
  }

  /** "ارتفعت إلى 62 على الأقل، بينها 14 لأطفال، حصيلة الغرق": the toll stands behind its number. */
  private boolean inverted(Quantity one, LossWord effect) {
    if (!lexicon.verbFirst()
        || !effect.cue().is("tolls")
        || effect.from() < one.end()
        || effect.from() - one.end() > TOLL_REACH) {
      return false;
    }
    for (int i = Math.max(0, one.from() - TAKEN_UP); i < one.from(); i++) {
      if (words.isWord(i)
          && lexicon.counting().at(words, i, one.end()).stream()
              .anyMatch(f -> f.value().is("update"))) {
        return true;
      }
    }
    return false;
  }

  /**
   * "Погибших не менее пяти, раненых — девять": the noun opens the clause and the number follows.
   */
  private boolean headed(Quantity one, LossWord effect, NewsText.Sentence sentence) {
    int at = effect.from();
    return lexicon.declining()
        && effect.cue().is("counted")
        && one.who() == null
        && one.from() - effect.to() <= 1
        && (at == sentence.from() || words.clauseMark(at - 1));
  }

  /** "Seized eleven prisoners and killed them": the pronoun stands for those counted before. */
  private boolean takenUp(Quantity one, LossWord effect, int next) {
    int gap = effect.from() - one.end();
    if (one.who() == null || one.implied() || gap < 1 || gap > PRONOUN || effect.from() >= next) {
      return false;
    }
    boolean them = effect.to() < words.size() && words.is(WordClass.THEM, effect.to());
    for (int i = effect.from() + 1; i < effect.to(); i++) {
      them |= words.is(WordClass.THEM, i);
    }
    return them && !words.is(WordClass.PASSIVE_AUXILIARIES, effect.from() - 1);
  }

  /** "погибли и свыше 100 пострадали": the number has a verb of its own behind it. */
  private boolean befallenNext(Quantity one) {
    int at = one.end();
    // "Trois autres légèrement blessés", "cuatro más desaparecidos".
    if (at < words.size()
        && words.isWord(at)
        && (words.is(WordClass.ADVERBS, at)
            || lexicon.counting().at(words, at, at + 1).stream()
                .anyMatch(f -> f.value().is("others")))) {
      at++;
    }
    return at < words.size()
        && words.isWord(at)
        && lexicon.losses().at(words, at, words.size()).stream()
            .anyMatch(f -> f.value().is("verbs"));
  }

  /** "وأن 143 جرحوا": the number opens a clause of its own. */
  private boolean told(int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.isWord(i)
          && lexicon.reporting().at(words, i, to).stream().anyMatch(f -> f.value().is("that"))) {
        return true;
      }
    }
    return false;
  }

  /** "27 شخصا جرحوا بينهم طفلان": the number behind is a part of the one before. */
  private boolean including(int i) {
    return words.isWord(i)
        && lexicon.counting().at(words, i, i + 1).stream().anyMatch(f -> f.value().is("part"));
  }

  /** "Four were killed and one was wounded": the number has its own passive behind it. */
  private boolean undergone(Quantity one, NewsText.Sentence sentence) {
    int verb = passiveBehind(one, sentence);
    return verb >= 0 && befalls(verb, sentence);
  }

  /** Where the passive behind a number tells that they were lost or arrested; -1 for neither. */
  private int passiveBehind(Quantity one, NewsText.Sentence sentence) {
    boolean be = false;
    int from = apposed(one.end(), sentence);
    int limit = Math.min(sentence.to(), from + OWN);
    for (int i = from; i < limit && words.isWord(i); i++) {
      if (be && (befalls(i, sentence) || arrest(i, sentence))) {
        return i;
      }
      be |=
          lexicon.counting().at(words, i, sentence.to()).stream().anyMatch(f -> f.value().is("be"));
    }
    return -1;
  }

  /** "Three others, all siblings, were hurt": index behind a few words between commas. */
  private int apposed(int at, NewsText.Sentence sentence) {
    for (int i = at + 1;
        at < sentence.to() && words.comma(at) && i <= Math.min(sentence.to() - 1, at + OWN);
        i++) {
      if (words.comma(i)) {
        boolean aside =
            i + 1 < sentence.to()
                && words.isWord(i + 1)
                && words.is(WordClass.PASSIVE_AUXILIARIES, i + 1);
        return aside ? i + 1 : at;
      }
      if (!words.isWord(i) || words.is(WordClass.AND, i) || befalls(i, sentence)) {
        return at;
      }
    }
    return at;
  }

  private boolean befalls(int i, NewsText.Sentence sentence) {
    return lexicon.losses().at(words, i, sentence.to()).stream()
        .anyMatch(f -> f.value().is("verbs"));
  }

  private boolean arrest(int i, NewsText.Sentence sentence) {
    return lexicon.triggers().at(words, i, sentence.to()).stream()
        .map(PatternSet.Found::value)
        .anyMatch(t -> t.syntax() == Trigger.Syntax.VERB && t.type() == EventType.ARREST);
  }

  /** "погибли, по меньшей мере, 22": where the words of the bound open; else the number itself. */
  private int bounded(Quantity one, int from) {
    for (int i = Math.max(from, one.from() - 5); i < one.from(); i++) {
      if (words.is(WordClass.BOUNDS, i)) {
        return Math.max(from, i - 1);
      }
    }
    return one.from();
  }

  /** "لقوا مصرعهم وأوقف ثمانية": another deed stands between. */
  private boolean acted(int from, int to) {
    for (int i = from; i < to; i++) {
      if (lexicon.verbFirst()
          && words.isWord(i)
          && words.is(WordClass.JOINED, i)
          && lexicon.triggers().at(words, i, to + 3).stream()
              .anyMatch(f -> f.value().syntax() == Trigger.Syntax.VERB)) {
        return true;
      }
    }
    return false;
  }

  /** "Lost" is a loss of life only with a word for people. */
  private boolean lost(LossWord effect) {
    return words.is(WordClass.LOST, effect.from());
  }

  /** "قضى عشرة سياح": to perish only right before those who did; else to spend or to rule. */
  private boolean spent(LossWord effect) {
    return effect.to() - effect.from() == 1 && words.is(WordClass.PERISHED, effect.from());
  }

  private boolean conjoined(int token) {
    return words.readings(token).stream().anyMatch(r -> lexicon.is(WordClass.AND, r.prefix()))
        || words.is(WordClass.AND, token - 1);
  }

  /** "Четверо ранены и ещё двое пропали": between the conjunction and the number. */
  private boolean more(int token) {
    return words.is(WordClass.AND, token - 2)
        && words.isWord(token - 1)
        && lexicon.counting().at(words, token - 1, token).stream()
            .anyMatch(f -> f.value().is("others"));
  }

  private static int index(int token, NewsText.Sentence sentence) {
    return token - sentence.from();
  }

  /**
   * "Все 17 находившихся на борту, включая губернатора и трёх членов экипажа, погибли": the numbers
   * between are parts of this one, and their clause closes before its verb.
   */
  private boolean included(int comma, NewsText.Sentence sentence) {
    return lexicon.declining()
        && comma + 1 < sentence.to()
        && words.comma(comma)
        && words.isWord(comma + 1)
        && lexicon.counting().at(words, comma + 1, sentence.to()).stream()
            .anyMatch(f -> f.value().is("part"));
  }

  /** "Twenty-six people, four of whom are policemen, were injured": the next number is a part. */
  private boolean relative(Quantity one, int next) {
    return next - one.end() <= 3 || owned(one.end(), next);
  }

  /** "Two members of the Haqqani family and a driver": whose they are stands between. */
  private boolean owned(int from, int next) {
    if (!lexicon.has(Trait.ANALYTIC) || !words.is(WordClass.OF, from) || next - from > OWN + 1) {
      return false;
    }
    for (int i = from + 1; i < next - 1; i++) {
      if (!words.isWord(i)) {
        return false;
      }
    }
    return words.is(WordClass.AND, next - 1);
  }

  private boolean passive(LossWord effect) {
    for (int i = Math.max(0, effect.from() - 3); i < effect.from(); i++) {
      if (words.isWord(i)
          && lexicon.counting().at(words, i, effect.from() + 1).stream()
              .anyMatch(f -> f.value().is("be"))) {
        return true;
      }
    }
    return false;
  }

  private boolean intransitive(LossWord effect) {
    // "Twenty people, including ten children, lost their lives": the verb holds its object.
    return words.is(WordClass.INTRANSITIVE, effect.from())
        || lost(effect) && effect.to() - effect.from() > 1;
  }

  boolean marks(int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.clauseMark(i) || words.folded(i).equals(":")) {
        return true;
      }
    }
    return false;
  }
}
