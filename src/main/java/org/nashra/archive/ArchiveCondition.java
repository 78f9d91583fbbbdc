package org.nashra.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a query asks for, as SQL on the table {@code archived a}.
 *
 * @param bound the values of its parameters, by name
 */
record ArchiveCondition(String sql, Map<String, Object> bound) {
  ArchiveCondition {
    bound = Map.copyOf(bound);
  }

  /**
   * @param after the briefing that the page before ended with; null for the first page
   */
  static ArchiveCondition of(ArchiveQuery query, @Nullable ArchiveCursor after) {
    Map<String, Object> bound = new HashMap<>();
    List<String> conditions = new ArrayList<>(List.of("1 = 1"));
    if (query.edition() != null) {
      conditions.add("a.edition = :edition");
      bound.put("edition", query.edition().value());
    }
    if (query.language() != null) {
      conditions.add("a.language = :language");
      bound.put("language", query.language().value());
    }
    if (query.from() != null) {
      conditions.add("a.issue_date >= :from");
      bound.put("from", query.from());
    }
    if (query.to() != null) {
      conditions.add("a.issue_date <= :to");
      bound.put("to", query.to());
    }
    if (query.revisions() == ArchiveQuery.Revisions.LATEST) {
      conditions.add(
          "not exists (select 1 from archived n where n.edition = a.edition"
              + " and n.issue_date = a.issue_date and n.language = a.language"
              + " and n.revision > a.revision)");
    }
    if (after != null) {
      conditions.add(
          "(a.issue_date < :atDate or (a.issue_date = :atDate"
              + " and (a.edition, a.language, -a.revision) > (:atEdition, :atLanguage, :atRevision)"
              + "))");
      bound.put("atDate", after.date());
      bound.put("atEdition", after.edition().value());
      bound.put("atLanguage", after.language().value());
      bound.put("atRevision", -after.revision());
    }
    return new ArchiveCondition(String.join(" and ", conditions), bound);
  }
}
