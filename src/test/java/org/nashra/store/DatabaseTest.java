package org.nashra.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DatabaseTest {
  @ParameterizedTest
  @MethodSource("org.nashra.store.TestDatabases#each")
  void opensAndAnswers(TestDatabases.Kind kind) {
    try (Database database = kind.open()) {
      int one =
          database.jdbi().withHandle(h -> h.createQuery("select 1").mapTo(Integer.class).one());
      assertEquals(1, one);
    }
  }

  @Test
  void anUnreachableDatabaseIsNamed() {
    DatabaseUnavailableException e =
        assertThrows(
            DatabaseUnavailableException.class,
            () -> Database.open("jdbc:postgresql://127.0.0.1:1/none", "nobody", ""));
    assertTrue(e.getMessage().contains("jdbc:postgresql://127.0.0.1:1/none"), e.getMessage());
  }

  @Test
  void aDamagedFileIsNotTakenForALock(@TempDir Path folder) throws Exception {
    java.nio.file.Files.writeString(folder.resolve("nashra.mv.db"), "no database");
    String url = "jdbc:h2:file:" + folder.resolve("nashra");
    DatabaseUnavailableException e =
        assertThrows(DatabaseUnavailableException.class, () -> Database.open(url, "sa", ""));
    assertTrue(!e.locked(), e.getMessage());
  }
}
