package org.nashra.render;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Turns round the cells of right-to-left tables: the layout engine knows columns from left to right
 * only. {@link PdfFinish} turns the rows of the tag tree back, so that a screen reader still reads
 * them in the order in which they were written.
 */
final class RightToLeftTables {
  private RightToLeftTables() {}

  static void reverse(Document page) {
    for (Element row : page.select("tr")) {
      if (isRightToLeft(row)) {
        List<Element> cells = new ArrayList<>(row.children());
        Collections.reverse(cells);
        cells.forEach(Element::remove);
        cells.forEach(row::appendChild);
      }
    }
    for (Element columns : page.select("colgroup")) {
      if (isRightToLeft(columns)) {
        List<Element> widths = new ArrayList<>(columns.children());
        Collections.reverse(widths);
        widths.forEach(Element::remove);
        widths.forEach(columns::appendChild);
      }
    }
  }

  static boolean isRightToLeft(Element element) {
    Element directed = element.closest("[dir]");
    return directed != null && directed.attr("dir").equals("rtl");
  }
}
