package org.nashra.briefing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
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

  /** The briefing with its fingerprint in it. */
  public static Briefing sealed(Briefing briefing) {
    return with(briefing, "fingerprint", TextNode.valueOf(of(briefing)));
  }

  /** The briefing as another revision; what it says, and so its fingerprint, stays. */
  public static Briefing withRevision(Briefing briefing, int revision) {
    return with(briefing, "revision", IntNode.valueOf(revision));
  }

  private static Briefing with(Briefing briefing, String field, JsonNode value) {
    ObjectNode tree = (ObjectNode) Json.tree(briefing);
    tree.set(field, value);
    return Json.read(tree.toString(), Briefing.class);
  }
}
