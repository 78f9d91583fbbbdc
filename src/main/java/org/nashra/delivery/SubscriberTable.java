package org.nashra.delivery;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nashra.config.ConfigurationException;
import org.nashra.config.Fault;
import org.nashra.model.LanguageTag;

/**
 * Subscribers as CSV, with a line of column names, in any order:
 *
 * <ul>
 *   <li>{@code address}: the mail address
 *   <li>{@code name}: as it stands in the mail; may be empty
 *   <li>{@code languages}: BCP 47, the preferred first, parted by spaces or semicolons
 *   <li>{@code format}: {@code pdf} (the default), {@code link} or {@code text}
 *   <li>{@code state}: may be left out; {@code active} by default
 * </ul>
 */
public final class SubscriberTable {
  private static final List<String> REQUIRED = List.of("address", "name", "languages", "format");
  private static final List<String> KNOWN =
      List.of("address", "name", "languages", "format", "state");

  private final Path file;
  private final List<String> columns;
  private final List<Fault> faults = new ArrayList<>();
  private final Map<String, Integer> lines = new HashMap<>();

  private SubscriberTable(Path file, List<String> columns) {
    this.file = file;
    this.columns = columns;
  }

  /**
   * @throws ConfigurationException with every fault, each with its line
   */
  public static List<Subscriber> read(Path file) {
    List<Csv.Row> rows = Csv.read(file);
    if (rows.isEmpty()) {
      throw new ConfigurationException(
          file, 1, "there is no line of column names; begin with " + String.join(",", REQUIRED));
    }
    SubscriberTable table = new SubscriberTable(file, columns(file, rows.get(0)));
    List<Subscriber> subscribers = new ArrayList<>();
    for (Csv.Row row : rows.subList(1, rows.size())) {
      @Nullable Subscriber subscriber = table.subscriber(row);
      if (subscriber != null) {
        subscribers.add(subscriber);
      }
    }
    if (!table.faults.isEmpty()) {
      throw new ConfigurationException(table.faults);
    }
    return List.copyOf(subscribers);
  }

  /** The table of some subscribers; read again it gives the same. */
  public static String write(List<Subscriber> subscribers) {
    StringBuilder table = new StringBuilder(String.join(",", KNOWN)).append("\r\n");
    for (Subscriber subscriber : subscribers) {
      String languages =
          subscriber.languages().stream().map(LanguageTag::value).collect(Collectors.joining(" "));
      table
          .append(Csv.cell(subscriber.address().value()))
          .append(',')
          .append(Csv.cell(subscriber.name()))
          .append(',')
          .append(Csv.cell(languages))
          .append(',')
          .append(subscriber.format().code())
          .append(',')
          .append(subscriber.state().code())
          .append("\r\n");
    }
    return table.toString();
  }

  private static List<String> columns(Path file, Csv.Row header) {
    List<String> columns = header.cells().stream().map(String::strip).toList();
    List<Fault> faults = new ArrayList<>();
    for (String name : REQUIRED) {
      if (!columns.contains(name)) {
        faults.add(new Fault(file, header.line(), name, "the column is missing"));
      }
    }
    Set<String> seen = new HashSet<>();
    for (String name : columns) {
      if (!KNOWN.contains(name)) {
        faults.add(
            new Fault(
                file,
                header.line(),
                name,
                "there is no such column; there are " + String.join(", ", KNOWN)));
      } else if (!seen.add(name)) {
        faults.add(new Fault(file, header.line(), name, "the column stands twice"));
      }
    }
    if (!faults.isEmpty()) {
      throw new ConfigurationException(faults);
    }
    return columns;
  }

  private @Nullable Subscriber subscriber(Csv.Row row) {
    if (row.cells().size() != columns.size()) {
      fault(
          row,
          null,
          row.cells().size()
              + " cells, but "
              + columns.size()
              + " columns; put cells that hold a comma in quotation marks");
      return null;
    }
    int before = faults.size();
    @Nullable EmailAddress address = address(row);
    List<LanguageTag> languages = languages(row);
    ReadingFormat format = ReadingFormat.PDF;
    Subscriber.State state = Subscriber.State.ACTIVE;
    try {
      String written = cell(row, "format");
      format = written.isEmpty() ? ReadingFormat.PDF : ReadingFormat.of(written);
    } catch (IllegalArgumentException e) {
      fault(row, "format", e.getMessage());
    }
    try {
      String written = cell(row, "state");
      state = written.isEmpty() ? Subscriber.State.ACTIVE : Subscriber.State.of(written);
    } catch (IllegalArgumentException e) {
      fault(row, "state", e.getMessage());
    }
    if (address == null || languages.isEmpty() || faults.size() > before) {
      return null;
    }
    try {
      return new Subscriber(address, cell(row, "name"), languages, format, state);
    } catch (IllegalArgumentException e) {
      fault(row, "name", e.getMessage());
      return null;
    }
  }

  private @Nullable EmailAddress address(Csv.Row row) {
    EmailAddress address;
    try {
      address = EmailAddress.of(cell(row, "address"));
    } catch (IllegalArgumentException e) {
      fault(row, "address", e.getMessage());
      return null;
    }
    Integer first = lines.putIfAbsent(address.key(), row.line());
    if (first != null) {
      fault(row, "address", address + " stands in line " + first + " already; keep one of the two");
      return null;
    }
    return address;
  }

  private List<LanguageTag> languages(Csv.Row row) {
    List<LanguageTag> languages = new ArrayList<>();
    for (String written : cell(row, "languages").split("[\\s;,]+")) {
      if (written.isEmpty()) {
        continue;
      }
      try {
        LanguageTag language = LanguageTag.of(written);
        if (!languages.contains(language)) {
          languages.add(language);
        }
      } catch (IllegalArgumentException e) {
        fault(row, "languages", e.getMessage());
      }
    }
    if (languages.isEmpty()) {
      fault(row, "languages", "there is no language; name at least one, such as ar");
    }
    return languages;
  }

  private String cell(Csv.Row row, String column) {
    int i = columns.indexOf(column);
    return i < 0 ? "" : row.cells().get(i).strip();
  }

  private void fault(Csv.Row row, @Nullable String column, @Nullable String message) {
    faults.add(new Fault(file, row.line(), column, String.valueOf(message)));
  }
}
