package org.nashra.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.nashra.config.Yaml;

/** The routes as they lie on disk, read as plain YAML. */
final class RouteFiles {
  static final Path FOLDER = Path.of("routes");
  private static final String ENDING = ".camel.yaml";

  /** EIPs and endpoints that count as a step. */
  private static final Set<String> STEPS =
      Set.of(
          "to",
          "toD",
          "bean",
          "split",
          "filter",
          "aggregate",
          "choice",
          "setBody",
          "setHeader",
          "setProperty",
          "removeHeaders",
          "removeHeader",
          "convertBodyTo",
          "threads",
          "throttle",
          "loop",
          "multicast",
          "wireTap",
          "log",
          "delay",
          "process",
          "script",
          "transform",
          "doTry",
          "stop",
          "enrich",
          "pollEnrich",
          "recipientList",
          "routingSlip",
          "marshal",
          "unmarshal",
          "validate",
          "idempotentConsumer",
          "resequence",
          "circuitBreaker");

  private RouteFiles() {}

  /**
   * A route or route template.
   *
   * @param kind route or routeTemplate
   */
  record Route(Path file, String kind, JsonNode body) {
    String stem() {
      String name = file.getFileName().toString();
      return name.substring(0, name.length() - ENDING.length());
    }

    String id() {
      return body.path("id").asText();
    }

    String description() {
      return body.path("description").asText();
    }

    String from() {
      return body.at("/from/uri").asText();
    }

    /** Every step, nested ones too. */
    List<Map.Entry<String, JsonNode>> steps() {
      List<Map.Entry<String, JsonNode>> steps = new ArrayList<>();
      collect(body.at("/from/steps"), steps);
      return steps;
    }

    /** The endpoints that steps send to. */
    List<String> targets() {
      return steps().stream()
          .filter(s -> s.getKey().equals("to"))
          .map(
              s ->
                  s.getValue().isTextual()
                      ? s.getValue().asText()
                      : s.getValue().path("uri").asText())
          .toList();
    }
  }

  private static void collect(JsonNode node, List<Map.Entry<String, JsonNode>> steps) {
    if (node.isObject()) {
      node.fields()
          .forEachRemaining(
              field -> {
                if (STEPS.contains(field.getKey())) {
                  steps.add(field);
                }
                collect(field.getValue(), steps);
              });
    } else {
      node.forEach(child -> collect(child, steps));
    }
  }

  static List<Path> files() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(f -> f.toString().endsWith(ENDING)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    for (Path file : files()) {
      for (JsonNode element : Yaml.read(file).root()) {
        element
            .fields()
            .forEachRemaining(
                field -> {
                  if (!field.getKey().equals("routeConfiguration")) {
                    routes.add(new Route(file, field.getKey(), field.getValue()));
                  }
                });
      }
    }
    return routes;
  }

  static List<JsonNode> configurations() {
    List<JsonNode> found = new ArrayList<>();
    for (Path file : files()) {
      Yaml.read(file)
          .root()
          .forEach(
              element -> {
                if (element.has("routeConfiguration")) {
                  found.add(element.get("routeConfiguration"));
                }
              });
    }
    return found;
  }
}
