package org.nashra.config;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The technical settings: {@code config/application.properties}, overridden by system properties,
 * overridden by the environment ({@code nashra.smtp.host} is {@code NASHRA_SMTP_HOST} there). Every
 * {@code nashra.} and {@code channel.} key is a {@link Key}; an unknown one is a fault. Keys of
 * Camel go to Camel, which refuses those it does not know. Immutable.
 */
public final class Settings {
  private final Path file;
  private final Map<String, String> values;
  private final Map<String, Integer> lines;

  private Settings(Path file, Map<String, String> values, Map<String, Integer> lines) {
    this.file = file;
    this.values = values;
    this.lines = lines;
  }

  /**
   * Reads the settings of a home.
   *
   * @throws ConfigurationException naming every unknown key and every bad value
   */
  public static Settings read(
      Path file, Map<String, String> environment, Map<String, String> system) {
    Properties properties = new Properties();
    Map<String, Integer> lines = new LinkedHashMap<>();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
      List<String> text = Files.readAllLines(file, StandardCharsets.UTF_8);
      for (int i = 0; i < text.size(); i++) {
        lines.put(text.get(i).split("[=:\\s]", 2)[0], i + 1);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new ConfigurationException(file, 0, "cannot be read: " + e.getMessage());
    }
    Map<String, String> values = new TreeMap<>();
    properties.stringPropertyNames().forEach(k -> values.put(k, properties.getProperty(k)));
    system.forEach(
        (key, value) -> {
          if (Key.of(key).isPresent() || key.startsWith("camel.")) {
            values.put(key, value);
            lines.remove(key);
          }
        });
    Stream.concat(Arrays.stream(Key.values()).map(Key::key), List.copyOf(values.keySet()).stream())
        .distinct()
        .forEach(
            key -> {
              String value = environment.get(variable(key));
              if (value != null) {
                values.put(key, value);
                lines.remove(key);
              }
            });
    String port = environment.get("NASHRA_PORT");
    if (port != null) {
      values.put("camel.server.port", port);
    }
    Settings settings = new Settings(file, values, lines);
    settings.check();
    return settings;
  }

  /** The environment variable that overrides a key. */
  static String variable(String key) {
    return key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  private void check() {
    List<Fault> faults = new ArrayList<>();
    for (String key : values.keySet()) {
      if (!key.startsWith("camel.") && Key.of(key).isEmpty()) {
        faults.add(fault(key, "is not a key of Nashra"));
      }
    }
    for (Key key : Key.values()) {
      String value = text(key);
      String wrong = key.kind().wrong(value);
      if (wrong != null && !(value.isEmpty() && key.byDefault().isEmpty())) {
        faults.add(fault(key.key(), wrong + ", not \"" + shown(key, value) + "\""));
      }
    }
    if (!faults.isEmpty()) {
      throw new ConfigurationException(faults);
    }
  }

  private Fault fault(String key, String message) {
    return new Fault(file, lines.getOrDefault(key, 0), key, message);
  }

  /** The value of a key, its default where it is not set; the empty text where there is none. */
  public String text(Key key) {
    String direct = values.getOrDefault(key.key(), key.byDefault()).strip();
    String from = values.get(key.key() + ".file");
    if (!key.secret() || !direct.isEmpty() || from == null) {
      return direct;
    }
    try {
      return Files.readString(Path.of(from), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new ConfigurationException(
          List.of(fault(key.key() + ".file", "cannot be read: " + e.getMessage())));
    }
  }

  /** The value of a key of Nashra by its name; null where it has none. */
  public @Nullable String value(String name) {
    String value = Key.of(name).map(this::text).orElse("");
    return value.isEmpty() ? null : value;
  }

  /** The file, for messages. */
  public Path file() {
    return file;
  }

  public int number(Key key) {
    return Integer.parseInt(text(key));
  }

  public boolean on(Key key) {
    return text(key).equals("true");
  }

  public Duration duration(Key key) {
    return Kind.duration(text(key));
  }

  /** A list parted by commas. */
  public List<String> list(Key key) {
    return Arrays.stream(text(key).split(","))
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .toList();
  }

  /** Every effective key and value, defaults included, secrets masked; sorted by key. */
  public Map<String, String> shown() {
    Map<String, String> all = new TreeMap<>(values);
    for (Key key : Key.values()) {
      all.put(key.key(), shown(key, text(key)));
    }
    return all;
  }

  private static String shown(Key key, String value) {
    return key.secret() && !value.isEmpty() ? "********" : value;
  }

  /** What Camel gets: its own keys and those that routes may name as {@code {{key}}}. */
  public Properties forCamel() {
    Properties properties = new Properties();
    for (Key key : Key.values()) {
      if (!key.secret()) {
        properties.setProperty(key.key(), text(key));
      }
    }
    values.forEach(
        (key, value) -> {
          if (key.startsWith("camel.")) {
            properties.setProperty(key, value);
          }
        });
    return properties;
  }

  /** What a value may be. */
  public enum Kind {
    TEXT("") {
      @Override
      boolean fits(String value) {
        return true;
      }
    },
    NUMBER("must be a whole number, 0 or more") {
      @Override
      boolean fits(String value) {
        return value.matches("\\d{1,9}");
      }
    },
    SWITCH("must be true or false") {
      @Override
      boolean fits(String value) {
        return value.equals("true") || value.equals("false");
      }
    },
    DURATION("must be a duration such as 500ms, 60s, 5m or 24h") {
      @Override
      boolean fits(String value) {
        try {
          duration(value);
          return true;
        } catch (DateTimeParseException e) {
          return false;
        }
      }
    },
    TLS("must be starttls, tls or none") {
      @Override
      boolean fits(String value) {
        return List.of("starttls", "tls", "none").contains(value);
      }
    },
    UNKNOWN_POLICY("must be resend-once or hold") {
      @Override
      boolean fits(String value) {
        return List.of("resend-once", "hold").contains(value);
      }
    };

    private final String wanted;

    Kind(String wanted) {
      this.wanted = wanted;
    }

    abstract boolean fits(String value);

    private @Nullable String wrong(String value) {
      return fits(value) ? null : wanted;
    }

    private static Duration duration(String value) {
      return value.endsWith("ms")
          ? Duration.parse("PT" + milliseconds(value) + "S")
          : Duration.parse("PT" + value);
    }

    private static String milliseconds(String value) {
      return value.substring(0, value.length() - 2).matches("\\d{1,9}")
          ? new java.math.BigDecimal(value.substring(0, value.length() - 2))
              .movePointLeft(3)
              .toPlainString()
          : "x";
    }
  }
}
