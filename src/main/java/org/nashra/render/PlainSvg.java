package org.nashra.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * A drawing of rectangles, circles and paths of straight lines, each filled or stroked in one plain
 * colour: the part of SVG that the templates' maps and charts are made of. Immutable.
 *
 * @param width of the view box, in its units
 * @param height of the view box
 */
record PlainSvg(double width, double height, List<Figure> figures) {
  private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
  private static final Pattern VIEW_BOX =
      Pattern.compile("0 0 ([0-9]+(?:\\.[0-9]+)?) ([0-9]+(?:\\.[0-9]+)?)");
  private static final Pattern STEP = Pattern.compile("([MLZ])|(-?[0-9]+(?:\\.[0-9]+)?)|[ ,]+");

  /** Attributes that do not change what is drawn. */
  private static final Set<String> SILENT = Set.of("class", "id", "xmlns", "role", "alt");

  private static final Set<String> PAINT =
      Set.of("fill", "stroke", "stroke-width", "stroke-dasharray");

  /** One shape: what its inside and its outline are painted with, null for nothing. */
  record Figure(
      Shape shape, @Nullable Color fill, @Nullable Color stroke, @Nullable BasicStroke line) {}

  /** The drawing, or null where it holds anything that is not as plain as that. */
  static @Nullable PlainSvg of(Element svg) {
    try {
      Matcher box = VIEW_BOX.matcher(svg.getAttribute("viewBox"));
      if (!box.matches()) {
        return null;
      }
      List<Figure> figures = new ArrayList<>();
      for (Node n = svg.getFirstChild(); n != null; n = n.getNextSibling()) {
        if (n instanceof Element element) {
          figures.add(figure(element));
        } else if (n.getNodeType() == Node.TEXT_NODE && !n.getNodeValue().isBlank()) {
          return null;
        }
      }
      return new PlainSvg(
          Double.parseDouble(box.group(1)), Double.parseDouble(box.group(2)), List.copyOf(figures));
    } catch (NotPlain e) {
      return null;
    }
  }

  void paint(Graphics2D sheet) {
    sheet.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    for (Figure figure : figures) {
      if (figure.fill != null) {
        sheet.setPaint(figure.fill);
        sheet.fill(figure.shape);
      }
      if (figure.stroke != null && figure.line != null) {
        sheet.setPaint(figure.stroke);
        sheet.setStroke(figure.line);
        sheet.draw(figure.shape);
      }
    }
  }

  private static Figure figure(Element element) throws NotPlain {
    if (element.getFirstChild() != null) {
      throw new NotPlain();
    }
    Shape shape =
        switch (element.getLocalName() == null ? element.getTagName() : element.getLocalName()) {
          case "rect" -> {
            only(element, Set.of("x", "y", "width", "height"));
            yield new Rectangle2D.Double(
                number(element, "x", 0),
                number(element, "y", 0),
                number(element, "width", 0),
                number(element, "height", 0));
          }
          case "circle" -> {
            only(element, Set.of("cx", "cy", "r"));
            double r = number(element, "r", 0);
            yield new Ellipse2D.Double(
                number(element, "cx", 0) - r, number(element, "cy", 0) - r, 2 * r, 2 * r);
          }
          case "path" -> {
            only(element, Set.of("d"));
            yield path(element.getAttribute("d"));
          }
          default -> throw new NotPlain();
        };
    Color stroke = element.hasAttribute("stroke") ? colour(element.getAttribute("stroke")) : null;
    Color fill = element.hasAttribute("fill") ? colour(element.getAttribute("fill")) : Color.BLACK;
    return new Figure(shape, fill, stroke, stroke == null ? null : line(element));
  }

  private static void only(Element element, Set<String> own) throws NotPlain {
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      String name = attributes.item(i).getNodeName();
      if (!own.contains(name)
          && !PAINT.contains(name)
          && !SILENT.contains(name)
          && !name.startsWith("aria-")) {
        throw new NotPlain();
      }
    }
  }

  private static BasicStroke line(Element element) throws NotPlain {
    float[] dashes = null;
    if (element.hasAttribute("stroke-dasharray")) {
      String[] lengths = element.getAttribute("stroke-dasharray").trim().split("[ ,]+");
      dashes = new float[lengths.length];
      for (int i = 0; i < lengths.length; i++) {
        dashes[i] = (float) number(lengths[i]);
      }
    }
    // SVG's own defaults: ends cut straight, corners mitred up to four times the line's width.
    return new BasicStroke(
        (float) number(element, "stroke-width", 1),
        BasicStroke.CAP_BUTT,
        BasicStroke.JOIN_MITER,
        4,
        dashes,
        0);
  }

  private static Path2D path(String data) throws NotPlain {
    Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    Matcher step = STEP.matcher(data);
    char command = 0;
    @Nullable Double x = null;
    int at = 0;
    while (step.find() && step.start() == at) {
      at = step.end();
      if (step.group(1) != null) {
        command = step.group(1).charAt(0);
        if (command == 'Z') {
          path.closePath();
        }
      } else if (step.group(2) != null && x == null) {
        x = number(step.group(2));
      } else if (step.group(2) != null && x != null) {
        add(path, command, x, number(step.group(2)));
        command = 'L';
        x = null;
      }
    }
    if (at < data.length() || x != null) {
      throw new NotPlain();
    }
    return path;
  }

  private static void add(Path2D path, char command, double x, double y) throws NotPlain {
    if (command == 'M') {
      path.moveTo(x, y);
    } else if (command == 'L' && path.getCurrentPoint() != null) {
      path.lineTo(x, y);
    } else {
      throw new NotPlain();
    }
  }

  private static @Nullable Color colour(String value) throws NotPlain {
    if (value.equals("none")) {
      return null;
    }
    if (!COLOUR.matcher(value).matches()) {
      throw new NotPlain();
    }
    return Color.decode(value);
  }

  private static double number(Element element, String attribute, double otherwise)
      throws NotPlain {
    return element.hasAttribute(attribute) ? number(element.getAttribute(attribute)) : otherwise;
  }

  private static double number(String text) throws NotPlain {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new NotPlain();
    }
  }

  /** Something that only a whole SVG renderer can draw. */
  private static final class NotPlain extends Exception {
    private static final long serialVersionUID = 1;

    NotPlain() {
      super(null, null, false, false);
    }
  }
}
