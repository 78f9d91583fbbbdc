package org.nashra.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nashra.model.ContentHash;
import org.nashra.model.DocumentFormat;
import org.nashra.model.EditionId;
import org.nashra.model.LanguageTag;
import org.nashra.model.RenderedBriefing;
import org.nashra.store.Database;
import org.nashra.store.TestDatabases;

class ArchiveTest {
  private static final Instant NOW = Instant.parse("2022-09-16T03:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final EditionId CAUCASUS = new EditionId("south-caucasus");
  private static final LanguageTag ARABIC = LanguageTag.of("ar");

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("org.nashra.store.TestDatabases#each")
  void keepsEveryDocumentAndMirrorsThePublicOnes(TestDatabases.Kind kind) throws Exception {
    try (Database database = kind.open()) {
      Archive archive = archive(database);
      RenderedBriefing rendered = TestBriefings.arabic("2022-09-15");
      ArchivedBriefing kept = archive.archive(rendered);

      assertEquals("south-caucasus-2022-09-15-ar-1", kept.id());
      assertEquals("جنوب القوقاز", kept.region());
      assertEquals("توقف القتال على الحدود", kept.headline());
      assertEquals(NOW, kept.archivedAt());
      assertEquals(7, kept.number());
      assertEquals(kept, archive.find(kept.id()).orElseThrow());
      for (DocumentFormat format : DocumentFormat.values()) {
        StoredDocument document = archive.document(kept.id(), format).orElseThrow();
        assertArrayEquals(rendered.document(format), document.bytes());
        assertEquals(ContentHash.of(rendered.document(format)), document.hash());
        assertEquals(format.mediaType(), document.mediaType());
      }
      assertEquals(
          List.of(
              "2022/09/15/south-caucasus-ar.html",
              "2022/09/15/south-caucasus-ar.json",
              "2022/09/15/south-caucasus-ar.pdf",
              "2022/09/15/south-caucasus-ar.txt"),
          files());
      assertArrayEquals(
          rendered.document(DocumentFormat.PDF),
          Files.readAllBytes(folder.resolve("2022/09/15/south-caucasus-ar.pdf")));
    }
  }

  @ParameterizedTest
  @MethodSource("org.nashra.store.TestDatabases#each")
  void theSameFingerprintAgainChangesNothing(TestDatabases.Kind kind) throws Exception {
    try (Database database = kind.open()) {
      ArchivedBriefing first = archive(database).archive(TestBriefings.arabic("2022-09-15"));
      Clock later = Clock.fixed(NOW.plusSeconds(3600), ZoneOffset.UTC);
      RenderedBriefing again =
          TestBriefings.rendered(
              "south-caucasus", "2022-09-15", "ar", 2, "جنوب القوقاز", "توقف القتال على الحدود");
      Archive reopened = new Archive(new ArchiveStore(database), folder, later);
      assertEquals(first, reopened.archive(again));
      assertEquals(1, reopened.list(ArchiveQuery.everything()).briefings().size());
      assertEquals(4, files().size());
      assertEquals(1, reopened.revisionFor(CAUCASUS, first.date(), ARABIC, first.fingerprint()));
    }
  }

  @ParameterizedTest
  @MethodSource("org.nashra.store.TestDatabases#each")
  void anotherFingerprintIsTheNextRevisionWithFilesOfItsOwn(TestDatabases.Kind kind)
      throws Exception {
    try (Database database = kind.open()) {
      Archive archive = archive(database);
      ArchivedBriefing first = archive.archive(TestBriefings.arabic("2022-09-15"));
      assertEquals(2, archive.revisionFor(CAUCASUS, first.date(), ARABIC, "other"));
      assertEquals(1, archive.revisionFor(CAUCASUS, first.date(), LanguageTag.of("ru"), "other"));
      ArchivedBriefing second = archive.archive(corrected(2));
      assertEquals("south-caucasus-2022-09-15-ar-2", second.id());
      assertTrue(files().contains("2022/09/15/south-caucasus-ar-r2.pdf"), files().toString());
      assertEquals(second, archive.latest(CAUCASUS, first.date(), ARABIC).orElseThrow());
      RevisionTakenException e =
          assertThrows(RevisionTakenException.class, () -> archive.archive(other(2)));
      assertTrue(e.getMessage().contains("south-caucasus-2022-09-15-ar-2"), e.getMessage());
      assertEquals(2, archive.list(ArchiveQuery.everything()).briefings().size());
    }
  }

  @ParameterizedTest
  @MethodSource("org.nashra.store.TestDatabases#each")
  void manyAtOnceKeepOne(TestDatabases.Kind kind) throws Exception {
    try (Database database = kind.open()) {
      Archive archive = archive(database);
      CyclicBarrier together = new CyclicBarrier(6);
      Callable<ArchivedBriefing> keep =
          () -> {
            together.await();
            return archive.archive(TestBriefings.arabic("2022-09-15"));
          };
      ExecutorService threads = Executors.newFixedThreadPool(6);
      try {
        List<ArchivedBriefing> kept = new ArrayList<>();
        for (Future<ArchivedBriefing> each :
            threads.invokeAll(List.of(keep, keep, keep, keep, keep, keep))) {
          kept.add(each.get());
        }
        assertEquals(1, kept.stream().distinct().count());
        assertEquals(1, archive.list(ArchiveQuery.everything()).briefings().size());
        assertTrue(archive.verify().sound(), archive.verify().toString());
      } finally {
        threads.shutdownNow();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("org.nashra.store.TestDatabases#each")
  void listsNewestFirstPageByPage(TestDatabases.Kind kind) {
    try (Database database = kind.open()) {
      Archive archive = archive(database);
      for (String date : List.of("2022-09-14", "2022-09-16", "2022-09-15")) {
        archive.archive(TestBriefings.arabic(date));
        archive.archive(TestBriefings.english(date));
      }
      archive.archive(corrected(2));
      List<String> expected =
          List.of(
              "south-caucasus-2022-09-16-ar-1",
              "south-caucasus-2022-09-16-en-1",
              "south-caucasus-2022-09-15-ar-2",
              "south-caucasus-2022-09-15-ar-1",
              "south-caucasus-2022-09-15-en-1",
              "south-caucasus-2022-09-14-ar-1",
              "south-caucasus-2022-09-14-en-1");
      for (int limit = 1; limit <= 8; limit++) {
        List<String> ids = new ArrayList<>();
        archive.each(all(limit), briefing -> ids.add(briefing.id()));
        assertEquals(expected, ids, "limit " + limit);
      }
      assertEquals(
          List.of("south-caucasus-2022-09-15-ar-2"),
          ids(archive, ArchiveQuery.newest(9).of(CAUCASUS, ARABIC).on(day("2022-09-15"))));
      assertEquals(
          List.of("south-caucasus-2022-09-16-en-1", "south-caucasus-2022-09-15-en-1"),
          ids(
              archive,
              new ArchiveQuery(
                  CAUCASUS,
                  LanguageTag.of("en"),
                  day("2022-09-15"),
                  day("2022-09-16"),
                  ArchiveQuery.Revisions.ALL,
                  null,
                  9)));
      assertEquals(3, archive.numberFor(CAUCASUS, day("2022-09-16")));
      assertEquals(1, archive.numberFor(CAUCASUS, day("2022-09-14")));
      assertEquals(
          "south-caucasus-2022-09-15-ar-2",
          archive.before(CAUCASUS, day("2022-09-16"), ARABIC).orElseThrow().id());
      assertTrue(archive.before(CAUCASUS, day("2022-09-14"), ARABIC).isEmpty());
      assertThrows(
          IllegalArgumentException.class, () -> archive.list(all(1).after("bm8gY3Vyc29y")));
    }
  }

  @ParameterizedTest
  @MethodSource("org.nashra.store.TestDatabases#each")
  void filesThatACrashPreventedComeAtTheNextStart(TestDatabases.Kind kind) throws Exception {
    try (Database database = kind.open()) {
      // The process ends between the commit and the first file.
      new ArchiveStore(database).keep(TestBriefings.arabic("2022-09-15"), "", NOW);
      Archive restarted = archive(database);
      assertEquals(4, restarted.verify().faults().size());
      assertEquals(4, restarted.restoreFiles());
      assertEquals(4, files().size());
      assertEquals(0, restarted.restoreFiles());
      assertTrue(restarted.verify().sound(), restarted.verify().toString());
    }
  }

  @ParameterizedTest
  @MethodSource("org.nashra.store.TestDatabases#each")
  void aFolderThatCannotBeWrittenStopsNothing(TestDatabases.Kind kind) throws Exception {
    try (Database database = kind.open()) {
      Path blocked = Files.writeString(folder.resolve("blocked"), "a file, not a folder");
      Archive archive = new Archive(new ArchiveStore(database), blocked, CLOCK);
      ArchivedBriefing kept = archive.archive(TestBriefings.arabic("2022-09-15"));
      assertFalse(archive.folderUsable());
      assertTrue(archive.document(kept.id(), DocumentFormat.PDF).isPresent());
      Files.delete(blocked);
      assertTrue(archive.folderUsable());
      assertEquals(4, archive.restoreFiles());
    }
  }

  private Archive archive(Database database) {
    return new Archive(new ArchiveStore(database), folder, CLOCK);
  }

  private static RenderedBriefing corrected(int revision) {
    return TestBriefings.rendered(
        "south-caucasus", "2022-09-15", "ar", revision, "جنوب القوقاز", "صمود وقف إطلاق النار");
  }

  private static RenderedBriefing other(int revision) {
    return TestBriefings.rendered(
        "south-caucasus", "2022-09-15", "ar", revision, "جنوب القوقاز", "خرق وقف إطلاق النار");
  }

  private static ArchiveQuery all(int limit) {
    return new ArchiveQuery(null, null, null, null, ArchiveQuery.Revisions.ALL, null, limit);
  }

  private static List<String> ids(Archive archive, ArchiveQuery query) {
    return archive.list(query).briefings().stream().map(ArchivedBriefing::id).toList();
  }

  private static LocalDate day(String date) {
    return LocalDate.parse(date);
  }

  private List<String> files() throws Exception {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }
}
