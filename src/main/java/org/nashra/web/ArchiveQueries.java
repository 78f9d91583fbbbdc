package org.nashra.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nashra.archive.Archive;
import org.nashra.archive.ArchivePage;
import org.nashra.archive.ArchiveQuery;
import org.nashra.model.EditionId;
import org.nashra.model.LanguageTag;

/** Questions to the archive as queries of an address: {@code edition}, {@code language}, … */
final class ArchiveQueries {
  private ArchiveQueries() {}

  /**
   * @param limit where the request names none
   * @throws ProblemException 400; 501 for a search
   */
  static ArchiveQuery of(HttpRequest request, ArchiveQuery.Revisions revisions, int limit) {
    if (request.queryParameter("q").isPresent()) {
      throw Problem.of(501, "Searching the archive (\"q\") comes in a later version.").exception();
    }
    @Nullable EditionId edition =
        request
            .queryParameter("edition")
            .map(value -> HttpParameters.edition("edition", value))
            .orElse(null);
    @Nullable LanguageTag language =
        request
            .queryParameter("language")
            .map(value -> HttpParameters.language("language", value))
            .orElse(null);
    @Nullable LocalDate from = date(request, "from");
    @Nullable LocalDate to = date(request, "to");
    if (from != null && to != null && from.isAfter(to)) {
      throw Problem.of(400, "\"from\" (" + from + ") is after \"to\" (" + to + ").").exception();
    }
    int most =
        request
            .queryParameter("limit")
            .map(value -> HttpParameters.limit(value, ArchiveQuery.MAX_LIMIT))
            .orElse(limit);
    @Nullable String cursor = request.queryParameter("cursor").orElse(null);
    return new ArchiveQuery(edition, language, from, to, revisions, cursor, most);
  }

  /**
   * @throws ProblemException 400 if the cursor is none
   */
  static ArchivePage page(Archive archive, ArchiveQuery query) {
    try {
      return archive.list(query);
    } catch (IllegalArgumentException e) {
      throw Problem.of(400, "\"cursor\" is to be what \"next\" of the page before gave.")
          .exception();
    }
  }

  /** The address of the page that follows; the query stays, only the cursor moves. */
  static String next(String path, ArchiveQuery query, String cursor) {
    StringBuilder address = new StringBuilder(path).append('?');
    append(address, "edition", query.edition());
    append(address, "language", query.language());
    append(address, "from", query.from());
    append(address, "to", query.to());
    append(address, "limit", query.limit());
    append(address, "cursor", cursor);
    return address.substring(0, address.length() - 1);
  }

  private static void append(StringBuilder address, String name, @Nullable Object value) {
    if (value != null) {
      address.append(name).append('=').append(PercentEncoding.encode(value.toString())).append('&');
    }
  }

  private static @Nullable LocalDate date(HttpRequest request, String name) {
    return request.queryParameter(name).map(value -> HttpParameters.date(name, value)).orElse(null);
  }
}
