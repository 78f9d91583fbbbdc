package org.nashra.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nashra.language.NumberExpression;
import org.nashra.language.TimeExpression;
import org.nashra.model.Event.Casualty;
import org.nashra.model.EventType;
import org.nashra.model.Span;

/**
 * Finds losses: ties each number of people to the word that tells what befell them, and to the side
 * that they belong to.
 */
final class LossFinder {
  private static final int REACH = 7;
  private static final int TOLL_REACH = 16;
  private static final int BACK = 14;
  private static final int OWN = 5;
  private static final Set<String> TRANSITIVE =
      Set.of(
          "ранил",
          "ранила",
          "убил",
          "убила",
          "застрелил",
          "застрелила",
          "зарезал",
          "зарезала",
          "расстрелял",
          "похитил",
          "взорвал",
          "захватил");

  private record Effect(int from, int to, Cue cue) {}

  private final NewsText text;
  private final Words words;
  private final Lexicon lexicon;
  private final List<Mention> mentions;
  private final List<NumberExpression> numbers;
  private final QuantityFinder quantities;
  private final Charges charges;

  LossFinder(
      NewsText text,
      Lexicon lexicon,
      List<Mention> mentions,
      List<NumberExpression> numbers,
      List<TimeExpression> times) {
    this.text = text;
    this.words = text.words();
    this.lexicon = lexicon;
    this.mentions = mentions;
    this.numbers = numbers;
    this.quantities = new QuantityFinder(words, lexicon, times);
    this.charges = new Charges(words, lexicon);
  }

  List<Loss> find() {
    List<Loss> losses = new ArrayList<>();
    for (NewsText.Sentence sentence : text.sentences()) {
      sentence(sentence, losses);
    }
    return losses;
  }

