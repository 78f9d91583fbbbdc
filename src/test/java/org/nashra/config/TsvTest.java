package org.nashra.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TsvTest {
  @TempDir Path folder;

  @Test
  void rowsAreReadByColumnName() throws IOException {
    List<Tsv.Row> rows =
        Tsv.read(file("# names\nid\tar\nstate:AM\tأرمينيا\nstate:AZ\n"), "id", "ar");
    assertEquals("أرمينيا", rows.get(0).get("ar"));
    assertEquals("", rows.get(1).get("ar"));
    assertEquals(4, rows.get(1).line());
  }

  @Test
  void aMissingColumnIsNamed() throws IOException {
    Path file = file("id\tar\n");
    assertEquals(1, fault(file, "id", "ru").line());
  }

  @Test
  void aLineWithTooManyCellsIsNamed() throws IOException {
    Path file = file("id\tar\nx\ty\tz\n");
    assertEquals(2, fault(file, "id").line());
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    assertEquals(folder.resolve("none.tsv"), fault(folder.resolve("none.tsv"), "id").file());
  }

  private static Fault fault(Path file, String... columns) {
    return assertThrows(ConfigurationException.class, () -> Tsv.read(file, columns))
        .faults()
        .get(0);
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("t.tsv"), text);
  }
}
