package org.nashra.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nashra.app.RouteFiles.Route;

/**
 * Keeps {@code docs/routes.md} equal to the routes. {@code mvn test -Dtest=RoutesDocumentTest
 * -Dnashra.renew=true} writes it anew.
 */
class RoutesDocumentTest {
  private static final Path DOCUMENT = Path.of("docs/routes.md");

  @Test
  void theDocumentSaysWhatTheRoutesDo() throws IOException {
    String wanted = document(RouteFiles.routes());
    if (Boolean.getBoolean("nashra.renew")) {
      Files.writeString(DOCUMENT, wanted, StandardCharsets.UTF_8);
    }
    assertEquals(
        wanted,
        Files.readString(DOCUMENT),
        "docs/routes.md is behind the routes: renew it with -Dnashra.renew=true");
  }

  private static String document(List<Route> routes) {
    StringBuilder out = new StringBuilder();
    out.append("# Routes\n\n");
    out.append("Generated from `routes/*.camel.yaml` by `RoutesDocumentTest`; do not edit.\n\n");
    out.append("```mermaid\nflowchart LR\n");
    for (Route route : routes) {
      for (String target : route.targets()) {
        String to = consumer(target, routes);
        if (!to.isEmpty()) {
          String arrow = target.startsWith("{{") ? " == " + channel(target) + " ==> " : " --> ";
          out.append("  ").append(route.id()).append(arrow).append(to).append('\n');
        }
      }
    }
    out.append(
        "```\n\n| route | starts from | does | beans | on failure |\n|---|---|---|---|---|\n");
    for (Route route : routes) {
      String beans =
          route.body().findValues("bean").stream()
              .map(b -> "`" + b.path("ref").asText() + "." + b.path("method").asText() + "`")
              .collect(Collectors.joining(", "));
      out.append("| [")
          .append(route.id())
          .append("](../routes/")
          .append(route.file().getFileName());
      out.append(") | `").append(route.from()).append("` | ").append(route.description());
      out.append(" | ").append(beans).append(" | ");
      out.append(route.body().path("routeConfigurationId").asText()).append(" |\n");
    }
    return out.toString();
  }

  private static String consumer(String target, List<Route> routes) {
    return routes.stream()
        .filter(r -> r.from().equals(target))
        .map(Route::id)
        .findFirst()
        .orElse("");
  }

  private static String channel(String target) {
    return target.replace("{", "").replace("}", "");
  }
}
