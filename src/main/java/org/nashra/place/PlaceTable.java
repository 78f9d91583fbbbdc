package org.nashra.place;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.nashra.config.ConfigurationException;
import org.nashra.config.Tsv;

/**
 * The big gazetteer in a few arrays: rows as UTF-8 bytes, names as sorted 64-bit hashes. Some 6 MB
 * for 59 000 places; a row becomes an object when asked for.
 */
final class PlaceTable {
  private static final int FACTS = 9;
  private static final int LOCAL = 2;

  /** Hashes are cut into so many stretches by their highest bits: a look-up searches one. */
  private static final int STRETCH_BITS = 14;

  private static final int OPENING_BITS = 20;

  private final List<String> columns;
  private final byte[] rows;
  private final int[] rowStarts;
  private final long[] names;
  private final int[] nameRows;
  private final int[] stretches;
  private final BitSet openings;
  private final long[] ids;

  private PlaceTable(
      List<String> columns,
      byte[] rows,
      int[] rowStarts,
      long[] names,
      int[] nameRows,
      BitSet openings,
      long[] ids) {
    this.columns = columns;
    this.rows = rows;
    this.rowStarts = rowStarts;
    this.names = names;
    this.nameRows = nameRows;
    this.stretches = stretches(names, names.length);
    this.openings = openings;
    this.ids = ids;
  }

  /**
   * Reads {@code places.tsv.gz} and, of the languages without a column of it, {@code
   * lang/<xx>/places.tsv.gz} and {@code names.tsv}.
   */
  static PlaceTable read(Path shared) {
    Path file = shared.resolve("places.tsv.gz");
    List<String> columns = List.of();
    ByteArrayOutputStream rows = new ByteArrayOutputStream(6_000_000);
    List<Integer> starts = new ArrayList<>(60_000);
    Hashes hashes = new Hashes();
    long[] ids = new long[60_000];
    int number = 0;
    try (BufferedReader reader = open(file)) {
      String line;
      while ((line = reader.readLine()) != null) {
        number++;
        if (line.startsWith("#")) {
          continue;
        }
        if (columns.isEmpty()) {
          columns = List.of(line.split("\t"));
          continue;
        }
        String[] cells = line.split("\t", -1);
        if (cells.length != columns.size()) {
          throw new ConfigurationException(
              file, number, cells.length + " columns instead of " + columns.size());
        }
        int row = starts.size();
        starts.add(rows.size());
        if (row == ids.length) {
          ids = Arrays.copyOf(ids, row * 2);
        }
        ids[row] = Long.parseLong(cells[0]);
        rows.write(line.getBytes(StandardCharsets.UTF_8));
        for (int column = 1; column < cells.length; column++) {
          if ((column <= LOCAL || column >= FACTS) && !cells[column].isEmpty()) {
            for (String name : cells[column].split("\\|")) {
              hashes.add(name, row);
            }
          }
        }
      }
    } catch (IOException e) {
      throw new ConfigurationException(file, number, "cannot be read: " + e);
    } catch (NumberFormatException e) {
      throw new ConfigurationException(file, number, "the id is no number");
    }
    int[] rowStarts = new int[starts.size() + 1];
    for (int i = 0; i < starts.size(); i++) {
      rowStarts[i] = starts.get(i);
    }
    rowStarts[starts.size()] = rows.size();
    long[] known = ids;
    for (Path language : Gazetteer.languages(shared)) {
      names(language.resolve("places.tsv.gz"), known, starts.size(), hashes);
      further(language.resolve("names.tsv"), known, starts.size(), hashes);
    }
    hashes.sort();
    return new PlaceTable(
        columns,
        rows.toByteArray(),
        rowStarts,
        hashes.keys(),
        hashes.values(),
        hashes.openings(),
        Arrays.copyOf(ids, starts.size()));
  }

  /** The names of one language: the id of a row, and the name. */
  private static void names(Path file, long[] ids, int size, Hashes hashes) {
    if (!Files.exists(file)) {
      return;
    }
    int number = 0;
    try (BufferedReader reader = open(file)) {
      String line;
      while ((line = reader.readLine()) != null) {
        number++;
        if (line.startsWith("#") || line.startsWith("id\t")) {
          continue;
        }
        String[] cells = line.split("\t", -1);
        int row = Arrays.binarySearch(ids, 0, size, Long.parseLong(cells[0]));
        if (row < 0 || cells.length != 2) {
          throw new ConfigurationException(file, number, "must be an id of places.tsv.gz, a name");
        }
        hashes.add(cells[1], row);
      }
    } catch (IOException e) {
      throw new ConfigurationException(file, number, "cannot be read: " + e);
    } catch (NumberFormatException e) {
      throw new ConfigurationException(file, number, "the id is no number");
    }
  }

  /** The names by hand of places that are in this table only. */
  private static void further(Path file, long[] ids, int size, Hashes hashes) {
    for (Tsv.Row row : Files.exists(file) ? Tsv.read(file, "id", "names") : List.<Tsv.Row>of()) {
      String id = row.get("id");
      if (!id.startsWith(Gazetteer.GEONAMES)) {
        continue;
      }
      int at = Arrays.binarySearch(ids, 0, size, number(id));
      if (at < 0) {
        throw row.fault("id", "\"" + id + "\" is not in places.tsv.gz");
      }
      for (String name : row.get("names").split("\\|")) {
        hashes.add(name, at);
      }
    }
  }

