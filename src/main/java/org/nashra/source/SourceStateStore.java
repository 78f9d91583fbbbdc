package org.nashra.source;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;
import org.nashra.json.Json;
import org.nashra.store.Database;

/** The states of sources and the items that they offered. Thread-safe. */
public final class SourceStateStore {
  private static final int LONGEST_DETAIL = 1000;
  private static final String STATE =
      "source_id, registered, address, etag, last_modified, next_check, failures, error_kind, error_detail,"
          + " last_attempt, last_success, newest_item, retired";
  private static final String ITEM =
      "id, source_id, address_key, guid_key, address, guid, title, summary, content, authors,"
          + " published, updated, language, seen, changed, status, attempts, error_kind, error_detail";

  private final Jdbi jdbi;

  public SourceStateStore(Database database) {
    this.jdbi = database.jdbi();
  }

  public SourceState state(String sourceId) {
    return jdbi.withHandle(
        h ->
            h.createQuery("select " + STATE + " from source_state where source_id = :id")
                .bind("id", sourceId)
                .map(SourceStateStore::stateRow)
                .findOne()
                .orElseGet(() -> SourceState.fresh(sourceId)));
  }

  /** All states, by source id. */
  public List<SourceState> states() {
    return jdbi.withHandle(
        h ->
            h.createQuery("select " + STATE + " from source_state order by source_id")
                .map(SourceStateStore::stateRow)
                .list());
  }

  /**
   * Keeps what a poll brought, state and items together or not at all.
   *
   * @return ids of the items that are new or that the feed has changed
   */
  public List<String> commit(SourceState state, List<FeedItem> items) {
    return jdbi.inTransaction(
        h -> {
          List<String> changed = new ArrayList<>();
          for (FeedItem item : items) {
            keep(h, item).filter(id -> !changed.contains(id)).ifPresent(changed::add);
          }
          write(h, state);
          return changed;
        });
  }

  private static void write(Handle h, SourceState state) {
    int known =
        bound(
            h.createUpdate(
                "update source_state set registered = :registered, address = :address, etag = :etag,"
                    + " last_modified = :modified, next_check = :next, failures = :failures, error_kind = :kind,"
                    + " error_detail = :detail, last_attempt = :attempt, last_success = :success,"
                    + " newest_item = :newest, retired = :retired where source_id = :id"),
            state);
    if (known == 0) {
      bound(
          h.createUpdate(
              "insert into source_state ("
                  + STATE
                  + ") values (:id, :registered, :address, :etag, :modified, :next, :failures, :kind, :detail,"
                  + " :attempt, :success, :newest, :retired) on conflict do nothing"),
          state);
    }
  }

  private static int bound(Update update, SourceState state) {
    return update
        .bind("id", state.sourceId())
        .bind("registered", state.registered())
        .bind("address", state.address())
        .bind("etag", state.etag())
        .bind("modified", state.lastModified())
        .bind("next", at(state.nextCheck()))
        .bind("failures", state.failures())
        .bind("kind", state.errorKind() == null ? null : state.errorKind().label())
        .bind("detail", cut(state.errorDetail(), LONGEST_DETAIL))
        .bind("attempt", at(state.lastAttempt()))
        .bind("success", at(state.lastSuccess()))
        .bind("newest", at(state.newestItem()))
        .bind("retired", state.retired())
        .execute();
  }

  private static Optional<String> keep(Handle h, FeedItem item) {
    Optional<Known> known =
        h.createQuery(
                "select id, hash from item where id = :id or address_key = :address or guid_key ="
                    + " :guid order by seen, id limit 1")
            .bind("id", item.id())
            .bind("address", item.addressKey())
            .bind("guid", item.guidKey())
            .map((rs, context) -> new Known(rs.getString("id"), rs.getString("hash")))
            .findOne();
    if (known.isEmpty()) {
      insert(h, item);
      return Optional.of(item.id());
    }
    if (known.get().hash().equals(item.hash().value())) {
      return Optional.empty();
    }
    update(h, known.get().id(), item);
    return Optional.of(known.get().id());
  }

  private record Known(String id, String hash) {}

  private static void insert(Handle h, FeedItem item) {
    h.createUpdate(
            "insert into item ("
                + ITEM
                + ", hash) values (:id, :source, :addressKey, :guidKey, :address, :guid, :title,"
                + " :summary, :content, :authors, :published, :updated, :language, :seen, :changed,"
                + " 'new', 0, null, null, :hash) on conflict do nothing")
        .bind("id", item.id())
        .bind("source", item.sourceId())
        .bind("addressKey", item.addressKey())
        .bind("guidKey", item.guidKey())
        .bind("address", cut(item.address(), 4000))
        .bind("guid", cut(item.guid(), 4000))
        .bind("title", item.title())
        .bind("summary", item.summary())
        .bind("content", item.content())
        .bind("authors", Json.write(item.authors()))
        .bind("published", at(item.published()))
        .bind("updated", at(item.updated()))
        .bind("language", cut(item.language(), 40))
        .bind("seen", at(item.seen()))
        .bind("changed", at(item.changed()))
        .bind("hash", item.hash().value())
        .execute();
  }

