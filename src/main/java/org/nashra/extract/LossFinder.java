package org.nashra.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nashra.language.NumberExpression;
import org.nashra.language.TimeExpression;
import org.nashra.language.WordClass;
import org.nashra.model.Event.Casualty;
import org.nashra.model.Span;

/**
 * Finds losses: ties each number of people to the word that tells what befell them, and to the side
 * that they belong to.
 */
final class LossFinder {
  private static final int LISTED = 12;
  private static final int BESIDES = 3;
  private static final int LEAST_SUM = 3;

  private final NewsText text;
  private final Words words;
  private final Lexicon lexicon;
  private final List<NumberExpression> numbers;
  private final QuantityFinder quantities;
  private final Charges charges;
  private final LossWordFinder lossWords;
  private final EffectChooser chooser;
  private final PartialCounts counts;
  private final LossSides sides;
  private final Bystanders bystanders;
  private final NamedDead namedDead;
  private final Families families;

  LossFinder(
      NewsText text,
      Lexicon lexicon,
      List<Mention> mentions,
      List<NumberExpression> numbers,
      List<TimeExpression> times) {
    this.text = text;
    this.words = text.words();
    this.lexicon = lexicon;
    this.numbers = numbers;
    this.quantities = new QuantityFinder(words, lexicon, times);
    this.charges = new Charges(words, lexicon);
    this.lossWords = new LossWordFinder(words, lexicon);
    this.chooser = new EffectChooser(words, lexicon);
    this.counts = new PartialCounts(words, lexicon);
    this.sides = new LossSides(words, lexicon, mentions);
    this.families = new Families(words, lexicon);
    this.namedDead = new NamedDead(words, lexicon, mentions);
    this.bystanders = new Bystanders(words, lexicon, mentions);
  }

  List<Loss> find() {
    List<Loss> losses = new ArrayList<>();
    for (NewsText.Sentence sentence : text.sentences()) {
      sentence(sentence, losses);
    }
    return losses;
  }

  /** "Bir saldırıda bir kişinin": whoever is counted has a number of his own, nearer to him. */
  private static boolean reaching(Quantity one, List<Quantity> all) {
    return all.stream().anyMatch(o -> o.end() == one.end() && o.from() > one.from());
  }

  private void sentence(NewsText.Sentence sentence, List<Loss> losses) {
    Span denied = lossWords.denied(sentence);
    List<LossWord> effects = new ArrayList<>(lossWords.effects(sentence));
    effects.removeIf(e -> denied != null && e.from() >= denied.start() && e.from() < denied.end());
    if (effects.isEmpty()) {
      return;
    }
    List<Quantity> read = quantities.find(sentence, numbers);
    List<Quantity> counted = read.stream().filter(one -> !reaching(one, read)).toList();
    List<Quantity> found =
        namedDead.with(
            families.joined(counted, sentence).stream()
                .filter(one -> !bystander(one, sentence))
                .toList(),
            sentence);
    List<Loss> here = new ArrayList<>();
    Loss last = null;
    Quantity lastPart = null;
    int summed = -1;
    for (int q = 0; q < found.size(); q++) {
      Quantity one = found.get(q);
      if (counts.former(one, sentence)
          || denied != null && one.from() >= denied.start() && one.from() < denied.end()) {
        continue;
      }
      if (last != null && (shared(one, last, found, q, effects, sentence) || both(one, last))) {
        last = loss(one, last.effect(), last.cue(), false, sentence, last.rule());
        here.add(last);
        continue;
      }
      int sum = q <= summed ? -1 : sum(found, q, effects, sentence);
      boolean part = counts.part(one, sentence) || counts.partToo(one, lastPart) || q <= summed;
      lastPart = part ? one : null;
      LossWord effect = part ? null : chooser.effect(one, found, q, effects, sentence);
      if (sum > 0) {
        summed = sum;
        effect =
            effect != null ? effect : chooser.effect(found.get(sum), found, sum, effects, sentence);
      }
      if (one.effect() != null
          && lossWords.remains(Math.max(sentence.from(), one.from() - 3), one.end())
          && !lossWords.recovered(sentence)) {
        continue;
      }
      if (effect == null && one.effect() == null) {
        if (listed(one, last, sentence) && last != null) {
          Loss loss = loss(one, last.effect(), last.cue(), false, sentence, last.rule());
          here.add(loss);
          last = loss;
        } else if ((part || joined(one, last)) && last != null && one.who() != null) {
          Loss loss = loss(one, last.effect(), last.cue(), part, sentence, last.rule());
          here.add(loss);
          last = part ? last : loss;
        }
        continue;
      }
      if (part && last != null) {
        here.add(loss(one, last.effect(), last.cue(), true, sentence, last.rule()));
        continue;
      }
      if (part
          && !lexicon.caseless()
          && (counts.ofThose(one, sentence) || counts.amongThose(one, sentence))) {
        continue;
      }
      Casualty.Effect what =
          one.effect() != null
              ? fate(one, value(one.effect()))
              : effect == null ? Casualty.Effect.KILLED : value(effect.cue().name());
      int cue = effect == null ? Math.max(one.from(), one.end() - 1) : effect.from();
      if (charges.charged(Math.min(cue, one.from()), sentence)) {
        continue;
      }
      String rule = effect == null ? rule(one) : effect.cue().rule();
      Loss loss = loss(one, what, cue, part, sentence, rule);
      here.add(loss);
      last = loss;
    }
    losses.addAll(settled(here));
  }

