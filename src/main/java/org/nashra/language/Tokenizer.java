package org.nashra.language;

import java.util.ArrayList;
import java.util.List;
import org.nashra.model.Span;

/**
 * Cuts a folded text into tokens. A word is a run of letters, marks and digits that opens with a
 * letter; a hyphen or an apostrophe between two letters belongs to it ("Saint-Denis", "Ankara'da").
 * A number is a run of digits with single points, commas or their Arabic cousins between them.
 * Anything else but a blank is a token by itself.
 */
public final class Tokenizer {
  /** The letter behind which participles and indefinite nouns take their endings apart. */
  private static final String SILENT = "ه";

  private Tokenizer() {}

  /** The tokens in order; their offsets are into the original text. */
  public static List<Token> tokenize(FoldedText text, LanguageProfile profile) {
    List<Token> tokens = tokenize(text);
    return profile.has(WordClass.DETACHED_SUFFIXES) ? attached(tokens, profile) : tokens;
  }

  /**
   * Puts together what belongs to one word and is often typed with a blank between, for want of the
   * half-space: "می گوید", "تحریم های", "شده اند".
   */
  private static List<Token> attached(List<Token> tokens, LanguageProfile profile) {
    List<Token> whole = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      Token before = whole.isEmpty() ? null : whole.get(whole.size() - 1);
      Token next = i + 1 < tokens.size() ? tokens.get(i + 1) : null;
      boolean ending =
          before != null
              && before.isWord()
              && before.foldedEnd() + 1 == token.foldedStart()
              && (profile.is(WordClass.DETACHED_SUFFIXES, token.folded())
                  || before.folded().endsWith(SILENT)
                      && profile.is(WordClass.DETACHED_ENDINGS, token.folded()));
      // "۵ می": the month May is written like the prefix.
      boolean opening =
          next != null
              && next.isWord()
              && token.foldedEnd() + 1 == next.foldedStart()
              && (before == null || before.kind() != Token.Kind.NUMBER)
              && profile.is(WordClass.DETACHED_PREFIXES, token.folded());
      if (before != null && ending) {
        whole.set(whole.size() - 1, joined(before, token));
      } else if (next != null && opening) {
        whole.add(joined(token, next));
        i++;
      } else {
        whole.add(token);
      }
    }
    return whole;
  }

  private static Token joined(Token one, Token other) {
    String folded = one.folded() + other.folded();
    return new Token(
        one.start(), other.end(), one.foldedStart(), other.foldedEnd(), folded, Token.Kind.WORD);
  }

  static List<Token> tokenize(FoldedText text) {
    String folded = text.text();
    List<Token> tokens = new ArrayList<>(folded.length() / 5 + 4);
    int i = 0;
    while (i < folded.length()) {
      int c = folded.codePointAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        i += Character.charCount(c);
        continue;
      }
      Token.Kind kind =
          Character.isLetter(c)
              ? Token.Kind.WORD
              : isDigit(c) ? Token.Kind.NUMBER : Token.Kind.MARK;
      int end =
          switch (kind) {
            case WORD -> wordEnd(folded, i);
            case NUMBER -> numberEnd(folded, i);
            case MARK -> i + Character.charCount(c);
          };
      Span span = text.original(i, end);
      tokens.add(new Token(span.start(), span.end(), i, end, folded.substring(i, end), kind));
      i = end;
    }
    return tokens;
  }

  private static int wordEnd(String text, int from) {
    int i = from;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      if (Character.isLetterOrDigit(c) || isMark(c)) {
        i += Character.charCount(c);
      } else if ((c == '-' || c == '\'')
          && i + 1 < text.length()
          && Character.isLetter(text.codePointAt(i + 1))) {
        i++;
      } else {
        break;
      }
    }
    return i;
  }

  private static int numberEnd(String text, int from) {
    int i = from;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (isDigit(c)) {
        i++;
      } else if (isGrouping(c) && i + 1 < text.length() && isDigit(text.charAt(i + 1))) {
        i++;
      } else {
        break;
      }
    }
    return i;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  /** Full stop, comma, and the Arabic decimal and thousands separators. */
  private static boolean isGrouping(char c) {
    return c == '.' || c == ',' || c == '٫' || c == '٬';
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }
}
