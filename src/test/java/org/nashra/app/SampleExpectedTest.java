package org.nashra.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nashra.model.Event.Casualty.Effect;

/** The expectations fit the articles, and the articles tell one true story over three days. */
class SampleExpectedTest {
  private static final ZoneId YEREVAN = ZoneId.of("Asia/Yerevan");
  private static final LocalDate FIRST = LocalDate.of(2022, 9, 13);

  private final List<SampleExpected> all = SampleExpected.all();

  @Test
  void everyEvidenceStandsInItsArticle() {
    for (SampleExpected expected : all) {
      String text = expected.article().text();
      for (SampleExpected.ExpectedEvent event : expected.events()) {
        Stream.concat(
                event.evidence().stream(),
                event.casualties().stream().map(SampleExpected.ExpectedCasualty::quote))
            .forEach(
                words ->
                    assertTrue(
                        text.contains(words),
                        expected.id() + " " + event.id() + ": not in the text: " + words));
      }
    }
  }

  @Test
  void everyArticleHasItsExpectations() throws IOException {
    Set<String> files = new TreeSet<>();
    try (Stream<Path> paths = Files.walk(Path.of("config", "sample"))) {
      paths
          .filter(path -> path.toString().endsWith(".yaml") && !path.endsWith("outlet.yaml"))
          .map(path -> path.getName(2) + "/" + path.getFileName())
          .map(name -> name.replaceFirst("(\\.r[0-9]+)?\\.yaml$", ""))
          .forEach(files::add);
    }
    assertEquals(files, new TreeSet<>(all.stream().map(SampleExpected::id).toList()));
  }

  @Test
  void theTollsOfEachSideMoveAsTheyDid() {
    assertEquals(
        Map.of(
            "2022-09-13 state:AM", Set.of(49),
            "2022-09-13 state:AZ", Set.of(50),
            "2022-09-14 state:AM", Set.of(105),
            "2022-09-14 state:AZ", Set.of(50),
            "2022-09-15 state:AM", Set.of(105),
            "2022-09-15 state:AZ", Set.of(50, 71)),
        tolls());
  }

  @Test
  void someArticlesHaveToBeLeftOut() {
    assertEquals(
        Set.of(
            "almina/14-bayern-barcelona",
            "northgate/13-us-inflation",
            "riwaq/15-pakistan-floods",
            "severtelegraf/14-batken"),
        new TreeSet<>(all.stream().filter(e -> !e.inEdition()).map(SampleExpected::id).toList()));
  }

  /**
   * Dead of each side by the day on which they were reported, parts and earlier figures left out.
   */
  private Map<String, Set<Integer>> tolls() {
    Map<String, Set<Integer>> tolls = new TreeMap<>();
    for (SampleExpected expected : all) {
      LocalDate day = expected.article().published().atZone(YEREVAN).toLocalDate();
      assertTrue(!day.isBefore(FIRST) && day.isBefore(FIRST.plusDays(3)), expected.id());
      for (SampleExpected.ExpectedEvent event : expected.events()) {
        for (SampleExpected.ExpectedCasualty loss : event.casualties()) {
          if (loss.required()
              && loss.effect() == Effect.KILLED
              && Set.of("state:AM", "state:AZ").contains(String.valueOf(loss.side()))
              && loss.min() != null
              && (!loss.part() || loss.min() == 105)) {
            tolls.computeIfAbsent(day + " " + loss.side(), key -> new TreeSet<>()).add(loss.min());
          }
        }
      }
    }
    return tolls;
  }
}
