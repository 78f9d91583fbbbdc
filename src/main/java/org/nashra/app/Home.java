package org.nashra.app;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nashra.config.ConfigurationException;

/**
 * The folder that holds {@code config/}, {@code routes/} and {@code templates/}.
 *
 * @param folder absolute
 */
public record Home(Path folder) {
  private static final String MARK = "config/application.properties";

  /**
   * Finds the home: the option, else {@code NASHRA_HOME}, else the working directory, else the
   * jar's folder or its parent.
   *
   * @throws ConfigurationException if none of them holds {@code config/application.properties}
   */
  public static Home find(@Nullable Path option, Map<String, String> environment) {
    String variable = environment.get("NASHRA_HOME");
    if (option != null) {
      return checked(option);
    }
    if (variable != null && !variable.isBlank()) {
      return checked(Path.of(variable));
    }
    List<Path> places = new ArrayList<>();
    places.add(Path.of(""));
    Path jar = jar();
    for (Path at = jar.getParent(); at != null && places.size() < 3; at = at.getParent()) {
      places.add(at);
    }
    for (Path place : places) {
      if (Files.exists(place.resolve(MARK))) {
        return new Home(place.toAbsolutePath().normalize());
      }
    }
    throw new ConfigurationException(
        Path.of("").toAbsolutePath(),
        0,
        "holds no " + MARK + "; name Nashra's home with --home or NASHRA_HOME");
  }

  private static Home checked(Path folder) {
    if (!Files.exists(folder.resolve(MARK))) {
      throw new ConfigurationException(folder, 0, "is no home of Nashra: it holds no " + MARK);
    }
    return new Home(folder.toAbsolutePath().normalize());
  }

  private static Path jar() {
    try {
      return Path.of(Home.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  public Path resolve(String path) {
    return folder.resolve(path);
  }
}
