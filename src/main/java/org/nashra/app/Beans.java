package org.nashra.app;

import java.util.Map;
import org.nashra.app.camel.Failures;
import org.nashra.app.camel.WebAdapter;

/** The beans that routes may call, by name. */
final class Beans {
  static final Map<String, Class<?>> TYPES =
      Map.of(
          "collection", Collection.class,
          "extraction", Extractions.class,
          "backlog", Backlog.class,
          "issues", IssueDesk.class,
          "calendar", IssueCalendar.class,
          "deliveries", Deliveries.class,
          "failures", Failures.class,
          "web", WebAdapter.class);

  private Beans() {}
}
