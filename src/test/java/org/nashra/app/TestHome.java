package org.nashra.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A home of its own for a test: a copy of the project's, with its own data. */
final class TestHome {
  private TestHome() {}

  static Path copyTo(Path folder) {
    for (String part : new String[] {"config", "routes", "templates"}) {
      copy(Path.of(part).toAbsolutePath(), folder.resolve(part));
    }
    return folder;
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
