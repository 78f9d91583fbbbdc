package org.nashra.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nashra.language.Trait;
import org.nashra.language.WordClass;
import org.nashra.model.Span;

/** Finds the words of loss in a sentence that tell of somebody lost. */
final class LossWordFinder {
  private static final int MIXED = 6;

  private final Words words;
  private final Lexicon lexicon;

  LossWordFinder(Words words, Lexicon lexicon) {
    this.words = words;
    this.lexicon = lexicon;
  }

  List<LossWord> effects(NewsText.Sentence sentence) {
    List<LossWord> effects = new ArrayList<>();
    for (int i = sentence.from(); i < sentence.to(); i++) {
      if (!words.isWord(i)) {
        continue;
      }
      List<PatternSet.Found<Cue>> found = lexicon.losses().at(words, i, sentence.to());
      for (PatternSet.Found<Cue> one : found) {
        if ((!remains(i, one.hit().to()) || recovered(sentence))
            && !supposed(i)
            && !surname(i)
            && !noun(i, one)
            && !nominal(i, one)
            && !outrun(one, found)
            && !mixed(i, one, sentence.to())
            && !together(i, one, sentence)
            && !idle(i)) {
          effects.add(new LossWord(i, one.hit().to(), one.value()));
        }
      }
    }
    return effects;
  }

  /** "عبد الله شهيد": behind a given name it is a name itself. */
  private boolean surname(int at) {
    return lexicon.verbFirst()
        && words.is(WordClass.NAMES_LIKE_FALLEN, at)
        && at > 0
        && words.isWord(at - 1)
        && (lexicon.profile().given().contains(words.folded(at - 1))
            || words.is(WordClass.NAME_PARTICLES, at - 2));
  }

  /** "There will be a massacre": behind an article stands no verb. */
  private boolean noun(int at, PatternSet.Found<Cue> one) {
    return lexicon.has(Trait.ANALYTIC)
        && one.value().is("verbs")
        && one.hit().to() - at == 1
        && !words.is(WordClass.PAST_VERBS, at)
        && !words.is(WordClass.PROGRESSIVE, at)
        && !words.is(WordClass.DEAD, at)
        && (words.is(WordClass.ARTICLES, at - 1) || article(at - 1));
  }

  /** "عمليات القتل", "مئات الأسر": a noun that is written like a verb of loss. */
  private boolean nominal(int at, PatternSet.Found<Cue> one) {
    return lexicon.verbFirst()
        && one.value().is("verbs")
        && one.hit().to() - at == 1
        && (lexicon.is(WordClass.NOUN_PREFIXES, one.hit().prefix())
            || words.is(WordClass.DEED_NOUNS, at - 1));
  }

  /** "فقد 17 من جنوده": a longer phrase that opens alike says more than its verb. */
  private boolean outrun(PatternSet.Found<Cue> one, List<PatternSet.Found<Cue>> found) {
    return lexicon.verbFirst()
        && words.is(WordClass.LOST, one.hit().from())
        && found.stream().anyMatch(f -> f.hit().to() > one.hit().to());
  }

  /** "سقطوا بين قتيل وجريح": nobody knows how many of them died. */
  private boolean mixed(int at, PatternSet.Found<Cue> one, int limit) {
    if (!lexicon.verbFirst() || !one.value().is("verbs")) {
      return false;
    }
    for (int i = at; i < Math.min(limit, one.hit().to() + MIXED); i++) {
      if (words.isWord(i)
          && lexicon.counting().at(words, i, limit).stream().anyMatch(f -> f.value().is("mixed"))) {
        return true;
      }
    }
    return false;
  }

