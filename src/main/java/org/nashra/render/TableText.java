package org.nashra.render;

import com.openhtmltopdf.layout.PaintingInfo;
import com.openhtmltopdf.newtable.TableBox;
import com.openhtmltopdf.pdfboxout.PdfBoxFontContext;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.LineBox;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the text of a table within the table. Where a line is lower than its letters (Naskh set
 * close), they reach above it; in a table that begins at the very top of a page the engine would
 * then paint that line on the page before, too, and first of all: there it tags the line's section
 * before its table, which ends in a NullPointerException (TableStructualElement.addChild).
 */
final class TableText {
  private final RenderingContext context;

  private TableText(RenderingContext context) {
    this.context = context;
  }

  /** To be called between layout and painting. */
  static void keepInside(PdfBoxRenderer laidOut) {
    RenderingContext context = laidOut.getSharedContext().newRenderingContextInstance();
    context.setFontContext(new PdfBoxFontContext());
    context.setOutputDevice(laidOut.getOutputDevice());
    new TableText(context).walk(laidOut.getRootBox(), null);
  }

  private void walk(Box box, @Nullable Rectangle table) {
    Rectangle bounds = box instanceof TableBox ? box.getBorderBox(context) : table;
    if (bounds != null && box instanceof LineBox) {
      confine(box, bounds);
    }
    for (int i = 0; i < box.getChildCount(); i++) {
      walk(box.getChild(i), bounds);
    }
  }

  private void confine(Box line, Rectangle table) {
    PaintingInfo info = line.calcPaintingInfo(context, true);
    Rectangle bounds = info.getAggregateBounds();
    Rectangle inside = bounds.intersection(table);
    if (!inside.isEmpty() && !inside.equals(bounds)) {
      info.setAggregateBounds(new Rectangle(bounds.x, inside.y, bounds.width, inside.height));
    }
  }
}
