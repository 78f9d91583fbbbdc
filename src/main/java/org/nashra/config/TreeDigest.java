package org.nashra.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.nashra.model.ContentHash;

/** What tells one state of some folders from another. */
public final class TreeDigest {
  private TreeDigest() {}

  /**
   * SHA-256, in hexadecimal, over the names and bytes of all files below the roots, whatever the
   * machine and wherever the roots lie.
   *
   * @param roots folders or files, in an order that counts
   * @throws ConfigurationException naming the root that cannot be read
   */
  public static String of(List<Path> roots) {
    StringBuilder names = new StringBuilder();
    for (Path root : roots) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          names.append(root.relativize(file).toString().replace('\\', '/')).append('\n');
          names.append(ContentHash.of(Files.readAllBytes(file))).append('\n');
        }
      } catch (IOException e) {
        throw new ConfigurationException(root, 0, "cannot be read: " + e);
      }
    }
    return ContentHash.of(names.toString()).value();
  }
}