  /** "A policeman died of his wounds, which brought the toll to 13": he is among them. */
  private static List<Loss> settled(List<Loss> here) {
    List<Loss> all = new ArrayList<>();
    for (Loss loss : here) {
      all.removeIf(one -> loss.update() && one.within(loss));
      all.add(loss);
    }
    return all;
  }

  /**
   * "Погибли трое полицейских и двое прохожих, 17 человек ранены": joined to those before and cut
   * off from the next, whose word stands behind them.
   */
  private boolean shared(
      Quantity one,
      @Nullable Loss last,
      List<Quantity> found,
      int q,
      List<LossWord> effects,
      NewsText.Sentence sentence) {
    if (!lexicon.declining()
        || last == null
        || last.part()
        || one.implied()
        || one.effect() != null
        || one.who() == null
        || q + 1 >= found.size()
        || one.from() - 1 != last.to()
        || !words.is(WordClass.AND, last.to())
        || one.end() >= sentence.to()
        || !words.comma(one.end())) {
      return false;
    }
    int to = found.get(q + 1).from();
    return effects.stream().noneMatch(e -> e.from() >= one.end() && e.from() < to);
  }

  /** "Убив учителя и ученика": one and one by the same verb. */
  private boolean both(Quantity one, Loss last) {
    return lexicon.declining()
        && one.implied()
        && last.min() != null
        && last.min() == 1
        && !last.part()
        && one.from() - 1 == last.to()
        && words.is(WordClass.AND, last.to());
  }

  /**
   * "All 49 on board, 40 soldiers and nine of the crew, died": the index of the last of those that
   * add up to a number before them, which counts them all; -1 where none do.
   */
  private int sum(
      List<Quantity> found, int whole, List<LossWord> effects, NewsText.Sentence sentence) {
    Quantity all = found.get(whole);
    int left = exact(all);
    if (left < LEAST_SUM || all.effect() != null) {
      return -1;
    }
    int last = whole;
    while (left > 0 && ++last < found.size()) {
      Quantity one = found.get(last);
      int part = exact(one);
      if (part < 0 || one.who() == null || one.effect() != null) {
        return -1;
      }
      left -= part;
    }
    if (left != 0 || last < whole + 2) {
      return -1;
    }
    int from = all.end();
    int to = found.get(last).end();
    boolean apart = effects.stream().anyMatch(e -> e.from() >= from && e.from() < to);
    return apart ? -1 : last;
  }

  /** The number of a count that names one; -1 for a vague one, a bound or a range. */
  private static int exact(Quantity one) {
    Integer min = one.min();
    return one.implied() || one.vague() || min == null || !min.equals(one.max()) ? -1 : min;
  }

  /** Somebody who is named for another reason, and is not counted. */
  private boolean bystander(Quantity one, NewsText.Sentence sentence) {
    return bystanders.telling(one)
        || one.implied()
            && (bystanders.reporter(one)
                || bystanders.named(one)
                || bystanders.dealt(one)
                || bystanders.doer(one, sentence));
  }

