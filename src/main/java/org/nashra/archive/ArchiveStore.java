package org.nashra.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.nashra.model.Briefing;
import org.nashra.model.ContentHash;
import org.nashra.model.DocumentFormat;
import org.nashra.model.EditionId;
import org.nashra.model.LanguageTag;
import org.nashra.model.RenderedBriefing;

/** The archive's tables. Thread-safe; several processes may share the database. */
public final class ArchiveStore {
  private static final String NEWEST_FIRST =
      " order by a.issue_date desc, a.edition, a.language, a.revision desc";

  private final Jdbi jdbi;

  public ArchiveStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Keeps a briefing with all its documents in one transaction; the same fingerprint again changes
   * nothing and gives what is kept.
   *
   * @throws RevisionTakenException if its revision is kept with another fingerprint
   */
  ArchivedBriefing keep(RenderedBriefing rendered, String headline, Instant now) {
    Briefing briefing = rendered.briefing();
    return jdbi.inTransaction(
        handle -> {
          Optional<ArchivedBriefing> kept = sameContent(handle, briefing);
          if (kept.isPresent()) {
            return kept.get();
          }
          if (insert(handle, briefing, headline, now)) {
            for (DocumentFormat format : DocumentFormat.values()) {
              insert(handle, briefing.id(), format, rendered.document(format));
            }
            return find(handle, briefing.id()).orElseThrow();
          }
          return sameContent(handle, briefing)
              .orElseThrow(() -> new RevisionTakenException(briefing.id()));
        });
  }

  Optional<ArchivedBriefing> find(String id) {
    return jdbi.withHandle(handle -> find(handle, id));
  }

  /** The latest revision. */
  Optional<ArchivedBriefing> latest(EditionId edition, LocalDate date, LanguageTag language) {
    return first(
        "a.edition = :edition and a.issue_date = :date and a.language = :language",
        edition,
        date,
        language);
  }

  /** The latest revision of the newest issue that covers an earlier date. */
  Optional<ArchivedBriefing> before(EditionId edition, LocalDate date, LanguageTag language) {
    return first(
        "a.edition = :edition and a.issue_date < :date and a.language = :language",
        edition,
        date,
        language);
  }

