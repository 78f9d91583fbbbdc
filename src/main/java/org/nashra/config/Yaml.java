package org.nashra.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A YAML file read as JSON, checked against a JSON Schema (draft 2020-12), with the line of every
 * value kept for messages. Keys may stand once only; dates and times stay text.
 */
public final class Yaml {
  private final Path file;
  private final JsonNode root;
  private final Map<String, Integer> lines;

  private Yaml(Path file, JsonNode root, Map<String, Integer> lines) {
    this.file = file;
    this.root = root;
    this.lines = lines;
  }

  /**
   * Reads and checks a file.
   *
   * @param schema name of a resource under {@code /schema}
   * @throws ConfigurationException with every fault that the schema finds
   */
  public static Yaml read(Path file, String schema) {
    Yaml yaml = read(file);
    yaml.check(Schemas.load(schema));
    return yaml;
  }

  /** Reads a file without a schema. */
  public static Yaml read(Path file) {
    String text;
    try {
      text = Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new ConfigurationException(file, 0, "cannot be read: " + e);
    }
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    Map<String, Integer> lines = new HashMap<>();
    try {
      Node node = new org.yaml.snakeyaml.Yaml(options).compose(new StringReader(text));
      refuseAliases(file, node, Collections.newSetFromMap(new IdentityHashMap<>()));
      JsonNode root =
          node == null ? JsonNodeFactory.instance.objectNode() : convert(file, node, "", lines);
      return new Yaml(file, root, lines);
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
      throw new ConfigurationException(file, line, String.valueOf(e.getProblem()));
    }
  }

  public JsonNode root() {
    return root;
  }

  public Path file() {
    return file;
  }

  /** The line of the value that a JSON Pointer (RFC 6901) leads to, or of its nearest parent. */
  public int line(String pointer) {
    String at = pointer;
    while (true) {
      Integer line = lines.get(at);
      if (line != null) {
        return line;
      }
      if (at.isEmpty()) {
        return 1;
      }
      at = at.substring(0, at.lastIndexOf('/'));
    }
  }

  public ConfigurationException fault(String pointer, String message) {
    return new ConfigurationException(
        List.of(new Fault(file, line(pointer), pointer.isEmpty() ? null : pointer, message)));
  }

  private void check(JsonSchema schema) {
    List<Fault> faults = new ArrayList<>();
    for (ValidationMessage message : schema.validate(root)) {
      String pointer = message.getInstanceLocation().toString();
      String unknown = message.getProperty();
      String at = unknown == null ? pointer : pointer + "/" + unknown;
      String text = message.getMessage();
      int colon = text.indexOf(": ");
      faults.add(new Fault(file, line(at), at, colon < 0 ? text : text.substring(colon + 2)));
    }
    if (!faults.isEmpty()) {
      throw new ConfigurationException(faults);
    }
  }

  /** An alias is a node that stands twice; a few of them nested make a bomb. */
  private static void refuseAliases(Path file, @Nullable Node node, Set<Node> seen) {
    if (node == null || node instanceof ScalarNode) {
      return;
    }
    if (!seen.add(node)) {
      throw new ConfigurationException(
          file, node.getStartMark().getLine() + 1, "aliases (&, *) are not taken");
    }
    if (node instanceof MappingNode mapping) {
      mapping.getValue().forEach(tuple -> refuseAliases(file, tuple.getValueNode(), seen));
    } else if (node instanceof SequenceNode sequence) {
      sequence.getValue().forEach(element -> refuseAliases(file, element, seen));
    }
  }

  private static JsonNode convert(
      Path file, Node node, String pointer, Map<String, Integer> lines) {
    lines.put(pointer, node.getStartMark().getLine() + 1);
    JsonNodeFactory json = JsonNodeFactory.instance;
    if (node instanceof MappingNode mapping) {
      ObjectNode object = json.objectNode();
      for (NodeTuple tuple : mapping.getValue()) {
        if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
          throw new ConfigurationException(
              file, tuple.getKeyNode().getStartMark().getLine() + 1, "a key must be a plain text");
        }
        String at = pointer + "/" + key.getValue().replace("~", "~0").replace("/", "~1");
        if (object.has(key.getValue())) {
          throw new ConfigurationException(
              file,
              key.getStartMark().getLine() + 1,
              "the key \"" + key.getValue() + "\" stands twice");
        }
        object.set(key.getValue(), convert(file, tuple.getValueNode(), at, lines));
        lines.put(at, key.getStartMark().getLine() + 1);
      }
      return object;
    }
    if (node instanceof SequenceNode sequence) {
      ArrayNode array = json.arrayNode();
      for (Node element : sequence.getValue()) {
        array.add(convert(file, element, pointer + "/" + array.size(), lines));
      }
      return array;
    }
    return scalar((ScalarNode) node);
  }

  private static JsonNode scalar(ScalarNode node) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    String value = node.getValue();
    Tag tag = node.getTag();
    if (tag.equals(Tag.NULL)) {
      return json.nullNode();
    }
    if (tag.equals(Tag.BOOL)) {
      // YAML 1.1 takes "no" for false, but here it is a country or a language.
      String lower = value.toLowerCase(Locale.ROOT);
      return switch (lower) {
        case "true" -> json.booleanNode(true);
        case "false" -> json.booleanNode(false);
        default -> json.textNode(value);
      };
    }
    if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
      @Nullable JsonNode number = number(value);
      return number == null ? json.textNode(value) : number;
    }
    return json.textNode(value);
  }

  /** A plain decimal number; YAML's octal, sexagesimal ("18:00") and other forms stay text. */
  private static @Nullable JsonNode number(String value) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    if (value.matches("[-+]?(0|[1-9][0-9]{0,17})")) {
      long number = Long.parseLong(value);
      return number == (int) number ? json.numberNode((int) number) : json.numberNode(number);
    }
    return value.matches("[-+]?[0-9]+\\.[0-9]+([eE][-+]?[0-9]+)?")
        ? json.numberNode(Double.parseDouble(value))
        : null;
  }

  private static final class Schemas {
    private static final JsonSchemaFactory FACTORY =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private static JsonSchema load(String name) {
      try (InputStream in = Yaml.class.getResourceAsStream("/schema/" + name)) {
        if (in == null) {
          throw new IllegalArgumentException("no schema /schema/" + name);
        }
        return FACTORY.getSchema(
            in, SchemaValidatorsConfig.builder().locale(Locale.ENGLISH).build());
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }
}
