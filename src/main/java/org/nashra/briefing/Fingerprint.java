package org.nashra.briefing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.nashra.json.CanonicalJson;
import org.nashra.json.Json;
import org.nashra.model.Briefing;
import org.nashra.model.ContentHash;

/**
 * What a briefing says, as one number: the SHA-256 of its canonical JSON (RFC 8785) without what
 * changes though nothing is said differently.
 */
public final class Fingerprint {
  private static final List<String> APART =
      List.of("generated", "revision", "number", "fingerprint");

  private Fingerprint() {}

  /** 64 hexadecimal digits. */
  public static String of(Briefing briefing) {
    ObjectNode tree = (ObjectNode) Json.tree(briefing);
    tree.remove(APART);
    for (JsonNode source : tree.get("sources")) {
      ((ObjectNode) source).remove("retrieved");
    }
    return ContentHash.of(CanonicalJson.write(tree)).value();
  }
}
