package org.nashra.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code GET /health/ready}: 200 when every check passes, else 503 with what is in the way. */
final class ReadyHandler implements HttpHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ReadyHandler.class);

  private final Readiness readiness;

  ReadyHandler(Readiness readiness) {
    this.readiness = readiness;
  }

  @Override
  public HttpResponse handle(HttpRequest request) {
    ArrayNode checks = JsonNodeFactory.instance.arrayNode();
    boolean up = true;
    for (Readiness.Check check : readiness.checks()) {
      Optional<String> obstacle = obstacle(check);
      up &= obstacle.isEmpty();
      ObjectNode entry = checks.addObject();
      entry.put("name", check.name());
      entry.put("status", obstacle.isEmpty() ? "UP" : "DOWN");
      obstacle.ifPresent(detail -> entry.put("detail", detail));
    }
    if (!up) {
      return Problem.of(503, "The service is not ready; \"checks\" says why.")
          .with("Retry-After", "1")
          .extended("checks", checks)
          .response();
    }
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("status", "UP");
    json.set("checks", checks);
    return HttpResponse.json(200, json).with("Cache-Control", "no-store");
  }

  private static Optional<String> obstacle(Readiness.Check check) {
    try {
      return check.obstacle().get();
    } catch (RuntimeException e) {
      LOG.warn("the readiness check {} failed", check.name(), e);
      return Optional.of("the check failed; the log says why");
    }
  }
}
