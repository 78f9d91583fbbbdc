package org.nashra.render;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.nashra.json.Json;
import org.nashra.model.Briefing;
import org.nashra.model.DocumentFormat;
import org.nashra.model.LanguageTag;
import org.nashra.model.MailBody;
import org.nashra.model.RenderedBriefing;

/** The demonstration, rendered once for all tests with the templates and fonts that ship. */
final class Rendered {
  static final Path TEMPLATES = Path.of("templates");
  static final Path FONTS = Path.of("config", "fonts");
  static final Path OUTLINES = Path.of("config", "shared", "outlines.jsonl.gz");
  static final Renderer RENDERER = new Renderer(TEMPLATES, FONTS, OUTLINES);

  private static final Map<String, RenderedBriefing> DONE = new ConcurrentHashMap<>();

  private Rendered() {}

  static RenderedBriefing in(String language) {
    return DONE.computeIfAbsent(language, l -> render(briefing(l)));
  }

  static Briefing briefing(String language) {
    return Demonstration.briefing(LanguageTag.of(language));
  }

  static RenderedBriefing render(Briefing briefing) {
    return RENDERER.render(briefing, Demonstration.edition());
  }

  static String text(RenderedBriefing rendered, DocumentFormat format) {
    return new String(rendered.document(format), StandardCharsets.UTF_8);
  }

  static MailBody mail(RenderedBriefing rendered) {
    return Json.read(text(rendered, DocumentFormat.MAIL), MailBody.class);
  }

  /** The demonstration with every text changed. */
  static Briefing changed(String language, UnaryOperator<String> json) {
    return Json.read(json.apply(Json.write(briefing(language))), Briefing.class);
  }

  /** The demonstration with its stories, its changes and its timeline many times over. */
  static Briefing longer(String language, int times) {
    ObjectNode json = (ObjectNode) Json.tree(briefing(language));
    for (var section : json.withArray("sections")) {
      repeat((ArrayNode) section.get("stories"), times);
    }
    repeat(json.withArray("timeline"), times);
    repeat(json.withArray("changes"), times);
    return Json.read(Json.write(json), Briefing.class);
  }

  private static void repeat(ArrayNode items, int times) {
    int size = items.size();
    for (int n = 1; n < times; n++) {
      for (int i = 0; i < size; i++) {
        var copy = items.get(i).deepCopy();
        if (copy instanceof ObjectNode object && object.has("id")) {
          object.put("id", object.get("id").asText() + "-" + n);
        }
        items.add(copy);
      }
    }
  }
}
