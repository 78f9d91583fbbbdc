package org.nashra.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.nashra.config.Yaml;
import org.nashra.model.EventType;

/**
 * How much an event is believed; {@code weights.yaml}. The weights of the signs that an event shows
 * add up to the logarithm of its odds. Fitted to the gold by {@code Calibration}, among the tests.
 */
final class Weights {
  /**
   * All signs. {@code event} is shown by every event; {@code noun} and {@code count} say how it is
   * told, where not by a verb; {@code definite} is "the attack", told of as known; each type is a
   * sign of its own.
   */
  static final List<String> SIGNS =
      Stream.concat(
              Stream.of(
                  "event",
                  "noun",
                  "count",
                  "definite",
                  "actor",
                  "place",
                  "time",
                  "losses",
                  "attributed",
                  "repeated",
                  "bare",
                  "deep",
                  "clause",
                  "quoted"),
              Arrays.stream(EventType.values()).map(EventType::value))
          .toList();

  private final JsonNode root;

  private Weights(JsonNode root) {
    this.root = root;
  }

  static Weights read(Path file) {
    return new Weights(Yaml.read(file, "weights.json").root());
  }

  /** The signs that an event shows. */
  List<String> signs(Draft draft) {
    return SIGNS.stream().filter(sign -> shows(draft, sign)).toList();
  }

  private boolean shows(Draft draft, String sign) {
    return switch (sign) {
      case "event" -> true;
      case "noun" -> draft.syntax() == Trigger.Syntax.NOUN;
      case "count" -> draft.syntax() == null;
      case "definite" -> draft.definite();
      case "actor" -> !draft.actors().isEmpty();
      case "place" -> draft.place() != null;
      case "time" -> draft.time() != null;
      case "losses" -> !draft.losses().isEmpty();
      case "attributed" -> !draft.chain().isEmpty();
      case "repeated" -> draft.mentions() > 1;
      // Nobody, no place, no time, no losses: told by its verb alone.
      case "bare" ->
          draft.actors().isEmpty()
              && draft.place() == null
              && draft.time() == null
              && draft.losses().isEmpty();
      case "deep" -> draft.sentence() >= 3;
      case "clause" -> draft.syntax() == Trigger.Syntax.CLAUSE;
      case "quoted" -> draft.quotation() != null;
      default -> draft.type().value().equals(sign);
    };
  }

  /** What a sign adds to the logarithm of the odds. */
  double weight(String sign) {
    return root.path("signs").path(sign).asDouble();
  }

  /** From floor to ceiling, to two decimals. */
  double confidence(Draft draft) {
    double logOdds = signs(draft).stream().mapToDouble(this::weight).sum();
    double confidence = 1 / (1 + Math.exp(-logOdds));
    double floor = root.path("floor").asDouble();
    double ceiling = root.path("ceiling").asDouble();
    return Math.round(Math.max(floor, Math.min(ceiling, confidence)) * 100) / 100.0;
  }
}
