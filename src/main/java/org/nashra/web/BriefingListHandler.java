package org.nashra.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.nashra.archive.Archive;
import org.nashra.archive.ArchivePage;
import org.nashra.archive.ArchiveQuery;
import org.nashra.json.Json;

/** {@code GET /api/v1/briefings}: the archive, every revision, newest first, page by page. */
final class BriefingListHandler implements HttpHandler {
  private static final int LIMIT = 50;

  private final Archive archive;

  BriefingListHandler(Archive archive) {
    this.archive = archive;
  }

  @Override
  public HttpResponse handle(HttpRequest request) {
    ArchiveQuery query = ArchiveQueries.of(request, ArchiveQuery.Revisions.ALL, LIMIT);
    ArchivePage page = ArchiveQueries.page(archive, query);
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode briefings = json.putArray("briefings");
    page.briefings().forEach(briefing -> briefings.add(BriefingJson.of(briefing)));
    String next =
        page.next() == null ? null : ArchiveQueries.next(Addresses.BRIEFINGS, query, page.next());
    json.put("next", next);
    byte[] bytes = Json.write(json).getBytes(StandardCharsets.UTF_8);
    Content content = Content.of("application/json", bytes);
    return (next == null ? content : content.with("Link", "<" + next + ">; rel=\"next\""))
        .answer(request);
  }
}
