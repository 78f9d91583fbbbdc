package org.nashra.render;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.awt.Rectangle;
import java.io.File;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Draws a document's SVG: plain shapes itself, anything else by Batik. Batik is some 600 classes,
 * which a service that prints only its own maps need not load (docs/decisions/plain-drawings.md).
 */
final class SvgDrawing implements SVGDrawer {
  private @Nullable BatikSVGDrawer batik;

  @Override
  public SVGImage buildSVGImage(
      Element svg, Box box, CssContext css, double cssWidth, double cssHeight, double dots) {
    PlainSvg plain = PlainSvg.of(svg);
    return plain == null
        ? batik().buildSVGImage(svg, box, css, cssWidth, cssHeight, dots)
        : new Drawn(plain, box, cssWidth, cssHeight, dots);
  }

  private BatikSVGDrawer batik() {
    if (batik == null) {
      batik = new BatikSVGDrawer();
    }
    return batik;
  }

  /** Fonts come from the configuration alone; text within SVG is drawn as outlines. */
  @Override
  public void importFontFaceRules(java.util.List<FontFaceRule> rules, SharedContext context) {}

  @Override
  public void addFontFile(File file, String family, Integer weight, FontStyle style) {}

  @Override
  public void close() throws IOException {
    if (batik != null) {
      batik.close();
    }
  }

  /**
   * @param cssWidth of the box in dots, negative where its style says none; and its height
   * @param dots a CSS pixel
   */
  private record Drawn(PlainSvg svg, Box box, double cssWidth, double cssHeight, double dots)
      implements SVGImage {

    @Override
    public int getIntrinsicWidth() {
      return (int) (cssWidth >= 0 ? cssWidth : svg.width() * dots);
    }

    @Override
    public int getIntrinsicHeight() {
      return (int) (cssHeight >= 0 ? cssHeight : svg.height() * dots);
    }

    @Override
    public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
      Rectangle sheet = box.getContentAreaEdge(box.getAbsX(), box.getAbsY(), context);
      float width = (float) (sheet.width / dots);
      float height = (float) (sheet.height / dots);
      device.drawWithGraphics(
          (float) x,
          (float) y,
          (float) Math.ceil(width),
          (float) Math.ceil(height),
          graphics -> {
            graphics.scale(width / svg.width(), height / svg.height());
            svg.paint(graphics);
          });
    }
  }
}
