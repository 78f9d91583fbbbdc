package org.nashra.briefing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.nashra.json.Json;
import org.nashra.model.Briefing;

/** Numbers the sources from 1 in the order in which a reader meets them; drops the uncited. */
final class Renumbering {
  private Renumbering() {}

  static Briefing apply(Briefing briefing) {
    ObjectNode tree = (ObjectNode) Json.tree(briefing);
    Map<Integer, Integer> numbers = new LinkedHashMap<>();
    tree.fields().forEachRemaining(e -> renumber(e.getValue(), numbers));
    Map<Integer, JsonNode> sources = new TreeMap<>();
    for (JsonNode source : tree.get("sources")) {
      Integer number = numbers.get(source.get("n").asInt());
      if (number != null) {
        sources.put(number, ((ObjectNode) source).put("n", number));
      }
    }
    ArrayNode list = tree.putArray("sources");
    sources.values().forEach(list::add);
    return Json.read(tree.toString(), Briefing.class);
  }

  private static void renumber(JsonNode node, Map<Integer, Integer> numbers) {
    if (node.isObject() && node.has("source") && node.has("quote") && node.has("start")) {
      int old = node.get("source").asInt();
      numbers.putIfAbsent(old, numbers.size() + 1);
      ((ObjectNode) node).put("source", numbers.get(old));
      return;
    }
    node.forEach(child -> renumber(child, numbers));
  }
}
