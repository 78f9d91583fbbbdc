package org.nashra.app;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A text that was read and accepted, line by line, in {@code src/test/resources/texts}. After a
 * wanted change run the test with {@code -Dnashra.texts=renew} and read what moved: {@code git diff
 * src/test/resources/texts}.
 */
final class AcceptedText {
  private static final Path FOLDER = Path.of("src", "test", "resources", "texts");
  private static final int SHOWN = 12;

  private AcceptedText() {}

  /**
   * Fails with the first lines that differ.
   *
   * @param name of the file, such as {@code sample-2022-09-15-ar.txt}
   */
  static void assertAccepted(String name, String text) throws IOException {
    Path file = FOLDER.resolve(name);
    if ("renew".equals(System.getProperty("nashra.texts"))) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, text);
    }
    List<String> accepted = Files.readString(file).lines().toList();
    List<String> now = text.lines().toList();
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < Math.max(accepted.size(), now.size()); i++) {
      String before = i < accepted.size() ? accepted.get(i) : "";
      String after = i < now.size() ? now.get(i) : "";
      if (!before.equals(after)) {
        differences.add("line " + (i + 1) + "\n  accepted: " + before + "\n  now:      " + after);
      }
    }
    if (!differences.isEmpty()) {
      fail(
          name
              + ": "
              + differences.size()
              + " lines are not as they were accepted, from\n"
              + String.join("\n", differences.subList(0, Math.min(SHOWN, differences.size()))));
    }
  }
}
