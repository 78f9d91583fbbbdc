package org.nashra.briefing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.nashra.json.Json;
import org.nashra.model.Briefing;
import org.nashra.model.EditionId;
import org.nashra.model.LanguageTag;

/**
 * Issues and briefings in the database. A briefing that says what a revision of its issue and
 * language says already is not stored again. Thread-safe.
 */
public final class BriefingStore {
  private static final String LAST =
      "select json from briefing where edition = :edition and issue_date = :date"
          + " and language = :language order by revision desc limit 1";

  private final Jdbi jdbi;

  public BriefingStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * What {@link #save} did.
   *
   * @param briefing as it stands in the database, with its revision
   * @param fresh false if that revision was there already
   */
  public record Saved(Briefing briefing, boolean fresh) {}

  /**
   * The number of an issue among those of its edition, by date, from 1; an issue that is not there
   * yet is counted where it will stand. Issues before it that come later do not change what was
   * printed.
   */
  public int number(EditionId edition, LocalDate date) {
    return jdbi.withHandle(
        handle ->
            1
                + handle
                    .createQuery(
                        "select count(*) from issue where edition = :edition and issue_date < :date")
                    .bind("edition", edition.value())
                    .bind("date", date)
                    .mapTo(Integer.class)
                    .one());
  }

  /** The revision that the next different briefing of an issue and language will have. */
  public int nextRevision(EditionId edition, LocalDate date, LanguageTag language) {
    return find(edition, date, language).map(b -> b.revision() + 1).orElse(1);
  }

  /**
   * Stores a briefing as the next revision of its issue and language, unless a revision says the
   * same already.
   */
  public Saved save(Briefing briefing) {
    return jdbi.inTransaction(
        handle -> {
          lockIssue(handle, briefing);
          Optional<Briefing> same = same(handle, briefing);
          if (same.isPresent()) {
            return new Saved(same.get(), false);
          }
          Optional<Briefing> last =
              find(handle, briefing.edition(), briefing.date(), briefing.language());
          int revision = last.map(b -> b.revision() + 1).orElse(1);
          Briefing numbered = Fingerprint.withRevision(briefing, revision);
          insert(handle, numbered);
          return new Saved(numbered, true);
        });
  }

  private static Optional<Briefing> same(Handle handle, Briefing briefing) {
    return handle
        .createQuery(
            "select json from briefing where edition = :edition and issue_date = :date"
                + " and language = :language and fingerprint = :fingerprint")
        .bind("edition", briefing.edition().value())
        .bind("date", briefing.date())
        .bind("language", briefing.language().value())
        .bind("fingerprint", briefing.fingerprint())
        .mapTo(String.class)
        .findOne()
        .map(BriefingStore::read);
  }

  private static void lockIssue(Handle handle, Briefing briefing) {
    handle
        .createUpdate(
            "insert into issue (edition, issue_date, first_composed_at)"
                + " values (:edition, :date, :at) on conflict do nothing")
        .bind("edition", briefing.edition().value())
        .bind("date", briefing.date())
        .bind("at", briefing.generated().atOffset(ZoneOffset.UTC))
        .execute();
    handle
        .createQuery(
            "select edition from issue where edition = :edition and issue_date = :date for update")
        .bind("edition", briefing.edition().value())
        .bind("date", briefing.date())
        .mapTo(String.class)
        .one();
  }

  private static void insert(Handle handle, Briefing briefing) {
    handle
        .createUpdate(
            "insert into briefing (id, edition, issue_date, language, revision, fingerprint, json,"
                + " composed_at, state) values (:id, :edition, :date, :language, :revision,"
                + " :fingerprint, :json, :at, 'composed')")
        .bind("id", briefing.id())
        .bind("edition", briefing.edition().value())
        .bind("date", briefing.date())
        .bind("language", briefing.language().value())
        .bind("revision", briefing.revision())
        .bind("fingerprint", briefing.fingerprint())
        .bind("json", Json.write(briefing))
        .bind("at", briefing.generated().atOffset(ZoneOffset.UTC))
        .execute();
  }

  /** A briefing by its id. */
  public Optional<Briefing> byId(String id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select json from briefing where id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findOne()
                .map(BriefingStore::read));
  }

  /** The last revision of an issue in a language. */
  public Optional<Briefing> find(EditionId edition, LocalDate date, LanguageTag language) {
    return jdbi.withHandle(handle -> find(handle, edition, date, language));
  }

  private static Optional<Briefing> find(
      Handle handle, EditionId edition, LocalDate date, LanguageTag language) {
    return handle
        .createQuery(LAST)
        .bind("edition", edition.value())
        .bind("date", date)
        .bind("language", language.value())
        .mapTo(String.class)
        .findOne()
        .map(BriefingStore::read);
  }

  /** The last revision of the nearest issue before a date, in a language. */
  public Optional<Briefing> previous(EditionId edition, LocalDate date, LanguageTag language) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select json from briefing where edition = :edition and issue_date < :date"
                        + " and language = :language"
                        + " order by issue_date desc, revision desc limit 1")
                .bind("edition", edition.value())
                .bind("date", date)
                .bind("language", language.value())
                .mapTo(String.class)
                .findOne()
                .map(BriefingStore::read));
  }

  /** Ids of briefings that were composed and are not archived yet, oldest first. */
  public List<String> unfinished() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select id from briefing where state = 'composed' order by composed_at, id")
                .mapTo(String.class)
                .list());
  }

  /** Notes that a briefing's documents are in the archive; noting it twice does no harm. */
  public void archived(String id) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("update briefing set state = 'archived' where id = :id")
                .bind("id", id)
                .execute());
  }

  /** Dates of the issues of an edition, the last first. */
  public List<LocalDate> dates(EditionId edition) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select issue_date from issue where edition = :edition"
                        + " order by issue_date desc")
                .bind("edition", edition.value())
                .mapTo(LocalDate.class)
                .list());
  }

  /** When the first briefing of an issue was composed; what comes later is late for it. */
  public Optional<Instant> composedAt(EditionId edition, LocalDate date) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select first_composed_at from issue"
                        + " where edition = :edition and issue_date = :date")
                .bind("edition", edition.value())
                .bind("date", date)
                .mapTo(java.time.OffsetDateTime.class)
                .findOne()
                .map(java.time.OffsetDateTime::toInstant));
  }

  private static Briefing read(String json) {
    return Json.read(json, Briefing.class);
  }
}
