package org.nashra.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nashra.model.Event;
import org.nashra.model.EventType;
import org.nashra.model.Extraction;
import org.nashra.model.LanguageTag;
import org.nashra.model.Span;

class JsonTest {
  @Test
  void anExtractionComesBackAsItWas() {
    Event event =
        new Event(
            "e1",
            EventType.AIR_STRIKE,
            Event.Status.NEW,
            Event.Modality.CALLED_FOR,
            List.of(),
            null,
            null,
            List.of(),
            List.of(),
            null,
            List.of(new Span(0, 4)),
            0.5,
            List.of("ar/triggers.yaml#1"));
    Extraction extraction =
        new Extraction(
            "a",
            LanguageTag.of("ar"),
            Instant.parse("2022-09-15T18:00:00Z"),
            false,
            List.of(new Span(0, 9)),
            List.of(event),
            List.of());
    String json = Json.write(extraction);
    assertEquals(extraction, Json.read(json, Extraction.class));
    assertEquals("air-strike", Json.tree(extraction).at("/events/0/type").asText());
    assertEquals("called-for", Json.tree(extraction).at("/events/0/modality").asText());
    assertEquals("ar", Json.tree(extraction).at("/language").asText());
    assertEquals("2022-09-15T18:00:00Z", Json.tree(extraction).at("/published").asText());
  }

  @Test
  void languagesAreKeys() {
    assertEquals("{\"ar\":1}", Json.write(Map.of(LanguageTag.of("ar"), 1)));
  }

  @Test
  void canonicalNumbersAndOrderFollowRfc8785() throws Exception {
    String in =
        "{\"numbers\":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001,-0.0,100],"
            + "\"string\":\"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\","
            + "\"literals\":[null,true,false]}";
    String out =
        "{\"literals\":[null,true,false],"
            + "\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27,0,100],"
            + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}";
    assertEquals(out, CanonicalJson.write(Json.MAPPER.readTree(in)));
  }

  @Test
  void anIllFormedValueIsRefused() {
    assertThrows(
        java.io.UncheckedIOException.class,
        () -> Json.read("\"not a language!\"", LanguageTag.class));
  }
}