  private static void update(Handle h, String id, FeedItem item) {
    h.createUpdate(
            "update item set address = :address, title = :title, summary = :summary, content ="
                + " :content, authors = :authors, published = coalesce(:published, published),"
                + " updated = :updated, changed = :changed, hash = :hash, status = 'new', attempts ="
                + " 0, next_attempt = null, error_kind = null, error_detail = null where id = :id")
        .bind("id", id)
        .bind("address", cut(item.address(), 4000))
        .bind("title", item.title())
        .bind("summary", item.summary())
        .bind("content", item.content())
        .bind("authors", Json.write(item.authors()))
        .bind("published", at(item.published()))
        .bind("updated", at(item.updated()))
        .bind("changed", at(item.changed()))
        .bind("hash", item.hash().value())
        .execute();
  }

  public Optional<FeedItem> item(String id) {
    return jdbi.withHandle(
        h ->
            h.createQuery("select " + ITEM + " from item where id = :id")
                .bind("id", id)
                .map(SourceStateStore::itemRow)
                .findOne());
  }

  /** Ids of the items that are to be read by now, the oldest first. */
  public List<String> unread(Instant now) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    "select id from item where status = 'new' and (next_attempt is null or"
                        + " next_attempt <= :now) order by coalesce(published, seen), id")
                .bind("now", at(now))
                .mapTo(String.class)
                .list());
  }

  /**
   * Items of a period (by their own date, else by when they were seen) that have not been read,
   * whether they are still to be tried or given up.
   */
  public List<FeedItem> notRead(Instant from, Instant to, Collection<String> sourceIds) {
    if (sourceIds.isEmpty()) {
      return List.of();
    }
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    "select "
                        + ITEM
                        + " from item where status <> 'read' and coalesce(published, seen) >= :from"
                        + " and coalesce(published, seen) < :to and source_id in (<sources>) order by"
                        + " coalesce(published, seen), id")
                .bind("from", at(from))
                .bind("to", at(to))
                .bindList("sources", List.copyOf(sourceIds))
                .map(SourceStateStore::itemRow)
                .list());
  }

  /** How many items of a source came out in a period (by their own date, else when seen). */
  int count(String sourceId, Instant from, Instant to) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    "select count(*) from item where source_id = :id and coalesce(published, seen) >="
                        + " :from and coalesce(published, seen) <= :to")
                .bind("id", sourceId)
                .bind("from", at(from))
                .bind("to", at(to))
                .mapTo(Integer.class)
                .one());
  }

  /**
   * When the latest items of a source came out, the newest first.
   *
   * @param to inclusive
   */
  List<Instant> latest(String sourceId, Instant to, int most) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    "select coalesce(published, seen) as t from item where source_id = :id and"
                        + " coalesce(published, seen) <= :to order by t desc limit :most")
                .bind("id", sourceId)
                .bind("to", at(to))
                .bind("most", most)
                .map((rs, context) -> instant(rs, "t"))
                .list());
  }

  private static SourceState stateRow(ResultSet rs, StatementContext context) throws SQLException {
    String kind = rs.getString("error_kind");
    Instant next = instant(rs, "next_check");
    return new SourceState(
        rs.getString("source_id"),
        rs.getString("registered"),
        rs.getString("address"),
        rs.getString("etag"),
        rs.getString("last_modified"),
        next == null ? Instant.EPOCH : next,
        rs.getInt("failures"),
        kind == null ? null : FetchError.of(kind),
        rs.getString("error_detail"),
        instant(rs, "last_attempt"),
        instant(rs, "last_success"),
        instant(rs, "newest_item"),
        rs.getBoolean("retired"));
  }

  private static FeedItem itemRow(ResultSet rs, StatementContext context) throws SQLException {
    String kind = rs.getString("error_kind");
    Instant seen = instant(rs, "seen");
    Instant changed = instant(rs, "changed");
    return new FeedItem(
        rs.getString("id"),
        rs.getString("source_id"),
        rs.getString("address_key"),
        rs.getString("guid_key"),
        rs.getString("address"),
        rs.getString("guid"),
        rs.getString("title"),
        rs.getString("summary"),
        rs.getString("content"),
        List.of(Json.read(rs.getString("authors"), String[].class)),
        instant(rs, "published"),
        instant(rs, "updated"),
        rs.getString("language"),
        seen == null ? Instant.EPOCH : seen,
        changed == null ? Instant.EPOCH : changed,
        FeedItem.Status.valueOf(rs.getString("status").toUpperCase(Locale.ROOT)),
        rs.getInt("attempts"),
        kind == null ? null : FetchError.of(kind),
        rs.getString("error_detail"));
  }

  private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
    OffsetDateTime at = rs.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
    return instant == null ? null : instant.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
  }

  private static @Nullable String cut(@Nullable String text, int longest) {
    return text == null || text.length() <= longest ? text : text.substring(0, longest);
  }
}
