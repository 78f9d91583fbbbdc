package org.nashra.story;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The project's own stories, full of what looks alike in one week, against floors of B-cubed F1.
 */
class StorySetTest {
  @Test
  void likenessesOfOneWeekAreKeptApart() throws IOException {
    StorySet set = StorySet.read("open");
    StorySet.Score score = set.score(new StoryGrouper().group(set.reports(), Map.of()));
    assertTrue(score.f1() >= 0.98, score.f1() + "\n" + String.join("\n", score.faults()));
  }

  @Test
  void pairsInSevenLanguagesAreKeptApart() throws IOException {
    StorySet set = StorySet.read("pairs");
    StorySet.Score score = set.score(new StoryGrouper().group(set.reports(), Map.of()));
    assertTrue(score.f1() >= 0.95, score.f1() + "\n" + String.join("\n", score.faults()));
  }

  /** Figures only, since nobody is to read the faults of those set aside. */
  @Test
  void storiesSetAsideAreKeptApart() throws IOException {
    StorySet set = StorySet.read("held");
    StorySet.Score score = set.score(new StoryGrouper().group(set.reports(), Map.of()));
    assertTrue(score.f1() >= 0.95, score.precision() + ", " + score.recall());
  }
}
