package org.nashra.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nashra.language.WordClass;

/** Tells numbers that count a part of others, or that are only compared with. */
final class PartialCounts {
  private static final int AMONG = 6;

  private final Words words;
  private final Lexicon lexicon;

  PartialCounts(Words words, Lexicon lexicon) {
    this.words = words;
    this.lexicon = lexicon;
  }

  boolean part(Quantity one, NewsText.Sentence sentence) {
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
      List<PatternSet.Found<Cue>> behind = lexicon.counting().at(words, one.to(), sentence.to());
      // "ثلاثة بينهم امرأة": the number counts them all, what stands behind is the part.
      return behind.stream().anyMatch(f -> f.value().is("part"))
          && behind.stream().noneMatch(f -> f.value().is("whole"))
          && !undergone(one, sentence);
    }
    return false;
  }

  /**
   * "حافلة تقل مجندين … استشهاد ثلاثة منهم", "إن ثلاثة منهم قتلوا": some of those who were there,
   * all of the dead.
   */
  private boolean undergone(Quantity one, NewsText.Sentence sentence) {
    int at = one.from() - 1;
    int verb = one.to() + 1;
    if (lexicon.verbFirst()
        && verb < sentence.to()
        && words.isWord(verb)
        && lexicon.losses().at(words, verb, sentence.to()).stream()
            .anyMatch(f -> f.value().is("verbs"))) {
      return true;
    }
    return lexicon.verbFirst()
        && at > sentence.from()
        && words.isWord(at)
        && !words.clauseMark(at - 1)
        && lexicon.losses().at(words, at, one.from()).stream()
            .anyMatch(f -> f.value().is("events") || f.value().is("verbs"));
  }

  /** "Among them five women and two children": a second part of the same whole. */
  boolean partToo(Quantity one, @Nullable Quantity part) {
    if (part == null || one.who() == null) {
      return false;
    }
    int gap = one.from() - part.end();
    // "منهم 45 جنديا إماراتيا وعشرة سعوديين": the conjunction is written together.
    if (lexicon.verbFirst()
        && gap >= 0
        && gap <= 1
        && one.effect() == null
        && words.is(WordClass.JOINED, one.from())) {
      return true;
    }
    if (gap != 1) {
      return false;
    }
    boolean joined =
        words.clauseMark(part.end())
            || lexicon.modality().at(words, part.end(), one.from()).stream()
                .anyMatch(f -> f.value().is("joint"));
    boolean own =
        one.end() < words.size()
            && words.isWord(one.end())
            && lexicon.counting().at(words, one.end(), words.size()).stream()
                .anyMatch(f -> f.value().is("be"));
    return joined && !own;
  }

  /** "Aircraft including gunships killed 46": a part of what acts, not of the dead. */
  private boolean undergoneBetween(int from, int to) {
    for (int k = from; k < to; k++) {
      int i = k;
      if (words.isWord(i)
          && lexicon.losses().at(words, i, to).stream()
              .anyMatch(f -> f.value().is("verbs") || joinedLoss(i, f.value()))) {
        return true;
      }
    }
    return false;
  }

  /** "بينهم ضابط وإصابة اثنين": a noun of loss with the conjunction opens what befell others. */
  private boolean joinedLoss(int i, Cue cue) {
    return lexicon.verbFirst() && cue.is("events") && words.is(WordClass.JOINED, i);
  }

  /** "Two children were among the dead", "two guards and 10 children were among the wounded". */
  boolean amongThose(Quantity one, NewsText.Sentence sentence) {
    int to = Math.min(sentence.to() - 1, one.end() + AMONG);
    for (int among = one.end(); among < to && !words.clauseMark(among); among++) {
      if (words.is(WordClass.AMONG, among) && words.is(WordClass.THOSE, among + 1)) {
        return true;
      }
      if (words.isWord(among)
          && lexicon.losses().at(words, among, sentence.to()).stream()
              .anyMatch(f -> f.value().is("verbs"))) {
        return false;
      }
    }
    return false;
  }

  /**
   * "ثمانية من القتلى", "ten of the dead": some of the dead that were counted before; not so "46
   * قتيلا و102 من الجرحى".
   */
  boolean ofThose(Quantity one, NewsText.Sentence sentence) {
    int at = one.to();
    return one.effect() != null
        && !(lexicon.verbFirst()
            && !one.effect().equals("captured")
            && words.is(WordClass.JOINED, one.from()))
        && at + 1 < sentence.to()
        && words.is(WordClass.SOME_OF, at)
        && (words.is(WordClass.THOSE, at + 1)
            || lexicon.verbFirst() && words.is(WordClass.CASUALTIES_OF, at + 1));
  }

  /** An earlier figure that the sentence only compares with. */
  boolean former(Quantity one, NewsText.Sentence sentence) {
    for (int i = Math.max(sentence.from(), one.from() - 12); i < one.from(); i++) {
      if (words.isWord(i)
          && lexicon.counting().at(words, i, one.from()).stream()
              .anyMatch(f -> f.value().is("former"))) {
        return true;
      }
    }
    return false;
  }
}
