package org.nashra.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nashra.store.Database;

/** A process that archives without end is killed in the middle of it. */
class ArchiveKillTest {
  private static final int KEPT_BEFORE_THE_KILL = 12;

  @TempDir Path home;

  @Test
  void whatAKilledProcessSaidItKeptIsThereAndWhole() throws Exception {
    List<String> said = new ArrayList<>();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Archiving.class.getName(),
                home.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (int i = 0; i < KEPT_BEFORE_THE_KILL; i++) {
        said.add(lines.readLine());
      }
    } finally {
      process.destroyForcibly().waitFor();
    }

    try (Database database = open(home)) {
      Archive archive = archive(database, home);
      for (String id : said) {
        assertTrue(archive.find(id).isPresent(), id);
      }
      archive.restoreFiles();
      ArchiveVerification found = archive.verify();
      assertTrue(found.sound(), found::toString);
      assertTrue(found.briefings().size() >= said.size());
      try (Stream<Path> files = Files.walk(home.resolve("archive"))) {
        long whole =
            files
                .filter(Files::isRegularFile)
                .filter(file -> !file.toString().endsWith(".part"))
                .count();
        assertEquals(4L * found.briefings().size(), whole);
      }
    }
  }

  private static Database open(Path home) {
    return Database.open(
        "jdbc:h2:file:" + home.resolve("nashra") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE",
        "sa",
        "");
  }

  private static Archive archive(Database database, Path home) {
    return new Archive(new ArchiveStore(database), home.resolve("archive"), Clock.systemUTC());
  }

  /** The process: archives a day after the other and says the id of each that is kept. */
  static final class Archiving {
    private Archiving() {}

    public static void main(String[] args) {
      Path home = Path.of(args[0]);
      PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
      Archive archive = archive(open(home), home);
      for (LocalDate day = LocalDate.of(2022, 1, 1); !out.checkError(); day = day.plusDays(1)) {
        out.println(archive.archive(TestBriefings.arabic(day.toString())).id());
      }
    }
  }
}