  /** "مقتل وإصابة تسعة", "قتل وأصيب تسعة": one number counts the dead and the wounded together. */
  private boolean together(int at, PatternSet.Found<Cue> one, NewsText.Sentence sentence) {
    if (!lexicon.verbFirst() || one.hit().to() - at != 1) {
      return false;
    }
    int first = at > sentence.from() && words.is(WordClass.JOINED, at) ? at - 1 : at;
    int second = first + 1;
    return second + 1 < sentence.to()
        && words.isWord(first)
        && words.isWord(second)
        && words.is(WordClass.JOINED, second)
        && !vague(second + 1, sentence.to())
        && (pair(first, "verbs") ? opens(first, sentence) : pair(first, "events"));
  }

  /** "إن جنديا قتل وأصيب ثلاثة": behind its own subject the first verb counts nobody else. */
  private boolean opens(int verb, NewsText.Sentence sentence) {
    return verb == sentence.from()
        || !words.isWord(verb - 1)
        || words.is(WordClass.VERB_OPENERS, verb - 1)
        || words.is(WordClass.BEFORE_NOUNS, verb - 1);
  }

  private boolean pair(int first, String kind) {
    return tells(first, kind, "killed") && tells(first + 1, kind, "wounded")
        || tells(first, kind, "wounded") && tells(first + 1, kind, "killed");
  }

  private boolean tells(int i, String kind, String effect) {
    // "لقي اثنان مصرعهم وجرح ثلاثة": with a pronoun the noun has told whose it is.
    return lexicon.losses().at(words, i, i + 1).stream()
        .anyMatch(
            f ->
                f.value().is(kind)
                    && f.value().name().equals(effect)
                    && f.hit().suffix().isEmpty());
  }

  private boolean vague(int from, int limit) {
    return words.isWord(from)
        && lexicon.counting().at(words, from, limit).stream().anyMatch(f -> f.value().is("vague"));
  }

  /** "فقد السيطرة على سيارته": what is lost is nobody. */
  private boolean idle(int verb) {
    return words.is(WordClass.LOST, verb)
        && (words.is(WordClass.HELD, verb + 1)
            || words.is(WordClass.PERHAPS, verb) && done(verb + 1));
  }

  /** "فقد لقي عراقيان مصرعهما": before a verb "فقد" says that it has come about. */
  private boolean done(int verb) {
    return verb < words.size()
        && words.isWord(verb)
        && (lexicon.losses().at(words, verb, words.size()).stream()
                .anyMatch(f -> f.value().is("verbs"))
            || lexicon.triggers().at(words, verb, words.size()).stream()
                .anyMatch(f -> f.value().active())
            || !lexicon.light().at(words, verb, words.size()).isEmpty()
            || words.is(WordClass.WAS, verb));
  }

  private boolean article(int i) {
    return i >= 0
        && words.isWord(i)
        && lexicon.counting().at(words, i, i + 1).stream().anyMatch(f -> f.value().is("article"));
  }

  /** "May have died": a loss that nobody has counted. */
  private boolean supposed(int verb) {
    if (verb < 2 || !words.is(WordClass.PERFECT_INFINITIVE, verb - 1)) {
      return false;
    }
    return lexicon.modality().at(words, verb - 2, verb).stream()
        .anyMatch(f -> f.value().is("possible"));
  }

  /** "Bodies" are a loss only where they are found; those handed over were counted before. */
  boolean remains(int from, int to) {
    for (int i = from; i < to; i++) {
      if (lexicon.counting().at(words, i, to).stream().anyMatch(f -> f.value().is("remains"))) {
        return true;
      }
    }
    return false;
  }

  boolean recovered(NewsText.Sentence sentence) {
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
  @Nullable Span denied(NewsText.Sentence sentence) {
    for (int i = sentence.from(); i < sentence.to(); i++) {
      if (!words.isWord(i)) {
        continue;
      }
      for (PatternSet.Found<Cue> found : lexicon.counting().at(words, i, sentence.to())) {
        if (found.value().is("none")) {
          int from = i;
          while (from > sentence.from() && !words.clauseMark(from - 1)) {
            from--;
          }
          int to = found.hit().to();
          while (to < sentence.to() && !words.clauseMark(to)) {
            to++;
          }
          return new Span(from, to);
        }
      }
    }
    return null;
  }
}
