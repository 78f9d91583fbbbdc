package org.nashra.web;

import java.nio.charset.StandardCharsets;
import org.nashra.archive.Archive;
import org.nashra.archive.ArchivedBriefing;
import org.nashra.json.Json;

/** {@code GET /api/v1/briefings/{id}}: what a briefing is, and where its documents are. */
final class BriefingHandler implements HttpHandler {
  private final Archive archive;

  BriefingHandler(Archive archive) {
    this.archive = archive;
  }

  @Override
  public HttpResponse handle(HttpRequest request) {
    ArchivedBriefing briefing = find(archive, request.pathParameter("id"));
    byte[] bytes = Json.write(BriefingJson.of(briefing)).getBytes(StandardCharsets.UTF_8);
    return Content.of("application/json", bytes).answer(request);
  }

  /**
   * @throws ProblemException 404
   */
  static ArchivedBriefing find(Archive archive, String id) {
    return archive
        .find(id)
        .orElseThrow(
            () -> Problem.of(404, "There is no briefing " + Quoted.of(id) + ".").exception());
  }
}
