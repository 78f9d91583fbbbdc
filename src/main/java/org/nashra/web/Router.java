package org.nashra.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds who answers a request; answers itself what no route does: 404, 405, 413, HEAD, OPTIONS, and
 * 500 for what a handler did not foresee. Never throws. Thread-safe.
 */
public final class Router {
  /** The most that a request may carry, in bytes. */
  public static final int MAX_BODY = 65_536;

  private static final Logger LOG = LoggerFactory.getLogger(Router.class);

  private final List<Route> routes;
  private final Map<PathTemplate, Map<String, HttpHandler>> handlers;

  /**
   * @param routes of two whose paths both match, the first one answers
   */
  public Router(List<Route> routes) {
    this.routes = List.copyOf(routes);
    Map<String, PathTemplate> templates = new LinkedHashMap<>();
    this.handlers = new LinkedHashMap<>();
    for (Route route : routes) {
      PathTemplate template = templates.computeIfAbsent(route.path(), PathTemplate::new);
      handlers.computeIfAbsent(template, t -> new TreeMap<>()).put(route.method(), route.handler());
    }
  }

  /** Every address with its methods, in order. */
  public List<Route> routes() {
    return routes;
  }

  public HttpResponse handle(HttpRequest request) {
    HttpResponse response = answer(request);
    HttpResponse safe = response.withDefault("X-Content-Type-Options", "nosniff");
    return request.method().equals("HEAD") ? safe.withoutBody() : safe;
  }

  private HttpResponse answer(HttpRequest request) {
    try {
      if (request.body().length > MAX_BODY) {
        throw Problem.of(413, "A request may carry " + MAX_BODY + " bytes.").exception();
      }
      return dispatch(request);
    } catch (ProblemException e) {
      return e.problem().response();
    } catch (RuntimeException e) {
      LOG.error(
          "{} {} from {} could not be answered",
          Quoted.of(request.method()),
          Quoted.of(request.path()),
          request.remote(),
          e);
      return Problem.of(500, "The request could not be answered; the log says why.").response();
    }
  }

  private HttpResponse dispatch(HttpRequest request) {
    List<String> segments = PercentEncoding.segments(request.path());
    for (Map.Entry<PathTemplate, Map<String, HttpHandler>> entry : handlers.entrySet()) {
      Optional<Map<String, String>> parameters = entry.getKey().match(segments);
      if (parameters.isPresent()) {
        Map<String, List<String>> query = PercentEncoding.parameters(request.rawQuery());
        return dispatch(request.with(parameters.get(), query), entry.getValue());
      }
    }
    throw Problem.of(404, "There is nothing at this address.").exception();
  }

  private static HttpResponse dispatch(HttpRequest request, Map<String, HttpHandler> methods) {
    String method = request.method().equals("HEAD") ? "GET" : request.method();
    HttpHandler handler = methods.get(method);
    if (handler != null) {
      return handler.handle(request);
    }
    if (method.equals("OPTIONS")) {
      return HttpResponse.empty(204).with("Allow", allow(methods));
    }
    String detail = "This address answers " + allow(methods) + ".";
    throw Problem.of(405, detail).with("Allow", allow(methods)).exception();
  }

  private static String allow(Map<String, HttpHandler> methods) {
    TreeSet<String> allowed = new TreeSet<>(methods.keySet());
    if (allowed.contains("GET")) {
      allowed.add("HEAD");
    }
    allowed.add("OPTIONS");
    return String.join(", ", allowed);
  }
}
