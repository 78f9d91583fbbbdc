package org.nashra.render;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.nashra.json.Json;
import org.nashra.model.Briefing;

/**
 * Puts every text of a briefing through a function. {@link #visible} takes out what no document may
 * hold: control characters (U+000B stops the layout), directional overrides and embeddings (U+202E
 * would turn round what follows; the templates set the direction), half surrogates.
 */
final class Cleaning {
  private Cleaning() {}

  static Briefing of(Briefing briefing, UnaryOperator<String> text) {
    try {
      return Json.MAPPER.treeToValue(each(Json.tree(briefing), text), Briefing.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a briefing comes back from its own JSON", e);
    }
  }

  private static JsonNode each(JsonNode node, UnaryOperator<String> text) {
    if (node instanceof ObjectNode object) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      names.forEach(name -> object.set(name, each(object.get(name), text)));
      return object;
    }
    if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, each(array.get(i), text));
      }
      return array;
    }
    return node.isTextual() ? TextNode.valueOf(text.apply(node.textValue())) : node;
  }

  /** The text without what cannot be seen and does harm; white space becomes plain spaces. */
  static String visible(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (Character.isWhitespace(c) || c == 0x85 || c == 0x2028 || c == 0x2029) {
                out.append(' ');
              } else if (!isHarmful(c)) {
                out.appendCodePoint(c);
              }
            });
    return out.toString();
  }

  private static boolean isHarmful(int c) {
    return Character.isISOControl(c)
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x206F)
        || c == 0xFEFF
        || c == 0x061C
        || c == 0x200B
        || (c >= 0x2060 && c <= 0x2064)
        || (c & 0xFFFE) == 0xFFFE
        || (c >= 0xFFF9 && c <= 0xFFFB)
        || (c >= 0xD800 && c <= 0xDFFF)
        || (c >= 0xE0000 && c <= 0xE007F);
  }
}
