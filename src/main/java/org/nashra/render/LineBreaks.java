package org.nashra.render;

import com.openhtmltopdf.layout.UrlAwareLineBreakIterator;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where lines may break: as always, but not at the unseen signs of {@link ArabicForms#CARRIERS},
 * nor at a slash between Arabic words, such as the two names of a month, nor within an elided
 * article (l’Iran).
 */
final class LineBreaks extends UrlAwareLineBreakIterator {
  private static final char ZERO_WIDTH_SPACE = '\u200b';
  private static final char WORD_JOINER = '\u2060';
  private static final Pattern SLASH =
      Pattern.compile("(?<=[\\p{IsArabic}\u2060])/(?=[\\p{IsArabic}\u2060])");

  private static final Pattern ELISION = Pattern.compile("(?<=\\p{L})[’'](?=\\p{L})");

  LineBreaks() {
    super(BreakIterator.getLineInstance(Locale.ROOT));
  }

  @Override
  public void setText(String text) {
    String joined = text.replace(ZERO_WIDTH_SPACE, WORD_JOINER);
    String slashed = SLASH.matcher(joined).replaceAll(String.valueOf(WORD_JOINER));
    super.setText(ELISION.matcher(slashed).replaceAll("n"));
  }
}
