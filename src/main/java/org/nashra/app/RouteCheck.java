package org.nashra.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.nashra.config.ConfigurationException;
import org.nashra.config.Yaml;

/** Reads the routes as YAML, so that a broken one is named before anything starts. */
final class RouteCheck {
  private RouteCheck() {}

  static void check(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> routes = files.filter(f -> f.toString().endsWith(".camel.yaml")).sorted().toList();
      routes.forEach(Yaml::read);
      if (routes.isEmpty()) {
        throw new ConfigurationException(folder, 0, "holds no *.camel.yaml");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
