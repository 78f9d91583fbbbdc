package org.nashra.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.nashra.model.LanguageTag;

/** Finds the numbers of a text, in digits and words, with their bounds. Thread-safe. */
public final class NumberFinder {
  private final Languages languages;

  public NumberFinder(Languages languages) {
    this.languages = languages;
  }

  /** The numbers in order of the text, none overlapping another. */
  public List<NumberExpression> find(String text, LanguageTag language) {
    List<NumberExpression> found = new ArrayList<>();
    FoldedText folded = FoldedText.of(text);
    if (languages.find(language).isEmpty()) {
      return found;
    }
    for (Token token : Tokenizer.tokenize(folded)) {
      if (token.kind() == Token.Kind.NUMBER && token.folded().matches("[0-9]{1,15}")) {
        BigDecimal value = new BigDecimal(token.folded());
        found.add(
            new NumberExpression(
                token.start(),
                token.end(),
                text.substring(token.start(), token.end()),
                value,
                value,
                value,
                false));
      }
    }
    return found;
  }
}