  private static BufferedReader open(Path file) throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
  }

  int size() {
    return ids.length;
  }

  boolean contains(String key) {
    return at(hash(key)) >= 0;
  }

  /** May a name of several words open with this one? Some words that open none pass. */
  boolean opens(String word) {
    return openings.get(opening(word));
  }

  private static int opening(String word) {
    return (int) (hash(word) >>> Long.SIZE - OPENING_BITS);
  }

  private int at(long hash) {
    int stretch = stretch(hash);
    return Arrays.binarySearch(names, stretches[stretch], stretches[stretch + 1], hash);
  }

  /** Where each stretch of hashes begins once they are sorted. */
  private static int[] stretches(long[] names, int size) {
    int[] starts = new int[(1 << STRETCH_BITS) + 1];
    for (int i = 0; i < size; i++) {
      starts[stretch(names[i]) + 1]++;
    }
    for (int i = 1; i < starts.length; i++) {
      starts[i] += starts[i - 1];
    }
    return starts;
  }

  /** Negative hashes are sorted before the others. */
  private static int stretch(long hash) {
    return (int) ((hash ^ Long.MIN_VALUE) >>> Long.SIZE - STRETCH_BITS);
  }

  List<GazetteerPlace> find(String key) {
    long hash = hash(key);
    int at = at(hash);
    if (at < 0) {
      return List.of();
    }
    while (at > 0 && names[at - 1] == hash) {
      at--;
    }
    List<GazetteerPlace> found = new ArrayList<>();
    int last = -1;
    for (int i = at; i < names.length && names[i] == hash; i++) {
      if (nameRows[i] != last) {
        last = nameRows[i];
        found.add(place(cells(last)));
      }
    }
    return found;
  }

  /** A column of the row of a GeoNames id, empty where it says nothing; null if there is none. */
  @Nullable String name(long id, String column) {
    int at = Arrays.binarySearch(ids, id);
    int index = columns.indexOf(column);
    return at < 0 || index < 0 ? null : cells(at)[index].split("\\|", 2)[0];
  }

  /**
   * The number of a row: the geonameid of a town; below nought, in base 36, the letters of a
   * division's code, which has no other here ({@code EC.10}).
   */
  static long number(String id) {
    return id.startsWith(Gazetteer.GEONAMES)
        ? Long.parseLong(id.substring(Gazetteer.GEONAMES.length()))
        : -Long.parseLong(id.substring(Gazetteer.DIVISION.length()).replace(".", ""), 36);
  }

  private String[] cells(int row) {
    return new String(
            rows, rowStarts[row], rowStarts[row + 1] - rowStarts[row], StandardCharsets.UTF_8)
        .split("\t", -1);
  }

  static GazetteerPlace place(String[] cells) {
    boolean division = cells[5].equals("ADM1");
    return new GazetteerPlace(
        division ? Gazetteer.DIVISION + cells[3] + "." + cells[4] : Gazetteer.GEONAMES + cells[0],
        cells[1],
        List.of(cells[3]),
        cells[4],
        Double.parseDouble(cells[7]),
        Double.parseDouble(cells[8]),
        division ? GazetteerPlace.Precision.REGION : GazetteerPlace.Precision.CITY,
        Integer.parseInt(cells[6]),
        cells[5].equals("PPLC"),
        false);
  }

  /** FNV-1a over code units, spread by a final mix. */
  private static long hash(String key) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < key.length(); i++) {
      hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
    }
    hash ^= hash >>> 32;
    hash *= 0x9E3779B97F4A7C15L;
    return hash ^ (hash >>> 29);
  }

  /** Pairs of hash and row, sorted together. */
  private static final class Hashes {
    private long[] keys = new long[160_000];
    private int[] values = new int[160_000];
    private final BitSet openings = new BitSet(1 << OPENING_BITS);
    private int size;

    void add(String name, int row) {
      String key = PlaceKey.of(name);
      add(hash(key), row);
      String first = PlaceKey.opening(key);
      if (first.length() < key.length()) {
        openings.set(opening(first));
      }
    }

    private void add(long key, int value) {
      if (size == keys.length) {
        keys = Arrays.copyOf(keys, size * 2);
        values = Arrays.copyOf(values, size * 2);
      }
      keys[size] = key;
      values[size++] = value;
    }

    /** Sorts by stretches first, then each by itself: they are short. */
    void sort() {
      int[] starts = stretches(keys, size);
      int[] next = starts.clone();
      long[] sortedKeys = new long[size];
      int[] sortedValues = new int[size];
      for (int i = 0; i < size; i++) {
        int stretch = stretch(keys[i]);
        int at = next[stretch]++;
        while (at > starts[stretch] && after(sortedKeys[at - 1], sortedValues[at - 1], i)) {
          sortedKeys[at] = sortedKeys[at - 1];
          sortedValues[at] = sortedValues[at - 1];
          at--;
        }
        sortedKeys[at] = keys[i];
        sortedValues[at] = values[i];
      }
      keys = sortedKeys;
      values = sortedValues;
    }

    private boolean after(long key, int value, int i) {
      return key > keys[i] || key == keys[i] && value > values[i];
    }

    BitSet openings() {
      return openings;
    }

    long[] keys() {
      return keys;
    }

    int[] values() {
      return values;
    }
  }
}
