package org.nashra.web;

/** Answers the requests of a route. Thread-safe. */
@FunctionalInterface
public interface HttpHandler {
  /**
   * @throws ProblemException with what to answer instead
   */
  HttpResponse handle(HttpRequest request);
}
