package org.nashra.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is committed to H2 is there after the process is killed, also after several kills and where
 * the file's freed space is used again. H2 2.5.252 fails this: it starts from an older version of
 * its file.
 */
class DurabilityTest {
  @TempDir Path folder;

  @Test
  void everyCommitOutlivesAKill() throws Exception {
    int committed = 0;
    for (int commits : List.of(5, 1, 9, 2, 13, 1)) {
      assertEquals(committed, run(commits), "rows found after the kill before");
      committed += commits;
    }
  }

  /** Starts a process that commits so many rows and halts; how many it found at first. */
  private int run(int commits) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                CommitsAndHalts.class.getName(),
                // Freed space is used at once, not after H2's 45 seconds.
                "jdbc:h2:file:" + folder.resolve("rows") + ";MODE=PostgreSQL;RETENTION_TIME=0",
                Integer.toString(commits))
            .redirectError(folder.resolve("log.txt").toFile())
            .start();
    String found =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertEquals(CommitsAndHalts.CODE, process.waitFor(), "it halts by itself");
    return Integer.parseInt(found);
  }

  /** The process: prints how many rows there are, commits more, and ends without closing. */
  static final class CommitsAndHalts {
    static final int CODE = 137;

    private CommitsAndHalts() {}

    public static void main(String[] arguments) throws IOException {
      Database database = Database.open(arguments[0], "nashra", "");
      database
          .jdbi()
          .useHandle(
              handle -> {
                handle.execute("create table if not exists counted (i int)");
                handle.execute("create table if not exists large (i int, v varbinary(1000000))");
              });
      int found =
          database
              .jdbi()
              .withHandle(
                  h -> h.createQuery("select count(*) from counted").mapTo(int.class).one());
      System.out.write(Integer.toString(found).getBytes(StandardCharsets.US_ASCII));
      System.out.flush();
      byte[] large = new byte[400_000];
      new Random(found).nextBytes(large);
      for (int i = 1; i <= Integer.parseInt(arguments[1]); i++) {
        int row = found + i;
        database
            .jdbi()
            .useHandle(
                handle -> {
                  handle.execute("delete from large where i < ?", row - 2);
                  if (row % 3 == 0) {
                    handle.execute("insert into large values (?, ?)", row, large);
                  }
                  handle.execute("insert into counted values (?)", row);
                });
      }
      Runtime.getRuntime().halt(CODE);
    }
  }
}
