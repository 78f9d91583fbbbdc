package org.nashra.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineBreaksTest {
  @ParameterizedTest
  @CsvSource({
    "selon l’Iran et l'Irak, selon |l’Iran |et |l'Irak",
    "في أيلول/سبتمبر الماضي, في |أيلول/سبتمبر |الماضي",
    "a well-known town, a |well-|known |town"
  })
  void linesBreakBetweenWordsOnly(String text, String expected) {
    LineBreaks breaks = new LineBreaks();
    breaks.setText(text);
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int end = breaks.next(); end != java.text.BreakIterator.DONE; end = breaks.next()) {
      parts.add(text.substring(start, end));
      start = end;
    }
    assertEquals(expected, String.join("|", parts));
  }
}
