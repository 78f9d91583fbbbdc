package org.nashra.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Tables of tab-separated values in UTF-8: the first line that is no comment names the columns,
 * lines that open with {@code #} are comments, an empty cell is the empty text. There is no
 * quoting.
 */
public final class Tsv {
  private Tsv() {}

  /** One line of a table. */
  public static final class Row {
    private final Path file;
    private final int line;
    private final List<String> columns;
    private final String[] cells;

    private Row(Path file, int line, List<String> columns, String[] cells) {
      this.file = file;
      this.line = line;
      this.columns = columns;
      this.cells = cells;
    }

    public Path file() {
      return file;
    }

    /** From 1. */
    public int line() {
      return line;
    }

    /** The names of all columns of the table. */
    public List<String> columns() {
      return columns;
    }

    /** The cell of a column; the empty text if the column is not in the table. */
    public String get(String column) {
      int i = columns.indexOf(column);
      return i < 0 || i >= cells.length ? "" : cells[i].strip();
    }

    public ConfigurationException fault(String column, String message) {
      return new ConfigurationException(List.of(new Fault(file, line, column, message)));
    }
  }

  /**
   * Reads a table.
   *
   * @param required columns that must be there
   * @throws ConfigurationException naming file and line of the first fault
   */
  public static List<Row> read(Path file, String... required) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (java.nio.charset.CharacterCodingException e) {
      throw new ConfigurationException(file, 0, "is not UTF-8");
    } catch (IOException e) {
      throw new ConfigurationException(file, 0, "cannot be read: " + e);
    }
    List<String> columns = List.of();
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (columns.isEmpty()) {
        columns = List.of(line.strip().split("\t"));
        for (String name : required) {
          if (!columns.contains(name)) {
            throw new ConfigurationException(file, i + 1, "the column \"" + name + "\" is missing");
          }
        }
        continue;
      }
      if (cells.length > columns.size()) {
        throw new ConfigurationException(
            file, i + 1, cells.length + " cells, but " + columns.size() + " columns");
      }
      rows.add(new Row(file, i + 1, columns, cells));
    }
    return rows;
  }
}
