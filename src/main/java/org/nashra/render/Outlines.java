package org.nashra.render;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.nashra.config.ConfigurationException;
import org.nashra.json.Json;

/**
 * The countries' outlines, as {@code src/main/scripts/outlines.mjs} writes them: one country a
 * line. Only the packed bytes stay in memory; a map reads the few countries that it shows.
 * Immutable.
 */
final class Outlines {
  /** Hundredths of a degree. */
  private static final double UNIT = 100;

  private final byte[] packed;

  private Outlines(byte[] packed) {
    this.packed = packed;
  }

  /**
   * A country.
   *
   * @param id ISO 3166-1 numeric, or a name where there is no code
   * @param rings longitude and latitude by turns, in degrees
   */
  record Outline(String id, Box box, List<double[]> rings) {
    /** The box of the largest part: of France without its islands overseas. */
    Box mainland() {
      Box largest = box;
      double most = -1;
      for (double[] ring : rings) {
        Box part = Box.around(ring);
        if (part.width() * part.height() > most) {
          most = part.width() * part.height();
          largest = part;
        }
      }
      return largest;
    }
  }

  /** Degrees; {@code west} is less than {@code east}. */
  record Box(double west, double south, double east, double north) {
    static Box around(double[] ring) {
      Box box = new Box(ring[0], ring[1], ring[0], ring[1]);
      for (int i = 2; i < ring.length; i += 2) {
        box = box.with(ring[i], ring[i + 1]);
      }
      return box;
    }

    Box with(double lon, double lat) {
      return new Box(
          Math.min(west, lon), Math.min(south, lat), Math.max(east, lon), Math.max(north, lat));
    }

    Box with(Box other) {
      return with(other.west, other.south).with(other.east, other.north);
    }

    boolean meets(Box other) {
      return west < other.east && east > other.west && south < other.north && north > other.south;
    }

    boolean contains(double lon, double lat) {
      return lon >= west && lon <= east && lat >= south && lat <= north;
    }

    double width() {
      return east - west;
    }

    double height() {
      return north - south;
    }

    Box grown(double degrees) {
      return new Box(west - degrees, south - degrees, east + degrees, north + degrees);
    }
  }

  static Outlines read(Path file) {
    try {
      Outlines outlines = new Outlines(Files.readAllBytes(file));
      if (outlines.where(box -> false, id -> id.equals("051")).isEmpty()) {
        throw new ConfigurationException(
            file, 0, "holds no outlines; see src/main/scripts/outlines.mjs");
      }
      return outlines;
    } catch (IOException | UncheckedIOException e) {
      throw new ConfigurationException(file, 0, "cannot be read: " + e.getMessage());
    }
  }

  /** The countries whose box or whose id is wanted, in the order of the file. */
  List<Outline> where(Predicate<Box> box, Predicate<String> id) {
    List<Outline> found = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(new ByteArrayInputStream(packed)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int end = line.indexOf(",\"rings\"");
        JsonNode head = Json.MAPPER.readTree(line.substring(0, end) + "}");
        JsonNode b = head.get("box");
        Box bounds =
            new Box(
                b.get(0).asDouble(), b.get(1).asDouble(), b.get(2).asDouble(), b.get(3).asDouble());
        String name = head.get("id").asText();
        if (box.test(bounds) || id.test(name)) {
          found.add(new Outline(name, bounds, rings(Json.MAPPER.readTree(line).get("rings"))));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private static List<double[]> rings(JsonNode json) {
    List<double[]> rings = new ArrayList<>();
    for (JsonNode deltas : json) {
      double[] ring = new double[deltas.size()];
      int x = 0;
      int y = 0;
      for (int i = 0; i + 1 < ring.length; i += 2) {
        x += deltas.get(i).asInt();
        y += deltas.get(i + 1).asInt();
        ring[i] = x / UNIT;
        ring[i + 1] = y / UNIT;
      }
      rings.add(ring);
    }
    return rings;
  }
}
