package org.nashra.extract;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nashra.language.WordClass;

/** What the case of a name says of its part: "Bakü'de", "Van kentinde". */
final class CaseEndings {
  // An ending of a common noun is told from its stem only where it is longer than this.
  private static final int FEWEST = 2;

  private final Words words;
  private final Lexicon lexicon;

  CaseEndings(Words words, Lexicon lexicon) {
    this.words = words;
    this.lexicon = lexicon;
  }

  /** How the case ties the name to its sentence; null for not at all. */
  @Nullable String relation(Mention mention) {
    boolean noun =
        mention.kind() == Mention.Kind.ORGANISATION
            || mention.kind() == Mention.Kind.UNNAMED
            || mention.form() == Mention.Form.OFFICE;
    if (mention.to() - mention.head() == 1 && object(mention.head())) {
      return "against";
    }
    boolean cut = mention.suffix().startsWith("'");
    String word = cut ? mention.suffix().substring(1) : words.folded(mention.to() - 1);
    String found = null;
    int longest = cut ? 0 : FEWEST;
    for (Map.Entry<String, List<String>> one : lexicon.profile().cases().entrySet()) {
      for (String ending : one.getValue()) {
        boolean fits = cut ? word.equals(ending) : noun && word.endsWith(ending);
        if (fits && ending.length() > longest) {
          longest = ending.length();
          found = one.getKey();
        }
      }
    }
    return found;
  }

  /** "Hükümeti protesto ettiler": alone it is the object; "Irak hükümeti" is whose it is. */
  private boolean object(int at) {
    return lexicon.verbFinal() && words.is(WordClass.ACCUSATIVES, at);
  }
}
