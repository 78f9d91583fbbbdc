package org.nashra.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nashra.app.RouteFiles.Route;
import org.nashra.config.Key;

/** Holds {@code routes/} to what docs/architecture.md says of it. */
class RoutesConformanceTest {
  private static final int LOOK = 7;
  private static final int MOST_STEPS = 12;
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([^}]+)}}");

  private final List<Route> routes = RouteFiles.routes();

  @Test
  void aFileHoldsOneRouteOfItsName() {
    assertTrue(routes.size() > 10, "routes read: " + routes.size());
    Set<Path> seen = new HashSet<>();
    for (Route route : routes) {
      assertTrue(seen.add(route.file()), route.file() + " holds more than one route");
      assertEquals(route.stem(), route.id(), "the id of " + route.file());
      if (route.from().startsWith("direct:")) {
        assertEquals("direct:" + route.stem(), route.from(), "the start of " + route.file());
      }
    }
  }

  @Test
  void aRouteIsOneSentence() {
    for (Route route : routes) {
      String description = route.description();
      assertTrue(
          description.length() > 20
              && description.endsWith(".")
              && description.indexOf('.') == description.length() - 1,
          route.file() + ": \"" + description + "\" is not one sentence");
      int ands = description.split("\\band\\b", -1).length - 1;
      assertTrue(ands < 2, route.file() + ": a second \"and\" wants a second route");
      assertTrue(
          route.steps().size() <= MOST_STEPS,
          route.file()
              + " has "
              + route.steps().size()
              + " steps; more than "
              + LOOK
              + " deserve a look");
    }
  }

  @Test
  void everyDirectEndpointAndChannelHasAConsumer() {
    Set<String> consumers = routes.stream().map(Route::from).collect(Collectors.toSet());
    for (Route route : routes) {
      for (String target : route.targets()) {
        if (target.startsWith("direct:") || target.startsWith("{{")) {
          assertTrue(consumers.contains(target), route.file() + ": nobody takes from " + target);
        }
      }
    }
    for (Key key : Key.values()) {
      if (key.key().startsWith("channel.")) {
        assertTrue(consumers.contains("{{" + key.key() + "}}"), "nobody takes from " + key.key());
      }
    }
  }

  @Test
  void everyBeanAndItsMethodExist() {
    List<JsonNode> beans = new ArrayList<>();
    routes.forEach(r -> beans.addAll(r.body().findValues("bean")));
    RouteFiles.configurations().forEach(c -> beans.addAll(c.findValues("bean")));
    assertTrue(beans.size() > 10);
    for (JsonNode bean : beans) {
      Class<?> type = Beans.TYPES.get(bean.path("ref").asText());
      assertTrue(type != null, "no bean " + bean);
      String method = bean.path("method").asText().replaceFirst("\\(.*", "");
      assertTrue(
          Arrays.stream(type.getMethods()).anyMatch(m -> m.getName().equals(method)),
          type.getSimpleName() + " has no method " + method);
    }
  }

  @Test
  void everyPlaceholderIsDeclared() throws IOException {
    Set<String> keys = Arrays.stream(Key.values()).map(Key::key).collect(Collectors.toSet());
    for (Route route : routes) {
      Set<String> known = new HashSet<>(keys);
      route.body().path("parameters").forEach(p -> known.add(p.path("name").asText()));
      Matcher placeholder = PLACEHOLDER.matcher(Files.readString(route.file()));
      while (placeholder.find()) {
        assertTrue(
            known.contains(placeholder.group(1)),
            route.file() + ": {{" + placeholder.group(1) + "}} is declared nowhere");
      }
    }
  }

  @Test
  void everyRouteHasAnErrorPolicyThatStandsInErrors() {
    Set<String> policies =
        RouteFiles.configurations().stream()
            .map(c -> c.path("id").asText())
            .collect(Collectors.toSet());
    assertEquals(Set.of("fetching", "extracting", "rendering", "sending"), policies);
    for (Route route : routes) {
      String policy = route.body().path("routeConfigurationId").asText();
      boolean answers =
          route.from().startsWith("platform-http:") || route.kind().equals("routeTemplate");
      assertTrue(answers || policies.contains(policy), route.file() + " has no error policy");
    }
  }

  @Test
  void noRouteHoldsAScriptOrAnUnsafeConstruct() throws IOException {
    for (Path file : RouteFiles.files()) {
      String text = Files.readString(file);
      for (String forbidden : List.of("groovy", "script:", "process:", "xquery", "mvel", "ognl")) {
        assertFalse(text.contains(forbidden), file + " holds " + forbidden);
      }
    }
  }
}
