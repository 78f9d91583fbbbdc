package org.nashra.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Locale;
import org.nashra.config.Yaml;
import org.nashra.model.Event;

/** How much an event is believed; {@code weights.yaml}. */
final class Weights {
  private final JsonNode root;

  private Weights(JsonNode root) {
    this.root = root;
  }

  static Weights read(Path file) {
    return new Weights(Yaml.read(file, "weights.json").root());
  }

  private double weight(String key) {
    return root.path(key).asDouble(0);
  }

  /** From floor to ceiling, to two decimals. */
  double confidence(Draft draft) {
    Trigger.Syntax syntax = draft.syntax();
    String base = syntax == null ? "count" : syntax.name().toLowerCase(Locale.ROOT);
    double sum = root.path("base").path(base).asDouble();
    sum += draft.place() == null ? 0 : weight("place");
    sum += draft.time() == null ? 0 : weight("time");
    sum += draft.actors().isEmpty() ? 0 : weight("actor");
    sum += draft.losses().isEmpty() ? 0 : weight("losses");
    sum += draft.mentions() > 1 ? weight("repeated") : 0;
    sum += draft.modality() == Event.Modality.POSSIBLE ? weight("possible") : 0;
    sum += draft.alleged() ? weight("alleged") : 0;
    if (!draft.chain().isEmpty()) {
      boolean anonymous =
          draft.chain().get(draft.chain().size() - 1).mode() == Event.Attribution.Mode.ANONYMOUS;
      sum += anonymous ? weight("anonymous") : weight("attributed");
    }
    double held = Math.max(weight("floor"), Math.min(weight("ceiling"), sum));
    return Math.round(held * 100) / 100.0;
  }
}
