package org.nashra.render;

import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.BidiRun;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.util.List;

/** Splits a paragraph into runs of one direction by the Unicode Bidirectional Algorithm (UAX 9). */
final class VisualRuns implements BidiSplitter {
  private List<BidiTextRun> runs = List.of();

  @Override
  public void setParagraph(String paragraph, byte defaultDirection) {
    if (paragraph.isEmpty()) {
      runs = List.of(new BidiTextRun(0, 0, defaultDirection));
      return;
    }
    Bidi bidi = new Bidi();
    bidi.setPara(paragraph, defaultDirection == RTL ? Bidi.RTL : Bidi.LTR, null);
    List<BidiTextRun> found = new java.util.ArrayList<>();
    for (int start = 0; start < paragraph.length(); ) {
      BidiRun run = bidi.getLogicalRun(start);
      found.add(new BidiTextRun(start, run.getLimit() - start, run.isOddRun() ? RTL : LTR));
      start = run.getLimit();
    }
    runs = found;
  }

  @Override
  public int countTextRuns() {
    return runs.size();
  }

  @Override
  public BidiTextRun getVisualRun(int runIndex) {
    return runs.get(runIndex);
  }

  @Override
  public byte getBaseDirection(String paragraph) {
    return switch (Bidi.getBaseDirection(paragraph)) {
      case Bidi.LTR -> LTR;
      case Bidi.RTL -> RTL;
      default -> NEUTRAL;
    };
  }
}
