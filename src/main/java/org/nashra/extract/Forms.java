package org.nashra.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nashra.language.FoldedText;

/**
 * Writes out the forms that a lexicon word stands for.
 *
 * <ul>
 *   <li>{@code va:قصف/يقصف}: an Arabic verb by its past and its present; several of each are parted
 *       by commas. Persons, numbers and genders are added; an article may not stand before it.
 *   <li>{@code na:قتيل}: an Arabic noun or adjective that takes the regular feminine, dual and
 *       plural.
 *   <li>{@code ve:attack}: a regular English verb with -s, -ed, -ing; {@code ve:strike,struck}
 *       names irregular forms besides.
 *   <li>{@code nr:обстрел}, {@code nr:атака}: a Russian noun of the hard declension in all its
 *       cases, where a stem would take in the verb ("атаковал", "обстреляли").
 * </ul>
 */
final class Forms {
  private static final List<String> PAST = List.of("", "ت", "ا", "تا", "وا", "ن", "نا");
  private static final List<String> PRESENT_PREFIX = List.of("ي", "ت", "ن", "ا");
  // "I" and "we" take no ending: "أردن" and "البيان" are no verbs.
  private static final Set<String> PERSONS_ONE = Set.of("ن", "ا");
  private static final List<String> PRESENT_SUFFIX = List.of("", "ان", "ون", "وا", "ن");
  // The last radical of "لقي", "يلقي", which the plural does without: "لقوا", "يلقون".
  private static final String WEAK = "ي";
  private static final String PLURAL = "وا";
  private static final List<String> NOUN =
      List.of("", "ة", "ان", "ين", "ون", "ات", "تان", "تين", "ا", "يي");

  private static final List<String> MASCULINE =
      List.of("", "а", "у", "ом", "е", "ы", "ов", "ам", "ами", "ах");
  private static final List<String> FEMININE =
      List.of("а", "ы", "и", "е", "у", "ой", "", "ам", "ами", "ах");

  private Forms() {}

  static List<Pattern.Form> of(String word, Map<String, List<Pattern.Form>> classes) {
    List<Pattern.Form> forms = new ArrayList<>();
    for (String part : word.split("\\|")) {
      if (part.isEmpty()) {
        throw new IllegalArgumentException("an empty word in \"" + word + "\"");
      }
      if (part.startsWith("@")) {
        List<Pattern.Form> known = classes.get(part.substring(1));
        if (known == null) {
          throw new IllegalArgumentException("the word class \"" + part + "\" is not in this file");
        }
        forms.addAll(known);
      } else {
        forms.addAll(single(part));
      }
    }
    return forms;
  }

  private static List<Pattern.Form> single(String part) {
    if (part.startsWith("va:")) {
      return verbs(arabicVerb(part.substring(3)));
    }
    if (part.startsWith("na:")) {
      Set<String> forms = new LinkedHashSet<>();
      for (String suffix : NOUN) {
        forms.add(part.substring(3) + suffix);
      }
      return plain(forms);
    }
    if (part.startsWith("ve:")) {
      return plain(englishVerb(part.substring(3)));
    }
    if (part.startsWith("nr:")) {
      return plain(russianNoun(part.substring(3)));
    }
    boolean stem = part.endsWith("*");
    boolean exact = part.startsWith("=");
    String text = part.substring(exact ? 1 : 0, part.length() - (stem ? 1 : 0));
    if (text.isEmpty()) {
      throw new IllegalArgumentException("\"" + part + "\" holds no letters");
    }
    return List.of(new Pattern.Form(FoldedText.fold(text), stem, exact, false));
  }

  private static List<Pattern.Form> plain(Set<String> words) {
    return words.stream()
        .map(w -> new Pattern.Form(FoldedText.fold(w), false, false, false))
        .toList();
  }

  /** A verb takes no article: "الاثنين" is Monday, and not somebody who praised. */
  private static List<Pattern.Form> verbs(Set<String> words) {
    return words.stream()
        .map(w -> new Pattern.Form(FoldedText.fold(w), false, false, true))
        .toList();
  }

  private static Set<String> arabicVerb(String verb) {
    String[] halves = verb.split("/", -1);
    if (halves.length != 2) {
      throw new IllegalArgumentException("\"va:" + verb + "\" wants past/present");
    }
    Set<String> forms = new LinkedHashSet<>();
    for (String past : halves[0].split(",")) {
      // "القوا" is the plural itself; with another ending it would be "القوات", the forces.
      for (String suffix : past.endsWith(PLURAL) ? List.of("") : PAST) {
        forms.add(past + suffix);
      }
      if (past.endsWith(WEAK)) {
        forms.add(past.substring(0, past.length() - 1) + "وا");
      }
    }
    for (String present : halves[1].split(",")) {
      if (present.length() < 2) {
        continue;
      }
      for (String prefix : PRESENT_PREFIX) {
        for (String suffix : PERSONS_ONE.contains(prefix) ? List.of("") : PRESENT_SUFFIX) {
          forms.add(prefix + present.substring(1) + suffix);
        }
        if (present.endsWith(WEAK) && !PERSONS_ONE.contains(prefix)) {
          String stem = prefix + present.substring(1, present.length() - 1);
          forms.add(stem + "ون");
          forms.add(stem + "وا");
        }
      }
    }
    return forms;
  }

  private static Set<String> russianNoun(String noun) {
    boolean feminine = noun.endsWith("а");
    String stem = feminine ? noun.substring(0, noun.length() - 1) : noun;
    Set<String> forms = new LinkedHashSet<>();
    for (String ending : feminine ? FEMININE : MASCULINE) {
      forms.add(stem + ending);
    }
    return forms;
  }

  private static Set<String> englishVerb(String verb) {
    String[] parts = verb.split(",");
    Set<String> forms = new LinkedHashSet<>(List.of(parts));
    String base = parts[0];
    boolean silent = base.endsWith("e");
    String cut = silent ? base.substring(0, base.length() - 1) : base;
    boolean why = base.endsWith("y") && "aeiou".indexOf(base.charAt(base.length() - 2)) < 0;
    boolean hiss = base.matches(".*(s|x|z|ch|sh)");
    forms.add(why ? base.substring(0, base.length() - 1) + "ies" : base + (hiss ? "es" : "s"));
    forms.add(base.endsWith("ee") ? base + "ing" : cut + "ing");
    if (parts.length == 1) {
      forms.add(why ? base.substring(0, base.length() - 1) + "ied" : cut + "ed");
    }
    return forms;
  }
}