  /** The revision under which a fingerprint is kept. */
  Optional<Integer> revisionOf(
      EditionId edition, LocalDate date, LanguageTag language, String fingerprint) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select revision from archived where edition = :edition and issue_date = :date"
                        + " and language = :language and fingerprint = :fingerprint")
                .bind("edition", edition.value())
                .bind("date", date)
                .bind("language", language.value())
                .bind("fingerprint", fingerprint)
                .mapTo(Integer.class)
                .findOne());
  }

  /** How many issues of an edition cover an earlier date. */
  int issuesBefore(EditionId edition, LocalDate date) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select count(distinct issue_date) from archived"
                        + " where edition = :edition and issue_date < :date")
                .bind("edition", edition.value())
                .bind("date", date)
                .mapTo(Integer.class)
                .one());
  }

  /** At most one more than the query's limit, so that one sees whether a page follows. */
  List<ArchivedBriefing> list(ArchiveQuery query, @Nullable ArchiveCursor after) {
    Map<String, Object> bound = new HashMap<>();
    String sql = "select a.* from archived a where " + condition(query, after, bound);
    return jdbi.withHandle(
        handle ->
            withDocuments(
                handle,
                handle
                    .createQuery(sql + NEWEST_FIRST + " limit :limit")
                    .bindMap(bound)
                    .bind("limit", query.limit() + 1)));
  }

  /** The bytes as they stand, whether they have the hash or not. */
  Optional<StoredDocument> document(String id, DocumentFormat format) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select d.hash, d.media_type, d.content from archived_document ad"
                        + " join document d on d.hash = ad.hash"
                        + " where ad.briefing_id = :id and ad.format = :format")
                .bind("id", id)
                .bind("format", name(format))
                .map(
                    (row, context) ->
                        new StoredDocument(
                            new ContentHash(row.getString("hash")),
                            row.getString("media_type"),
                            row.getBytes("content")))
                .findOne());
  }

  private static String condition(
      ArchiveQuery query, @Nullable ArchiveCursor after, Map<String, Object> bound) {
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
    return String.join(" and ", conditions);
  }

  private Optional<ArchivedBriefing> first(
      String condition, EditionId edition, LocalDate date, LanguageTag language) {
    return jdbi.withHandle(
        handle ->
            withDocuments(
                    handle,
                    handle
                        .createQuery(
                            "select a.* from archived a where "
                                + condition
                                + NEWEST_FIRST
                                + " limit 1")
                        .bind("edition", edition.value())
                        .bind("date", date)
                        .bind("language", language.value()))
                .stream()
                .findFirst());
  }

  private static boolean insert(Handle handle, Briefing briefing, String headline, Instant now) {
    return handle
            .createUpdate(
                "insert into archived (briefing_id, edition, issue_date, language, revision,"
                    + " issue_number, fingerprint, region, headline, archived_at)"
                    + " values (:id, :edition, :date, :language, :revision, :number,"
                    + " :fingerprint, :region, :headline, :now) on conflict do nothing")
            .bind("id", briefing.id())
            .bind("edition", briefing.edition().value())
            .bind("date", briefing.date())
            .bind("language", briefing.language().value())
            .bind("revision", briefing.revision())
            .bind("number", briefing.number())
            .bind("fingerprint", briefing.fingerprint())
            .bind("region", briefing.masthead().region())
            .bind("headline", headline)
            .bind("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
            .execute()
        == 1;
  }

  private static void insert(Handle handle, String id, DocumentFormat format, byte[] bytes) {
    ContentHash hash = ContentHash.of(bytes);
    handle
        .createUpdate(
            "insert into document (hash, media_type, size, content)"
                + " values (:hash, :mediaType, :size, :content) on conflict do nothing")
        .bind("hash", hash.value())
        .bind("mediaType", format.mediaType())
        .bind("size", (long) bytes.length)
        .bind("content", bytes)
        .execute();
    handle
        .createUpdate(
            "insert into archived_document (briefing_id, format, hash)"
                + " values (:id, :format, :hash)")
        .bind("id", id)
        .bind("format", name(format))
        .bind("hash", hash.value())
        .execute();
  }

  private static Optional<ArchivedBriefing> sameContent(Handle handle, Briefing briefing) {
    return withDocuments(
            handle,
            handle
                .createQuery(
                    "select a.* from archived a where a.edition = :edition"
                        + " and a.issue_date = :date and a.language = :language"
                        + " and a.fingerprint = :fingerprint")
                .bind("edition", briefing.edition().value())
                .bind("date", briefing.date())
                .bind("language", briefing.language().value())
                .bind("fingerprint", briefing.fingerprint()))
        .stream()
        .findFirst();
  }

  private static Optional<ArchivedBriefing> find(Handle handle, String id) {
    return withDocuments(
            handle,
            handle.createQuery("select a.* from archived a where briefing_id = :id").bind("id", id))
        .stream()
        .findFirst();
  }

  private static List<ArchivedBriefing> withDocuments(Handle handle, Query query) {
    List<ArchivedBriefing> bare = query.map((row, context) -> briefing(row)).list();
    if (bare.isEmpty()) {
      return bare;
    }
    Map<String, Map<DocumentFormat, ArchivedBriefing.Document>> documents = new HashMap<>();
    handle
        .createQuery(
            "select ad.briefing_id, ad.format, d.hash, d.media_type, d.size"
                + " from archived_document ad join document d on d.hash = ad.hash"
                + " where ad.briefing_id in (<ids>)")
        .bindList("ids", bare.stream().map(ArchivedBriefing::id).toList())
        .map((row, context) -> entry(row, documents))
        .list();
    return bare.stream()
        .map(b -> with(b, documents.getOrDefault(b.id(), Map.of())))
        .collect(Collectors.toList());
  }

  private static boolean entry(
      ResultSet row, Map<String, Map<DocumentFormat, ArchivedBriefing.Document>> documents)
      throws SQLException {
    documents
        .computeIfAbsent(row.getString("briefing_id"), id -> new HashMap<>())
        .put(
            format(row.getString("format")),
            new ArchivedBriefing.Document(
                new ContentHash(row.getString("hash")),
                row.getString("media_type"),
                row.getLong("size")));
    return true;
  }

  private static ArchivedBriefing briefing(ResultSet row) throws SQLException {
    return new ArchivedBriefing(
        row.getString("briefing_id"),
        new EditionId(row.getString("edition")),
        row.getObject("issue_date", LocalDate.class),
        LanguageTag.of(row.getString("language")),
        row.getInt("revision"),
        row.getInt("issue_number"),
        row.getString("fingerprint"),
        row.getString("region"),
        row.getString("headline"),
        row.getObject("archived_at", OffsetDateTime.class).toInstant(),
        Map.of());
  }

  private static ArchivedBriefing with(
      ArchivedBriefing b, Map<DocumentFormat, ArchivedBriefing.Document> documents) {
    return new ArchivedBriefing(
        b.id(),
        b.edition(),
        b.date(),
        b.language(),
        b.revision(),
        b.number(),
        b.fingerprint(),
        b.region(),
        b.headline(),
        b.archivedAt(),
        documents);
  }

  private static String name(DocumentFormat format) {
    return format.name().toLowerCase(java.util.Locale.ROOT);
  }

  private static DocumentFormat format(String name) {
    return DocumentFormat.valueOf(name.toUpperCase(java.util.Locale.ROOT));
  }
}
