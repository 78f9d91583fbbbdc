package org.nashra.extract;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nashra.language.WordClass;

/**
 * Tells a state from the capital of another that is written alike: "عمان" is Amman where the text
 * speaks of Jordan and of nothing else of Oman, and behind "the capital".
 */
final class Capitals {
  private final Words words;
  private final Lexicon lexicon;
  private final PatternSet<Entities.NameForm> names;
  private @Nullable Set<String> told;

  Capitals(Words words, Lexicon lexicon, PatternSet<Entities.NameForm> names) {
    this.words = words;
    this.lexicon = lexicon;
    this.names = names;
  }

  /** Is the name of a state here that of another's capital? */
  boolean capital(PatternSet.Found<Entities.NameForm> found) {
    Entity state = found.value().entity();
    int at = found.hit().from();
    if (state.kind() != Entity.Kind.STATE || found.hit().to() - at != 1) {
      return false;
    }
    return lexicon.metonyms().at(words, at, at + 1).stream()
        .filter(m -> m.hit().to() == at + 1 && !m.value().equals(state.id()))
        .anyMatch(
            m ->
                words.is(WordClass.CAPITAL, at - 1)
                    || told().contains(m.value()) && !told().contains(state.id()));
  }

  /** The states that the text names by an adjective, or by a name that is no capital as well. */
  private Set<String> told() {
    if (told != null) {
      return told;
    }
    Set<String> found = new HashSet<>();
    for (int i = 0; i < words.size(); i++) {
      if (!words.isWord(i)) {
        continue;
      }
      lexicon.states().at(words, i, words.size()).forEach(f -> found.add(f.value()));
      boolean metonym = !lexicon.metonyms().at(words, i, words.size()).isEmpty();
      for (PatternSet.Found<Entities.NameForm> name : names.at(words, i, words.size())) {
        boolean capital = metonym && name.hit().to() == i + 1;
        if (name.value().entity().kind() == Entity.Kind.STATE && !capital) {
          found.add(name.value().entity().id());
        }
      }
      if (metonym) {
        // "مسقط": the capital of the one rules the other out.
        lexicon.metonyms().at(words, i, words.size()).stream()
            .filter(f -> names.at(words, f.hit().from(), words.size()).isEmpty())
            .forEach(f -> found.add(f.value()));
      }
    }
    told = found;
    return found;
  }
}
