package org.nashra.extract;

import java.util.Set;

/** Words for the quarters of heaven. */
final class Compass {
  private static final Set<String> WORDS =
      Set.of(
          "north",
          "south",
          "east",
          "west",
          "northeast",
          "northwest",
          "southeast",
          "southwest",
          "north-east",
          "north-west",
          "south-east",
          "south-west",
          "شمال",
          "جنوب",
          "شرق",
          "غرب",
          "شمالي",
          "جنوبي",
          "شرقي",
          "غربي",
          "северу",
          "югу",
          "востоку",
          "западу");

  private Compass() {}

  static boolean is(String folded) {
    return WORDS.contains(folded);
  }
}
