package org.nashra.source;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.nashra.model.EditionId;
import org.nashra.model.LanguageTag;
import org.nashra.model.Source;

/** Sources for tests. */
public final class SampleSources {
  private SampleSources() {}

  public static Source feed(String id, URI address) {
    return of(id, Source.Kind.FEED, address, Source.TextFrom.PAGE, List.of());
  }

  public static Source of(
      String id, Source.Kind kind, URI address, Source.TextFrom text, List<String> drop) {
    return new Source(
        id,
        "Source " + id,
        "AM",
        LanguageTag.of("ar"),
        kind,
        address,
        Set.of(new EditionId("south-caucasus")),
        'B',
        null,
        Duration.ofMinutes(15),
        text,
        List.of(),
        drop);
  }
}