  private void sentence(NewsText.Sentence sentence, List<Loss> losses) {
    List<Effect> effects = effects(sentence);
    if (effects.isEmpty()) {
      return;
    }
    Span denied = denied(sentence);
    List<Quantity> found = quantities.find(sentence, numbers);
    List<Loss> here = new ArrayList<>();
    Loss last = null;
    for (int q = 0; q < found.size(); q++) {
      Quantity one = found.get(q);
      if (former(one, sentence)
          || denied != null && one.from() >= denied.start() && one.from() < denied.end()) {
        continue;
      }
      if (one.implied() && (reporter(one) || named(one) || doer(one, sentence))) {
        continue;
      }
      boolean part = part(one, sentence);
      Effect effect = part ? null : effect(one, found, q, effects, sentence);
      if (one.effect() != null
          && remains(Math.max(sentence.from(), one.from() - 3), one.end())
          && !recovered(sentence)) {
        continue;
      }
      if (effect == null && one.effect() == null) {
        if ((part || joined(one, last)) && last != null && one.who() != null) {
          here.add(loss(one, last.effect(), last.cue(), part, sentence, last.rule()));
        }
        continue;
      }
      if (part && last != null) {
        here.add(loss(one, last.effect(), last.cue(), true, sentence, last.rule()));
        continue;
      }
      if (part && !lexicon.caseless() && (ofThose(one, sentence) || amongThose(one, sentence))) {
        continue;
      }
      Casualty.Effect what =
          one.effect() != null
              ? value(one.effect())
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
    losses.addAll(here);
  }

  /** "ذكر ضابط في الشرطة", "a police officer said": who tells is not among the dead. */
  private boolean reporter(Quantity one) {
    for (Mention mention : mentions) {
      if (mention.kind() == Mention.Kind.UNNAMED
          && mention.form() == Mention.Form.NAME
          && mention.from() < one.end()
          && one.from() < mention.to()) {
        return true;
      }
    }
    int from = lexicon.verbFirst() ? one.from() - 1 : one.end();
    return from >= 0
        && from < words.size()
        && words.isWord(from)
        && lexicon.reporting().at(words, from, words.size()).stream()
            .anyMatch(f -> f.value().is("say") || f.value().is("according"));
  }

  /** "الجيش الإسرائيلي", "نيران فلسطينية": the word tells whose something is, and is nobody. */
  private boolean named(Quantity one) {
    for (Mention mention : mentions) {
      if (mention.kind() == Mention.Kind.ORGANISATION
          && mention.from() < one.end()
          && one.from() < mention.to()) {
        return true;
      }
    }
    boolean people = !lexicon.states().at(words, one.from(), one.end()).isEmpty();
    return lexicon.caseless() && people && !befallen(one.from());
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
  private boolean doer(Quantity one, NewsText.Sentence sentence) {
    for (int i = one.end(); i < Math.min(sentence.to(), one.end() + 3); i++) {
      if (!words.isWord(i)) {
        return false;
      }
      if (TRANSITIVE.contains(words.folded(i))) {
        return true;
      }
    }
    return false;
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

  private List<Effect> effects(NewsText.Sentence sentence) {
    List<Effect> effects = new ArrayList<>();
    for (int i = sentence.from(); i < sentence.to(); i++) {
      if (!words.isWord(i)) {
        continue;
      }
      List<PatternSet.Found<Cue>> found = lexicon.losses().at(words, i, sentence.to());
      for (PatternSet.Found<Cue> one : found) {
        if ((!remains(i, one.hit().to()) || recovered(sentence)) && !supposed(i)) {
          effects.add(new Effect(i, one.hit().to(), one.value()));
        }
      }
    }
    return effects;
  }

  /** "May have died": a loss that nobody has counted. */
  private boolean supposed(int verb) {
    if (!lexicon.language().equals("en") || verb < 2 || !words.folded(verb - 1).equals("have")) {
      return false;
    }
    return lexicon.modality().at(words, verb - 2, verb).stream()
        .anyMatch(f -> f.value().is("possible"));
  }

  /** "Bodies" are a loss only where they are found; those handed over were counted before. */
  private boolean remains(int from, int to) {
    for (int i = from; i < to; i++) {
      if (lexicon.counting().at(words, i, to).stream().anyMatch(f -> f.value().is("remains"))) {
        return true;
      }
    }
    return false;
  }

  private boolean recovered(NewsText.Sentence sentence) {
    for (int i = sentence.from(); i < sentence.to(); i++) {
      if (words.isWord(i)
          && lexicon.counting().at(words, i, sentence.to()).stream()
              .anyMatch(f -> f.value().is("recovered"))) {
        return true;
      }
    }
    return false;
  }

  /** The tokens of the clause that denies losses; null where none does. */
  private @Nullable Span denied(NewsText.Sentence sentence) {
    for (int i = sentence.from(); i < sentence.to(); i++) {
      if (!words.isWord(i)) {
        continue;
      }
      for (PatternSet.Found<Cue> found : lexicon.counting().at(words, i, sentence.to())) {
        if (found.value().is("none")) {
          int from = i;
          while (from > sentence.from() && !clauseMark(from - 1)) {
            from--;
          }
          int to = found.hit().to();
          while (to < sentence.to() && !clauseMark(to)) {
            to++;
          }
          return new Span(from, to);
        }
      }
    }
    return null;
  }

  private boolean clauseMark(int i) {
    return List.of(",", "،", ";", "؛").contains(words.folded(i));
  }

  /** The word that tells what befell these people, the likeliest by place. */
  private @Nullable Effect effect(
      Quantity one,
      List<Quantity> all,
      int index,
      List<Effect> effects,
      NewsText.Sentence sentence) {
    if (one.effect() != null || otherwise(one, sentence)) {
      return null;
    }
    int previous = index == 0 ? sentence.from() : all.get(index - 1).end();
    int next = index + 1 < all.size() ? all.get(index + 1).from() : sentence.to();
    Effect best = null;
    int bestDistance = Integer.MAX_VALUE;
    for (Effect effect : effects) {
      int distance = distance(one, effect, previous, next, sentence);
      if (distance < bestDistance) {
        best = effect;
        bestDistance = distance;
      }
    }
    return best;
  }

  /** "One was killed and six were arrested": the six have a verb of their own, and are no loss. */
  private boolean otherwise(Quantity one, NewsText.Sentence sentence) {
    int verb = lexicon.language().equals("en") ? passive(one, sentence) : -1;
    return verb >= 0 && !loss(verb, sentence);
  }

  private int distance(
      Quantity one, Effect effect, int previous, int next, NewsText.Sentence sentence) {
    Cue cue = effect.cue();
    if ((lost(effect) || spent(effect)) && one.who() == null
        || spent(effect) && one.from() != effect.to()) {
      return Integer.MAX_VALUE;
    }
    // "لقي ستة مدنيين حتفهم": the words of the verb stand round the number.
    if (cue.is("verbs") && effect.from() < one.from() && effect.to() >= one.end()) {
      return one.from() - effect.from();
    }
    if (effect.to() <= one.from()) {
      if (cue.is("verbs")
          && (lexicon.verbFinal()
              || words.folded(effect.from()).equals("dead")
              || undergone(one, sentence))) {
        return Integer.MAX_VALUE;
      }
      int gap = one.from() - effect.to();
      if (cue.is("tolls")) {
        return gap <= TOLL_REACH && effect.from() >= previous ? gap + 2 : Integer.MAX_VALUE;
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
      if (conjoined(one.from()) && befallenNext(one)) {
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
              && !(relative(one, next)
                  && (marks(one.end(), next) || lexicon.caseless() || conjoined(next)))) {
        return Integer.MAX_VALUE;
      }
      boolean followed =
          !lexicon.verbFinal()
              && next >= effect.to()
              && (next == effect.to()
                  || next - effect.to() == 1 && !clauseMark(effect.to()) && !conjoined(effect.to()))
              && next < sentence.to()
              && !conjoined(next)
              && !passive(effect);
      if (gap > BACK || followed) {
        return Integer.MAX_VALUE;
      }
      if (lexicon.language().equals("en") && !passive(effect) && gap > 1 && !intransitive(effect)) {
        return Integer.MAX_VALUE;
      }
      return gap + 1 + (gap > 5 ? 3 : 0) + (one.who() == null ? 2 : 0);
    }
    return Integer.MAX_VALUE;
  }

  /** "погибли и свыше 100 пострадали": the number has a verb of its own behind it. */
  private boolean befallenNext(Quantity one) {
    return one.end() < words.size()
        && words.isWord(one.end())
        && lexicon.losses().at(words, one.end(), words.size()).stream()
            .anyMatch(f -> f.value().is("verbs"));
  }

  /** "Four were killed and one was wounded": the number has its own passive behind it. */
  private boolean undergone(Quantity one, NewsText.Sentence sentence) {
    int verb = passive(one, sentence);
    return verb >= 0 && loss(verb, sentence);
  }

  /** Where the passive behind a number tells that they were lost or arrested; -1 for neither. */
  private int passive(Quantity one, NewsText.Sentence sentence) {
    boolean be = false;
    int limit = Math.min(sentence.to(), one.end() + OWN);
    for (int i = one.end(); i < limit && words.isWord(i); i++) {
      if (be && (loss(i, sentence) || arrest(i, sentence))) {
        return i;
      }
      be |=
          lexicon.counting().at(words, i, sentence.to()).stream().anyMatch(f -> f.value().is("be"));
    }
    return -1;
  }

  private boolean loss(int i, NewsText.Sentence sentence) {
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
      String word = words.folded(i);
      if (word.equals("по") || word.equals("как") || word.equals("at")) {
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
          && words.folded(i).startsWith("و")
          && lexicon.triggers().at(words, i, to + 3).stream()
              .anyMatch(f -> f.value().syntax() == Trigger.Syntax.VERB)) {
        return true;
      }
    }
    return false;
  }

  /** "Lost" is a loss of life only with a word for people. */
  private boolean lost(Effect effect) {
    String word = words.folded(effect.from());
    return List.of("lost", "lose", "loses", "losing").contains(word)
        || word.startsWith("потеря")
        || word.contains("فقد");
  }

  /** "قضى عشرة سياح": to perish only right before those who did; else to spend or to rule. */
  private boolean spent(Effect effect) {
    return effect.to() - effect.from() == 1 && words.folded(effect.from()).matches("[وف]?قض(ي|ت)");
  }

  private boolean conjoined(int token) {
    return words.readings(token).stream().anyMatch(r -> r.prefix().equals("و"))
        || token > 0
            && List.of("and", "и", "و", "ve", "et", "y", "e").contains(words.folded(token - 1));
  }

  private static int index(int token, NewsText.Sentence sentence) {
    return token - sentence.from();
  }

  /** "Twenty-six people, four of whom are policemen, were injured": the next number is a part. */
  private boolean relative(Quantity one, int next) {
    return next - one.end() <= 3;
  }

  private boolean passive(Effect effect) {
    for (int i = Math.max(0, effect.from() - 3); i < effect.from(); i++) {
      if (words.isWord(i)
          && lexicon.counting().at(words, i, effect.from() + 1).stream()
              .anyMatch(f -> f.value().is("be"))) {
        return true;
      }
    }
    return false;
  }

  private boolean intransitive(Effect effect) {
    String word = words.folded(effect.from());
    return List.of("died", "perished", "drowned", "die", "dies", "missing", "disappeared", "fled")
        .contains(word);
  }

  private boolean marks(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!words.isWord(i) && ",،;؛:".contains(words.folded(i))) {
        return true;
      }
    }
    return false;
  }

  /** "5 soldiers and 3 civilians": the second shares the effect of the first. */
  private boolean joined(Quantity one, @Nullable Loss last) {
    if (last == null || one.implied()) {
      return false;
    }
    int gap = one.from() - last.to();
    return gap >= 0 && gap <= 2 && !marks(last.to() + 1, one.from());
  }

  private boolean part(Quantity one, NewsText.Sentence sentence) {
    for (int i = Math.max(sentence.from(), one.from() - 4); i < one.from(); i++) {
      if (!words.isWord(i)) {
        continue;
      }
      for (PatternSet.Found<Cue> found : lexicon.counting().at(words, i, one.from())) {
        if (found.value().is("part")
            && one.from() - found.hit().to() <= 3
            && !undergoneBetween(found.hit().to(), one.from())) {
          return true;
        }
      }
    }
    if (ofThose(one, sentence) || amongThose(one, sentence)) {
      return true;
    }
    if (one.to() < sentence.to() && words.isWord(one.to())) {
      return lexicon.counting().at(words, one.to(), sentence.to()).stream()
          .anyMatch(f -> f.value().is("part"));
    }
    return false;
  }

  /** "Aircraft including gunships killed 46": a part of what acts, not of the dead. */
  private boolean undergoneBetween(int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.isWord(i)
          && lexicon.losses().at(words, i, to).stream().anyMatch(f -> f.value().is("verbs"))) {
        return true;
      }
    }
    return false;
  }

  /** "Two children were among the dead". */
  private boolean amongThose(Quantity one, NewsText.Sentence sentence) {
    int among = one.end() + 1;
    return among + 1 < sentence.to()
        && words.folded(among).equals("among")
        && List.of("the", "those").contains(words.folded(among + 1));
  }

  /** "ثمانية من القتلى", "ten of the dead": some of the dead that were counted before. */
  private boolean ofThose(Quantity one, NewsText.Sentence sentence) {
    int at = one.to();
    if (one.effect() != null
        && at + 1 < sentence.to()
        && words.folded(at).equals("of")
        && List.of("the", "those").contains(words.folded(at + 1))) {
      return true;
    }
    return lexicon.caseless()
        && one.effect() != null
        && at + 1 < sentence.to()
        && words.folded(at).equals("من")
        && words.folded(at + 1).startsWith("ال");
  }

  /** An earlier figure that the sentence only compares with. */
  private boolean former(Quantity one, NewsText.Sentence sentence) {
    for (int i = Math.max(sentence.from(), one.from() - 12); i < one.from(); i++) {
      if (words.isWord(i)
          && lexicon.counting().at(words, i, one.from()).stream()
              .anyMatch(f -> f.value().is("former"))) {
        return true;
      }
    }
    return false;
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
        side(one, cue, sentence),
        own(one, sentence),
        part,
        update,
        rule);
  }

  private boolean own(Quantity one, NewsText.Sentence sentence) {
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
  private static boolean possessed(List<PatternSet.Found<Cue>> found) {
    return found.stream()
        .anyMatch(f -> List.of("ها", "ه", "هم", "نا", "هما").contains(f.hit().suffix()));
  }

  /** Whose people they are: a demonym at the noun, "of its forces", the losses of an army. */
  private @Nullable String side(Quantity one, int cue, NewsText.Sentence sentence) {
    for (Mention mention : mentions) {
      if (mention.from() < sentence.from()
          || mention.from() >= sentence.to()
          || mention.id().startsWith("org:-")) {
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
                      && !mention.prefix().startsWith("و"));
      if (adjective && mention.side() != null) {
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
      if (members || beside && mention.kind() == Mention.Kind.GROUP) {
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
                && (mention.kind() == Mention.Kind.ORGANISATION
                    || mention.form() == Mention.Form.ADJECTIVE);
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
      if (!List.of("من", "of", "the", "from", "in", "عناصر", "افراد", "رجال", "صفوف", "في", "из")
          .contains(words.folded(i))) {
        return false;
      }
    }
    return true;
  }

  static Comparator<Loss> order() {
    return Comparator.comparingInt(Loss::from);
  }
}
