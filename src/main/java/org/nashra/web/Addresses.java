package org.nashra.web;

import java.time.LocalDate;
import org.nashra.model.DocumentFormat;
import org.nashra.model.EditionId;

/** The paths that answers point to. Ids need no encoding: they are letters, digits and hyphens. */
final class Addresses {
  static final String BRIEFINGS = "/api/v1/briefings";
  static final String ARCHIVE = "/archive";
  static final String FEED = "/archive.atom";

  private Addresses() {}

  static String briefing(String id) {
    return BRIEFINGS + "/" + id;
  }

  static String document(String id, DocumentFormat format) {
    return briefing(id) + "." + format.extension();
  }

  static String job(String id) {
    return "/api/v1/jobs/" + id;
  }

  static String issue(EditionId edition, LocalDate date) {
    return ARCHIVE + "/" + edition + "/" + date;
  }
}
