package org.nashra.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
import org.nashra.store.Database;

/** The archive's tables. Thread-safe; several processes may share the database. */
public final class ArchiveStore {
  private static final String NEWEST_FIRST =
      " order by a.issue_date desc, a.edition, a.language, a.revision desc";

  private final Jdbi jdbi;

  public ArchiveStore(Database database) {
    this.jdbi = database.jdbi();
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
    ArchiveCondition condition = ArchiveCondition.of(query, after);
    String sql = "select a.* from archived a where " + condition.sql();
    return jdbi.withHandle(
        handle ->
            withDocuments(
                handle,
                handle
                    .createQuery(sql + NEWEST_FIRST + " limit :limit")
                    .bindMap(condition.bound())
                    .bind("limit", query.limit() + 1)));
  }

  /** The editions that have briefings, in order. */
  List<EditionId> editions() {
    return distinct("edition").stream().map(EditionId::new).sorted().toList();
  }

  /** The languages that briefings are in, in order. */
  List<LanguageTag> languages() {
    return distinct("language").stream().map(LanguageTag::of).sorted().toList();
  }

  private List<String> distinct(String column) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select distinct " + column + " from archived")
                .mapTo(String.class)
                .list());
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
                .bind("format", ArchiveRow.name(format))
                .map(
                    (row, context) ->
                        new StoredDocument(
                            new ContentHash(row.getString("hash")),
                            row.getString("media_type"),
                            row.getBytes("content")))
                .findOne());
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
        .bind("format", ArchiveRow.name(format))
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
    List<ArchivedBriefing> bare = query.map((row, context) -> ArchiveRow.briefing(row)).list();
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
        .map((row, context) -> ArchiveRow.document(row, documents))
        .list();
    return bare.stream()
        .map(b -> ArchiveRow.with(b, documents.getOrDefault(b.id(), Map.of())))
        .collect(Collectors.toList());
  }
}
