package org.nashra.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Confidence means something: it is about the share of events that are right. */
class CalibrationTest {
  /** Loose, since lexicons change between two fits; what was set by hand had 0.09. */
  private static final double LARGEST_ERROR = 0.08;

  @Test
  void confidenceIsAboutTheShareThatIsRight() throws IOException {
    List<Calibration.Told> told = Calibration.told(TestExtractor.get());
    double error = Calibration.error(told, Calibration.Told::confidence);
    assertTrue(error <= LARGEST_ERROR, "run Calibration anew: the error is " + error);
  }

  @Test
  void rightEventsAreBelievedMoreThanWrongOnes() throws IOException {
    List<Calibration.Told> told = Calibration.told(TestExtractor.get());
    double right = Calibration.mean(told, Calibration.Told::confidence, true);
    double wrong = Calibration.mean(told, Calibration.Told::confidence, false);
    assertTrue(right >= wrong + 0.1, right + " and " + wrong);
  }

  /** Three in four verbs and one in four nouns are right: the fit finds just that. */
  @Test
  void theFitFindsTheSharesThatItWasGiven() {
    List<Calibration.Told> told = new ArrayList<>();
    for (int i = 0; i < 4000; i++) {
      told.add(new Calibration.Told("a" + i, List.of("event"), 0.5, i % 4 != 0));
      told.add(new Calibration.Told("b" + i, List.of("event", "noun"), 0.5, i % 4 == 0));
    }
    Map<String, Double> weights = Calibration.fit(told);
    assertEquals(Math.log(3), weights.get("event"), 0.02);
    assertEquals(-2 * Math.log(3), weights.get("noun"), 0.03);
    assertEquals(0, weights.get("losses"), "what was never seen weighs nothing");
  }

  @Test
  void anErrorIsTheDistanceFromTheShare() {
    List<Calibration.Told> told = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      told.add(new Calibration.Told("a" + i, List.of("event"), 0.9, i % 10 < 6));
    }
    assertEquals(0.3, Calibration.error(told, Calibration.Told::confidence), 1e-9);
  }
}
