package org.nashra.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nashra.json.CanonicalJson;
import org.nashra.json.Json;
import org.nashra.model.ContentHash;
import org.nashra.model.EditionId;
import org.nashra.model.LanguageTag;

/**
 * What a trigger asks for: {@code {"date"?,"language"?,"deliver"?:false}}, and nothing else.
 *
 * @param date null for the last day that is over
 * @param language null for all
 */
record TriggerRequest(@Nullable LocalDate date, @Nullable LanguageTag language, boolean deliver) {
  private static final Set<String> MEMBERS = Set.of("date", "language", "deliver");
  private static final ObjectReader STRICT =
      Json.MAPPER
          .reader()
          .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

  /**
   * @param body JSON; nothing at all is the same as {@code {}}
   * @throws ProblemException 400
   */
  static TriggerRequest read(byte[] body) {
    JsonNode tree = body.length == 0 ? JsonNodeFactory.instance.objectNode() : tree(body);
    if (!tree.isObject()) {
      throw Problem.of(400, "The body is to be a JSON object.").exception();
    }
    for (Iterator<String> names = tree.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!MEMBERS.contains(name)) {
        throw Problem.of(
                400, "There is no member " + Quoted.of(name) + "; known: date, language, deliver.")
            .exception();
      }
    }
    return new TriggerRequest(date(tree), language(tree), deliver(tree));
  }

  /** The same for requests that ask the same, however their JSON is written. */
  ContentHash hash(EditionId edition) {
    ObjectNode asked = JsonNodeFactory.instance.objectNode();
    asked.put("edition", edition.value());
    asked.put("date", date == null ? null : date.toString());
    asked.put("language", language == null ? null : language.value());
    asked.put("deliver", deliver);
    return ContentHash.of(CanonicalJson.write(asked));
  }

  private static JsonNode tree(byte[] body) {
    try {
      return STRICT.readTree(body);
    } catch (IOException e) {
      throw Problem.of(400, "The body is no JSON: " + firstLine(e)).exception();
    }
  }

  private static String firstLine(IOException e) {
    return Quoted.of(String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
  }

  private static @Nullable LocalDate date(JsonNode tree) {
    String text = text(tree, "date");
    if (text == null) {
      return null;
    }
    return HttpParameters.date("date", text);
  }

  private static @Nullable LanguageTag language(JsonNode tree) {
    String text = text(tree, "language");
    return text == null ? null : HttpParameters.language("language", text);
  }

  private static boolean deliver(JsonNode tree) {
    JsonNode value = tree.path("deliver");
    if (value.isMissingNode()) {
      return false;
    }
    if (!value.isBoolean()) {
      throw Problem.of(400, "\"deliver\" is to be true or false.").exception();
    }
    return value.booleanValue();
  }

  private static @Nullable String text(JsonNode tree, String name) {
    JsonNode value = tree.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isTextual()) {
      throw Problem.of(400, "\"" + name + "\" is to be a text.").exception();
    }
    return value.textValue();
  }
}
