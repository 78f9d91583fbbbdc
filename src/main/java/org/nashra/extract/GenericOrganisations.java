package org.nashra.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Resolves "the army", "the ministry": the one named before, or that of the state which the text is
 * about beyond doubt.
 */
final class GenericOrganisations {
  private static final int CLEAR = 2;

  private GenericOrganisations() {}

  static List<Mention> resolve(List<Mention> mentions) {
    @Nullable String subject = subject(mentions);
    Map<String, Mention> named = new HashMap<>();
    List<Mention> out = new ArrayList<>();
    for (Mention mention : mentions) {
      boolean generic =
          mention.kind() == Mention.Kind.ORGANISATION && mention.id().startsWith("org:-");
      if (!generic) {
        if (mention.id().matches("org:[a-z]{2}-[a-z-]+")) {
          named.put(mention.id().substring(7), mention);
        }
        out.add(mention);
        continue;
      }
      Mention before = named.get(mention.id().substring(5));
      if (before != null) {
        out.add(
            mention.with(mention.head(), before.id(), before.name(), before.kind(), before.of()));
      } else {
        out.add(
            subject == null
                ? mention
                : mention.with(
                    mention.head(), mention.id(), mention.name(), mention.kind(), subject));
      }
    }
    return out;
  }

  /** The state named at least twice as often as any other. */
  private static @Nullable String subject(List<Mention> mentions) {
    TreeMap<String, Integer> counts = new TreeMap<>();
    for (Mention mention : mentions) {
      String side = mention.side();
      if (side == null && mention.place() != null && mention.place().country() != null) {
        side = "state:" + mention.place().country();
      }
      if (side != null && side.startsWith("state:") && mention.kind() != Mention.Kind.MEDIA) {
        counts.merge(side, 1, Integer::sum);
      }
    }
    String best = null;
    int most = 0;
    int second = 0;
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      if (entry.getValue() > most) {
        second = most;
        most = entry.getValue();
        best = entry.getKey();
      } else {
        second = Math.max(second, entry.getValue());
      }
    }
    return most >= CLEAR && most >= CLEAR * second ? best : null;
  }
}
