package org.nashra.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nashra.language.Peeled;
import org.nashra.language.WordClass;

/** Who is named again by the last word of a name: "Кирилла Петкова … Петков". */
final class FamilyNames {
  private static final int SHORTEST = 3;

  private final Words words;
  private final boolean caseless;

  FamilyNames(Words words, boolean caseless) {
    this.words = words;
    this.caseless = caseless;
  }

  /** The last words of the names of persons, with the person that each stands for. */
  Map<String, Mention> of(List<Mention> mentions) {
    Map<String, Mention> surnames = new HashMap<>();
    for (Mention mention : mentions) {
      if (mention.kind() == Mention.Kind.PERSON
          && mention.form() == Mention.Form.NAME
          && mention.to() - mention.from() > 1) {
        String last = words.folded(mention.to() - 1);
        if (last.length() >= SHORTEST) {
          surnames.putIfAbsent(last, mention);
        }
        // "Кирилла Петкова … Петков": named first in another case.
        if (words.is(WordClass.OBLIQUE_SURNAMES, mention.to() - 1)) {
          surnames.putIfAbsent(last.substring(0, last.length() - 1), mention);
        }
      }
    }
    return surnames;
  }

  /** Adds those whose family name stands alone, behind where they are named in full. */
  void again(Map<String, Mention> surnames, Set<Integer> taken, List<Mention> out) {
    for (int i = 0; i < words.size(); i++) {
      if (taken.contains(i) || !words.isWord(i) || !caseless && !words.capital(i)) {
        continue;
      }
      for (Peeled reading : words.readings(i)) {
        Mention known = surnames.get(reading.folded());
        if (known != null && known.from() < i) {
          out.add(
              new Mention(
                  i,
                  i + 1,
                  reading.start(),
                  reading.end(),
                  Mention.Kind.PERSON,
                  known.id(),
                  known.name(),
                  known.of(),
                  known.title(),
                  Mention.Form.NAME,
                  i,
                  null,
                  reading.prefix(),
                  reading.suffix()));
          break;
        }
      }
    }
  }
}
