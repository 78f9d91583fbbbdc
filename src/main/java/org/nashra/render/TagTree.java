package org.nashra.render;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.jspecify.annotations.Nullable;

/** The tags of a PDF, as a screen reader walks them. */
final class TagTree {
  private TagTree() {}

  /** Undoes in the tags what {@link RightToLeftTables} did to the cells. */
  static void turnRows(@Nullable PDStructureNode node) {
    if (node == null) {
      return;
    }
    List<Object> kids = new ArrayList<>(node.getKids());
    if (node instanceof PDStructureElement element && "TR".equals(element.getStructureType())) {
      Collections.reverse(kids);
      element.setKids(kids);
    }
    for (Object kid : kids) {
      if (kid instanceof PDStructureElement element) {
        turnRows(element);
      }
    }
  }
}
