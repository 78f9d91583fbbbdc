package org.nashra.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Answers with a file that is part of the program. */
final class ResourceHandler implements HttpHandler {
  private final String resource;
  private final String mediaType;

  ResourceHandler(String resource, String mediaType) {
    this.resource = resource;
    this.mediaType = mediaType;
  }

  @Override
  public HttpResponse handle(HttpRequest request) {
    try (InputStream in = ResourceHandler.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw Problem.of(404, "This version has no " + resource + ".").exception();
      }
      return Content.of(mediaType, in.readAllBytes()).answer(request);
    } catch (IOException e) {
      throw new UncheckedIOException("the resource " + resource + " cannot be read", e);
    }
  }
}
