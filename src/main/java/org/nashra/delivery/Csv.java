package org.nashra.delivery;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.nashra.config.ConfigurationException;

/**
 * Comma-separated values in UTF-8, as RFC 4180 has them: cells in quotation marks may hold commas,
 * line breaks and doubled quotation marks. A byte order mark is passed over; so are empty lines and
 * those that open with {@code #}.
 */
final class Csv {
  private static final long MAX_BYTES = 64L << 20;

  private final Path file;
  private final String text;
  private final List<Row> rows = new ArrayList<>();
  private int at;
  private int line = 1;

  /**
   * @param line of the row's first cell, from 1
   */
  record Row(int line, List<String> cells) {
    Row {
      cells = List.copyOf(cells);
    }
  }

  private Csv(Path file, String text) {
    this.file = file;
    this.text = text;
  }

  /**
   * @throws ConfigurationException naming file and line of what is no CSV or no UTF-8
   */
  static List<Row> read(Path file) {
    byte[] bytes;
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new ConfigurationException(file, 0, "is larger than 64 MiB; split it");
      }
      bytes = Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new ConfigurationException(file, 0, "there is no such file");
    } catch (IOException e) {
      throw new ConfigurationException(file, 0, "cannot be read: " + e);
    }
    return new Csv(file, decode(file, bytes)).rows();
  }

  /** A cell as it must be written: in quotation marks only where they are needed. */
  static String cell(String value) {
    boolean plain =
        value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')
            && !value.startsWith("#")
            && value.strip().equals(value);
    return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
  }

  private static String decode(Path file, byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    if (result.isError()) {
      int line = 1;
      for (int i = 0; i < in.position(); i++) {
        line += bytes[i] == '\n' ? 1 : 0;
      }
      throw new ConfigurationException(file, line, "is not UTF-8; save the file as UTF-8");
    }
    String text = out.flip().toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private List<Row> rows() {
    while (at < text.length()) {
      if (text.charAt(at) == '#') {
        skipLine();
        continue;
      }
      int first = line;
      List<String> cells = cells();
      if (cells.size() > 1 || !cells.get(0).isBlank()) {
        rows.add(new Row(first, cells));
      }
    }
    return rows;
  }

  private void skipLine() {
    while (at < text.length() && !endOfLine()) {
      at++;
    }
  }

  private List<String> cells() {
    List<String> cells = new ArrayList<>();
    while (true) {
      cells.add(at < text.length() && text.charAt(at) == '"' ? quotedCell() : plainCell());
      if (at >= text.length() || endOfLine()) {
        return cells;
      }
      if (text.charAt(at) != ',') {
        throw new ConfigurationException(
            file, line, "text stands behind a closing quotation mark; put it inside");
      }
      at++;
    }
  }

  private String plainCell() {
    int start = at;
    while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
      if (text.charAt(at) == '"') {
        throw new ConfigurationException(
            file,
            line,
            "a quotation mark stands inside a cell; put the whole cell in quotation marks and"
                + " double it");
      }
      at++;
    }
    return text.substring(start, at);
  }

  private String quotedCell() {
    int opened = line;
    StringBuilder cell = new StringBuilder();
    at++;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c != '"') {
        line += c == '\n' ? 1 : 0;
        cell.append(c);
      } else if (at < text.length() && text.charAt(at) == '"') {
        cell.append('"');
        at++;
      } else {
        return cell.toString();
      }
    }
    throw new ConfigurationException(file, opened, "the quotation mark is never closed");
  }

  /** Passes over a line end, if one stands here. */
  private boolean endOfLine() {
    char c = text.charAt(at);
    if (c != '\r' && c != '\n') {
      return false;
    }
    at += c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n' ? 2 : 1;
    line++;
    return true;
  }
}
