package org.nashra.web;

/**
 * An address with one of its methods.
 *
 * @param method GET (which answers HEAD too) or POST
 * @param path with parameters: {@code /archive/{edition}/{date}}
 */
public record Route(String method, String path, HttpHandler handler) {
  public static Route get(String path, HttpHandler handler) {
    return new Route("GET", path, handler);
  }

  public static Route post(String path, HttpHandler handler) {
    return new Route("POST", path, handler);
  }
}
