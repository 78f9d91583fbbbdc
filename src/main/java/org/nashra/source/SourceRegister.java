package org.nashra.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;
import org.nashra.config.ConfigurationException;
import org.nashra.config.Fault;
import org.nashra.config.Yaml;
import org.nashra.model.EditionId;
import org.nashra.model.LanguageTag;
import org.nashra.model.Source;

/**
 * The sources of {@code config/sources/*.yaml}, in the order of file names and lines. Immutable.
 */
public final class SourceRegister {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)\\}");

  private final Map<String, Source> sources;

  private SourceRegister(Map<String, Source> sources) {
    this.sources = sources;
  }

  /** A register of given sources, in their order. */
  public static SourceRegister of(Collection<Source> sources) {
    Map<String, Source> byId = new LinkedHashMap<>();
    for (Source source : sources) {
      if (byId.put(source.id(), source) != null) {
        throw new IllegalArgumentException("two sources with the id " + source.id());
      }
    }
    return new SourceRegister(byId);
  }

  /**
   * Reads every {@code *.yaml} of a folder.
   *
   * @param variables what stands for {@code {name}} in addresses: {@code sample}
   * @throws ConfigurationException with every fault of every file
   */
  public static SourceRegister load(Path folder, Map<String, String> variables) {
    List<Fault> faults = new ArrayList<>();
    Map<String, Source> sources = new LinkedHashMap<>();
    for (Path file : files(folder)) {
      try {
        Yaml yaml = Yaml.read(file, "sources.json");
        JsonNode list = yaml.root().path("sources");
        for (int i = 0; i < list.size(); i++) {
          add(yaml, "/sources/" + i, variables, sources, faults);
        }
      } catch (ConfigurationException e) {
        faults.addAll(e.faults());
      }
    }
    if (!faults.isEmpty()) {
      throw new ConfigurationException(faults);
    }
    return new SourceRegister(sources);
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new ConfigurationException(folder, 0, "no such folder; it holds the source register");
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new ConfigurationException(folder, 0, "cannot be read: " + e);
    }
  }

  private static void add(
      Yaml yaml,
      String at,
      Map<String, String> variables,
      Map<String, Source> sources,
      List<Fault> faults) {
    try {
      Source source = source(yaml, at, variables);
      if (sources.putIfAbsent(source.id(), source) != null) {
        throw yaml.fault(at + "/id", "another source has the id \"" + source.id() + "\"");
      }
    } catch (ConfigurationException e) {
      faults.addAll(e.faults());
    }
  }

  private static Source source(Yaml yaml, String at, Map<String, String> variables) {
    JsonNode node = yaml.root().at(at);
    Source.Kind kind = Source.Kind.valueOf(enumName(node.path("kind").asText("feed")));
    Set<EditionId> editions = new LinkedHashSet<>();
    node.path("editions").forEach(e -> editions.add(new EditionId(e.asText())));
    return new Source(
        node.path("id").asText(),
        node.path("name").asText(),
        node.has("country") ? node.path("country").asText() : null,
        language(yaml, at + "/language"),
        kind,
        address(yaml, at + "/address", variables, kind == Source.Kind.MAILBOX),
        editions,
        node.path("grade").asText("F").charAt(0),
        node.has("affiliation") ? node.path("affiliation").asText() : null,
        interval(node.path("interval").asText("15m")),
        Source.TextFrom.valueOf(enumName(node.path("text").asText("page"))),
        selectors(yaml, at + "/take"),
        selectors(yaml, at + "/drop"),
        list(yaml, at + "/list", kind),
        site(yaml, at + "/site"),
        folders(yaml, at + "/folders"));
  }

  private static @Nullable String site(Yaml yaml, String at) {
    if (yaml.root().at(at).isMissingNode()) {
      return null;
    }
    String site = yaml.root().at(at).asText();
    if (WebAddress.of(site).isEmpty()) {
      throw yaml.fault(at, "not an http or https address: \"" + site + "\"");
    }
    return site;
  }

  private static List<String> folders(Yaml yaml, String at) {
    List<String> folders = new ArrayList<>();
    yaml.root().at(at).forEach(folder -> folders.add(folder.asText()));
    return folders;
  }

  private static Source.@Nullable PageList list(Yaml yaml, String at, Source.Kind kind) {
    if (yaml.root().at(at).isMissingNode()) {
      return null;
    }
    if (kind != Source.Kind.PAGE_LIST) {
      throw yaml.fault(at, "only a source of the kind page-list has list selectors");
    }
    return new Source.PageList(
        selector(yaml, at + "/items"),
        optional(yaml, at + "/link"),
        optional(yaml, at + "/title"),
        optional(yaml, at + "/date"),
        optional(yaml, at + "/summary"));
  }

  private static @Nullable String optional(Yaml yaml, String at) {
    return yaml.root().at(at).isMissingNode() ? null : selector(yaml, at);
  }

  private static LanguageTag language(Yaml yaml, String at) {
    try {
      return LanguageTag.of(yaml.root().at(at).asText());
    } catch (IllegalArgumentException e) {
      throw yaml.fault(at, String.valueOf(e.getMessage()));
    }
  }

  private static URI address(Yaml yaml, String at, Map<String, String> variables, boolean mailbox) {
    String text = yaml.root().at(at).asText();
    Matcher m = PLACEHOLDER.matcher(text);
    StringBuilder out = new StringBuilder();
    while (m.find()) {
      String value = variables.get(m.group(1));
      if (value == null) {
        throw yaml.fault(
            at, "nothing stands for " + m.group() + "; known are " + variables.keySet());
      }
      m.appendReplacement(out, Matcher.quoteReplacement(value));
    }
    m.appendTail(out);
    if (mailbox) {
      return Mailbox.address(out.toString())
          .orElseThrow(
              () ->
                  yaml.fault(
                      at,
                      "a mailbox has an address like imaps://user@host/INBOX; its password stands in"
                          + " the environment, not here"));
    }
    return WebAddress.of(out.toString())
        .orElseThrow(() -> yaml.fault(at, "not an http or https address: \"" + text + "\""));
  }

  private static List<String> selectors(Yaml yaml, String at) {
    List<String> selectors = new ArrayList<>();
    JsonNode list = yaml.root().at(at);
    for (int i = 0; i < list.size(); i++) {
      selectors.add(selector(yaml, at + "/" + i));
    }
    return selectors;
  }

  private static String selector(Yaml yaml, String at) {
    String selector = yaml.root().at(at).asText();
    try {
      QueryParser.parse(selector);
    } catch (Selector.SelectorParseException | IllegalArgumentException e) {
      throw yaml.fault(at, "not a CSS selector: " + e.getMessage());
    }
    return selector;
  }

  private static Duration interval(String text) {
    long number = Long.parseLong(text.substring(0, text.length() - 1));
    return switch (text.charAt(text.length() - 1)) {
      case 'd' -> Duration.ofDays(number);
      case 'h' -> Duration.ofHours(number);
      default -> Duration.ofMinutes(number);
    };
  }

  private static String enumName(String text) {
    return text.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  public List<Source> all() {
    return List.copyOf(sources.values());
  }

  public Optional<Source> source(String id) {
    return Optional.ofNullable(sources.get(id));
  }

  /** The sources that an edition is written from. */
  public List<Source> ofEdition(EditionId edition) {
    return sources.values().stream().filter(s -> s.editions().contains(edition)).toList();
  }
}