  /** "Двое заложников погибли", "погибли двое заложников": what befell those who were held. */
  private Casualty.Effect fate(Quantity one, Casualty.Effect held) {
    if (held != Casualty.Effect.CAPTURED && held != Casualty.Effect.DISPLACED
        || !lexicon.declining() && !lexicon.verbFirst()) {
      return held;
    }
    for (int at : new int[] {one.end(), one.from() - 1}) {
      if (at < 0 || at >= words.size() || !words.isWord(at)) {
        continue;
      }
      for (PatternSet.Found<Cue> found : lexicon.losses().at(words, at, words.size())) {
        Casualty.Effect befell = value(found.value().name());
        // "مقتل سبعة نازحين": in Arabic a noun tells it as well.
        boolean tells =
            found.value().is("verbs")
                || lexicon.verbFirst() && at < one.from() && found.value().is("events");
        if (tells && (befell == Casualty.Effect.KILLED || befell == Casualty.Effect.WOUNDED)) {
          return befell;
        }
      }
    }
    return held;
  }

  private String rule(Quantity one) {
    for (PatternSet.Found<Cue> found :
        lexicon.losses().at(words, Math.max(one.from(), one.end() - 1), words.size())) {
      return found.value().rule();
    }
    return lexicon.language() + "/casualties.yaml#count";
  }

  private static Casualty.Effect value(String effect) {
    return Casualty.Effect.valueOf(effect.toUpperCase(Locale.ROOT));
  }

  /** "5 soldiers and 3 civilians": the second shares the effect of the first. */
  private boolean joined(Quantity one, @Nullable Loss last) {
    if (last == null || one.implied()) {
      return false;
    }
    int gap = one.from() - last.to();
    boolean apart = gap > 0 && words.folded(last.to()).equals(";");
    return gap >= 0 && gap <= 2 && !apart && !chooser.marks(last.to() + 1, one.from());
  }

  /**
   * "مقتل ثمانية من الحوثيين وثلاثة من المقاومة": a second number with people of its own, joined to
   * the first by a conjunction with nothing but whose those are between.
   */
  private boolean listed(Quantity one, @Nullable Loss last, NewsText.Sentence sentence) {
    if (!lexicon.verbFirst()
        || last == null
        || last.part()
        || one.implied()
        || one.from() < last.to()
        || one.from() - last.to() > LISTED
        || one.to() >= sentence.to()
        || !words.is(WordClass.SOME_OF, one.to())) {
      return false;
    }
    int opens = one.from();
    while (opens > last.to() && words.is(WordClass.SKIPPED_BOUNDS, opens - 1)) {
      opens--;
    }
    boolean joined = words.is(WordClass.JOINED, opens);
    for (int i = opens - 1; i > last.to() && !joined && opens - i <= BESIDES; i--) {
      joined = words.is(WordClass.BESIDES, i) || words.is(WordClass.BESIDES, i, i + 2);
    }
    for (int i = last.to(); i < opens && joined; i++) {
      joined =
          (words.isWord(i) || words.comma(i))
              && lexicon.losses().at(words, i, i + 1).isEmpty()
              && lexicon.triggers().at(words, i, i + 1).isEmpty()
              && lexicon.counting().at(words, i, i + 1).stream()
                  .noneMatch(f -> f.value().is("part"));
    }
    return joined;
  }

  private Loss loss(
      Quantity one,
      Casualty.Effect effect,
      int cue,
      boolean part,
      NewsText.Sentence sentence,
      String rule) {
    boolean update = false;
    for (int i = Math.max(sentence.from(), one.from() - 8); i < one.from(); i++) {
      if (words.isWord(i)
          && lexicon.counting().at(words, i, one.from() + 1).stream()
              .anyMatch(f -> f.value().is("update"))) {
        update = true;
      }
    }
    // "До 30 человек возросло число жертв": the verb may stand behind.
    update |=
        lexicon.declining()
            && one.end() < sentence.to()
            && words.isWord(one.end())
            && lexicon.counting().at(words, one.end(), one.end() + 1).stream()
                .anyMatch(f -> f.value().is("update"));
    return new Loss(
        one.from(),
        one.end(),
        cue,
        effect,
        // "возросло до 41" is 41, not up to 41.
        update && one.min() == null && !one.vague() ? one.max() : one.min(),
        one.max(),
        one.vague(),
        one.who() == null ? "people" : one.who(),
        sides.side(one, cue, sentence),
        sides.own(one, sentence),
        part,
        update,
        rule);
  }

  static Comparator<Loss> order() {
    return Comparator.comparingInt(Loss::from);
  }
}
