package org.nashra.web;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nashra.archive.Archive;
import org.nashra.archive.ArchivedBriefing;
import org.nashra.model.DocumentFormat;

/**
 * {@code GET /api/v1/briefings/{id}.pdf} and its like: a document, whole or in part. Its address is
 * permanent and its bytes never change.
 */
final class DocumentHandler implements HttpHandler {
  /**
   * What a briefing's HTML needs: its own styles, pictures and script, and nothing from anywhere.
   * Which script that may be, the page itself says, by its hash: both policies have to agree.
   */
  private static final String POLICY =
      "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; font-src data:;"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

  private final Archive archive;
  private final DocumentFormat format;

  DocumentHandler(Archive archive, DocumentFormat format) {
    if (!format.isPublic()) {
      throw new IllegalArgumentException(format + " is not for everybody");
    }
    this.archive = archive;
    this.format = format;
  }

  @Override
  public HttpResponse handle(HttpRequest request) {
    ArchivedBriefing briefing = BriefingHandler.find(archive, request.pathParameter("id"));
    ArchivedBriefing.@Nullable Document document = briefing.documents().get(format);
    if (document == null) {
      throw Problem.of(404, briefing.id() + " has no " + format.extension() + ".").exception();
    }
    return new Content(
            document.mediaType(),
            document.size(),
            document.hash(),
            briefing.archivedAt(),
            headers(briefing),
            () -> archive.document(briefing.id(), format).orElseThrow().bytes())
        .answer(request);
  }

  private Map<String, String> headers(ArchivedBriefing briefing) {
    Map<String, String> headers = new TreeMap<>();
    headers.put("Cache-Control", "public, max-age=31536000, immutable");
    headers.put("Content-Language", briefing.language().value());
    headers.put(
        "Content-Disposition",
        "inline; filename=\"" + fileName(briefing) + "." + format.extension() + "\"");
    headers.put("Link", "<" + Addresses.briefing(briefing.id()) + ">; rel=\"up\"");
    if (format == DocumentFormat.HTML) {
      headers.put("Content-Security-Policy", POLICY);
      headers.put("Referrer-Policy", "no-referrer");
    }
    return headers;
  }

  /** As the command line names it: {@code south-caucasus-2022-09-15-ar}. */
  private static String fileName(ArchivedBriefing briefing) {
    String name = briefing.edition() + "-" + briefing.date() + "-" + briefing.language();
    return briefing.revision() == 1 ? name : name + "-r" + briefing.revision();
  }
}
