package org.nashra.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nashra.json.Json;
import org.nashra.model.Briefing;
import org.nashra.model.Edition;
import org.nashra.model.EditionId;
import org.nashra.model.LanguageTag;
import org.nashra.model.SectionId;

/**
 * A made-up issue with something in every section, to try templates on: for {@code check} and for
 * the preview of a design. Outlets, quotations and figures are invented.
 */
public final class Demonstration {
  private Demonstration() {}

  /** The languages that it is written in. */
  public static List<LanguageTag> languages() {
    return List.of("ar", "en", "fr", "ru").stream().map(LanguageTag::of).toList();
  }

  /** The issue in one of the {@link #languages()}. */
  public static Briefing briefing(LanguageTag language) {
    String resource = "/demonstration/" + language.primary() + ".json";
    try (InputStream in = Demonstration.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException("no demonstration in " + language);
      }
      return Json.MAPPER.readValue(in, Briefing.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Edition edition() {
    return new Edition(
        new EditionId("south-caucasus"),
        Map.of(LanguageTag.of("en"), "South Caucasus"),
        Map.of(LanguageTag.of("en"), "Nashra demonstration desk"),
        new Edition.Region(Set.of("AM", "AZ", "GE"), List.of()),
        languages(),
        ZoneId.of("Asia/Yerevan"),
        LocalTime.MIDNIGHT,
        LocalTime.of(7, 0),
        6,
        null,
        Arrays.asList(SectionId.values()),
        Map.of(),
        Map.of(),
        List.of("state:AM", "state:AZ"),
        12,
        "A4",
        Map.of());
  }
}
