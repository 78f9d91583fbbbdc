package org.nashra.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.nashra.briefing.EditionRegister;
import org.nashra.delivery.ReadingFormat;
import org.nashra.delivery.Subscriber;
import org.nashra.delivery.SubscriberTable;
import org.nashra.model.Edition;
import org.nashra.model.EditionId;

/** The editions and subscribers that come with the sample. */
class SampleConfigurationTest {
  private final EditionRegister editions = EditionRegister.read(Path.of("config", "editions"));

  @Test
  void theSampleIsOnAndThePublicFeedsAreOff() {
    List<EditionId> on = editions.editions().stream().map(Edition::id).toList();
    assertTrue(on.contains(new EditionId("sample")));
    assertFalse(on.contains(new EditionId("caucasus")));
    assertTrue(editions.edition(new EditionId("caucasus")).isPresent());
  }

  @Test
  void theFixedClockStandsWhenTheLastDayIsDue() {
    Edition sample = editions.edition(new EditionId("sample")).orElseThrow();
    LocalDate last = LocalDate.of(2022, 9, 15);
    Instant now = sample.clock(Clock.systemUTC()).instant();
    assertEquals(sample.sendingOf(last), now);
    assertEquals(Instant.parse("2022-09-15T20:00:00Z"), sample.cutoffOf(last));
    assertEquals(Set.of("AM", "AZ"), sample.region().countries());
    assertEquals(List.of("state:AM", "state:AZ"), sample.sides());
  }

  @Test
  void theSubscribersReadInEveryFormatAndScript() {
    List<Subscriber> subscribers =
        SubscriberTable.read(Path.of("config", "subscribers", "sample.csv"));
    assertEquals(6, subscribers.size());
    Set<ReadingFormat> formats =
        new TreeSet<>(subscribers.stream().map(Subscriber::format).toList());
    assertEquals(Set.of(ReadingFormat.values()), formats);
    assertTrue(
        subscribers.stream().allMatch(s -> s.address().value().endsWith("@example.org")),
        "nobody real");
  }
}
