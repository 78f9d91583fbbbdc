package org.nashra.extract;

import org.nashra.language.LanguageProfile;
import org.nashra.language.Morphology;
import org.nashra.language.Trait;
import org.nashra.language.WordClass;

/**
 * All that is known of a language's words for events, losses and reports. Read by {@link
 * LexiconReader}; not changed afterwards.
 *
 * @param relations by, against, with, between, mediated, about, in, to, from
 * @param postpositions the same kinds, standing behind what they govern
 * @param modality planned, possible, called-for, negated, denied, conditional
 * @param status background, continues, recap
 * @param reporting say, report, from, according, that, statement, again.*
 * @param unnamed sources without a name; the cue's kind is the mode, its name the English name
 * @param losses verbs, events, counted, one, two, tolls; the cue's name is the effect
 * @param persons the cue's name is the class of persons
 * @param counting vague, part, others, update, none, follow, own, be, article, one, two
 * @param offices titles before a name
 * @param organisations kinds of organisations that take a state
 * @param states demonyms; the value is the state's id
 * @param metonyms words for a government; the value is its id
 */
record Lexicon(
    LanguageProfile profile,
    PatternSet<Trigger> triggers,
    PatternSet<Cue> light,
    PatternSet<Cue> relations,
    PatternSet<Cue> postpositions,
    PatternSet<Cue> modality,
    PatternSet<Cue> status,
    PatternSet<Cue> pair,
    PatternSet<Cue> reporting,
    PatternSet<Cue> unnamed,
    PatternSet<Cue> losses,
    PatternSet<Cue> persons,
    PatternSet<Cue> counting,
    PatternSet<OfficeForm> offices,
    PatternSet<OfficeForm> organisations,
    PatternSet<String> states,
    PatternSet<String> metonyms) {

  String language() {
    return profile.tag().primary();
  }

  boolean has(Trait one) {
    return profile.has(one);
  }

  /** Is a folded word of a closed class of the language? */
  boolean is(WordClass one, String folded) {
    return profile.is(one, folded);
  }

  /** The verb stands behind its subject, its objects and the clauses that it governs. */
  boolean verbFinal() {
    return profile.verbFinal();
  }

  /** The subject stands behind its verb, as in Arabic. */
  boolean verbFirst() {
    return caseless() && !verbFinal();
  }

  /** What a state owns stands behind its name: "Iraqi police", "Azerbaycan ordusu". */
  boolean ownerBefore() {
    return has(Trait.OWNER_BEFORE);
  }

  /** Names and nouns stand in cases told by their endings: "главой Иваном". */
  boolean declining() {
    return profile.morphology() == Morphology.CASE_SUFFIX;
  }

  /** Conjunctions, prepositions and the article are written together with the word behind them. */
  boolean clitic() {
    return profile.morphology() == Morphology.CLITIC;
  }

  /** Letters without case: names cannot be told by a capital. */
  boolean caseless() {
    for (String script : profile.scripts()) {
      if (script.equals("Latn") || script.equals("Cyrl")) {
        return false;
      }
    }
    return true;
  }
}
