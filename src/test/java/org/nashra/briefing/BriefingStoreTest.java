package org.nashra.briefing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nashra.briefing.CaucasusNews.EN;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nashra.briefing.wording.WordingBook;
import org.nashra.model.Briefing;
import org.nashra.model.EditionId;
import org.nashra.model.Report;
import org.nashra.store.Database;
import org.nashra.store.TestDatabases;
import org.nashra.story.StoryGrouper;

class BriefingStoreTest {
  private static final Composer COMPOSER =
      new Composer(
          WordingBook.read(Path.of("config"), List.of(EN)),
          CaucasusNews.names(),
          new StoryGrouper());
  private static final EditionId CAUCASUS = new EditionId("south-caucasus");

  private static Briefing compose(String date, List<Report> reports, int number) {
    return COMPOSER.compose(CaucasusNews.issue(date, reports, List.of(), null, number), EN);
  }

  @ParameterizedTest
  @MethodSource("org.nashra.store.TestDatabases#each")
  void theSameFingerprintMakesNoNewRevision(TestDatabases.Kind kind) {
    try (Database database = kind.open()) {
      BriefingStore store = new BriefingStore(database.jdbi());
      Briefing briefing = compose("2022-09-13", CaucasusNews.day13(), 1);
      assertTrue(store.save(briefing).fresh());
      BriefingStore.Saved again = store.save(briefing);
      assertFalse(again.fresh());
      assertEquals(1, again.briefing().revision());
      Briefing other = compose("2022-09-13", CaucasusNews.day13().subList(0, 1), 1);
      BriefingStore.Saved changed = store.save(other);
      assertTrue(changed.fresh());
      assertEquals("south-caucasus-2022-09-13-en-2", changed.briefing().id());
      assertEquals(other.fingerprint(), changed.briefing().fingerprint());
      assertEquals(1, store.save(briefing).briefing().revision());
    }
  }

  @ParameterizedTest
  @MethodSource("org.nashra.store.TestDatabases#each")
  void issuesAreCountedByDate(TestDatabases.Kind kind) {
    try (Database database = kind.open()) {
      BriefingStore store = new BriefingStore(database.jdbi());
      LocalDate day = LocalDate.parse("2022-09-14");
      assertEquals(1, store.number(CAUCASUS, day));
      assertEquals(Optional.empty(), store.previous(CAUCASUS, day, EN));
      store.save(compose("2022-09-13", CaucasusNews.day13(), 1));
      assertEquals(2, store.number(CAUCASUS, day));
      store.save(compose("2022-09-14", CaucasusNews.day14(), 2));
      assertEquals(2, store.number(CAUCASUS, day));
      assertEquals(1, store.number(CAUCASUS, day.minusDays(1)));
      assertEquals(day.minusDays(1), store.previous(CAUCASUS, day, EN).orElseThrow().date());
      assertEquals(List.of(day, day.minusDays(1)), store.dates(CAUCASUS));
    }
  }

  @ParameterizedTest
  @MethodSource("org.nashra.store.TestDatabases#each")
  void whatIsNotArchivedIsUnfinished(TestDatabases.Kind kind) {
    try (Database database = kind.open()) {
      BriefingStore store = new BriefingStore(database.jdbi());
      Briefing briefing = store.save(compose("2022-09-13", CaucasusNews.day13(), 1)).briefing();
      assertEquals(List.of(briefing.id()), store.unfinished());
      assertEquals(briefing, store.byId(briefing.id()).orElseThrow());
      store.archived(briefing.id());
      store.archived(briefing.id());
      assertEquals(List.of(), store.unfinished());
    }
  }
}
