package org.nashra.render;

import com.openhtmltopdf.layout.UrlAwareLineBreakIterator;
import java.text.BreakIterator;
import java.util.Locale;

/**
 * Where lines may break: as always, but not at the unseen signs of {@link ArabicForms#CARRIERS}.
 */
final class LineBreaks extends UrlAwareLineBreakIterator {
  private static final char ZERO_WIDTH_SPACE = '\u200b';
  private static final char WORD_JOINER = '\u2060';

  LineBreaks() {
    super(BreakIterator.getLineInstance(Locale.ROOT));
  }

  @Override
  public void setText(String text) {
    super.setText(text.replace(ZERO_WIDTH_SPACE, WORD_JOINER));
  }
}
