package org.nashra.briefing;

import java.util.*;
import org.nashra.model.*;

/** STUB. */
public record EditionRegister(Map<EditionId, Edition> enabled) {
  public static EditionRegister load(java.nio.file.Path p) {
    LanguageTag ar = LanguageTag.of("ar"), en = LanguageTag.of("en"), ru = LanguageTag.of("ru");
    Edition e =
        new Edition(
            new EditionId("sample"),
            Map.of(en, "South Caucasus"),
            Map.of(en, "Nashra"),
            new Edition.Region(Set.of("AM", "AZ"), List.of()),
            List.of(en),
            java.time.ZoneId.of("Asia/Yerevan"),
            java.time.LocalTime.MIDNIGHT,
            java.time.LocalTime.of(7, 0),
            6,
            java.time.Instant.parse("2022-09-16T03:00:00Z"),
            List.of(SectionId.values()),
            Map.of(),
            Map.of(),
            List.of("state:AM", "state:AZ"),
            12,
            "A4",
            Map.of());
    return new EditionRegister(Map.of(e.id(), e));
  }
}
