package org.nashra.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.nashra.json.Json;
import org.nashra.model.Article;
import org.nashra.model.ContentHash;
import org.nashra.model.LanguageTag;
import org.nashra.source.FetchError;
import org.nashra.store.Database;

/** The articles read, each with its revisions, and how far each item has been read. Thread-safe. */
public final class ArticleStore {
  private static final String COLUMNS =
      "id, revision, source_id, url, title, authors, body, language, published, modified, retrieved,"
          + " site_name, section, image_url";

  private final Jdbi jdbi;

  public ArticleStore(Database database) {
    this.jdbi = database.jdbi();
  }

  /**
   * Keeps a reading of an item: a first revision, a further one if title or text have changed, none
   * if they are as they were. The item counts as read in every case, in the same transaction.
   *
   * @param article its revision is ignored
   * @return the revision that is new; empty if there is none
   */
  public Optional<ArticleClaim> keep(Article article) {
    String hash = hash(article);
    return jdbi.inTransaction(
        h -> {
          finish(h, article.id());
          Optional<Latest> latest =
              h.createQuery("select revision, hash from article where id = :id and latest = true")
                  .bind("id", article.id())
                  .map((rs, context) -> new Latest(rs.getInt("revision"), rs.getString("hash")))
                  .findOne();
          if (latest.isPresent() && latest.get().hash().equals(hash)) {
            return Optional.empty();
          }
          int revision = latest.map(Latest::revision).orElse(0) + 1;
          h.createUpdate("update article set latest = false where id = :id")
              .bind("id", article.id())
              .execute();
          insert(h, article, revision, hash);
          return Optional.of(new ArticleClaim(article.id(), revision));
        });
  }

  private record Latest(int revision, String hash) {}

  private static String hash(Article article) {
    return ContentHash.of(article.title() + "\n" + article.text()).value();
  }

  private static void finish(Handle h, String itemId) {
    h.createUpdate(
            "update item set status = 'read', next_attempt = null, error_kind = null, error_detail ="
                + " null where id = :id")
        .bind("id", itemId)
        .execute();
  }

  /**
   * Notes that an item could not be read.
   *
   * @param again when to try again; null to give it up
   */
  public void failed(String itemId, FetchError kind, String detail, @Nullable Instant again) {
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    "update item set status = :status, attempts = attempts + 1, next_attempt ="
                        + " :again, error_kind = :kind, error_detail = :detail where id = :id")
                .bind("id", itemId)
                .bind("status", again == null ? "abandoned" : "new")
                .bind("again", at(again))
                .bind("kind", kind.label())
                .bind("detail", detail.length() > 1000 ? detail.substring(0, 1000) : detail)
                .execute());
  }

  private static void insert(Handle h, Article article, int revision, String hash) {
    h.createUpdate(
            "insert into article ("
                + COLUMNS
                + ", latest, hash) values (:id, :revision, :source, :url, :title, :authors, :body,"
                + " :language, :published, :modified, :retrieved, :site, :section, :image, true,"
                + " :hash)")
        .bind("id", article.id())
        .bind("revision", revision)
        .bind("source", article.source())
        .bind("url", cut(article.url()))
        .bind("title", article.title())
        .bind("authors", Json.write(article.authors()))
        .bind("body", article.text())
        .bind("language", article.language().value())
        .bind("published", at(article.published()))
        .bind("modified", at(article.modified()))
        .bind("retrieved", at(article.retrieved()))
        .bind("site", article.siteName())
        .bind("section", article.section())
        .bind("image", cut(article.imageUrl()))
        .bind("hash", hash)
        .execute();
  }

  public Optional<Article> article(String id, int revision) {
    return jdbi.withHandle(
        h ->
            h.createQuery("select " + COLUMNS + " from article where id = :id and revision = :r")
                .bind("id", id)
                .bind("r", revision)
                .map(ArticleStore::articleRow)
                .findOne());
  }

  /** The latest revision. */
  public Optional<Article> latest(String id) {
    return jdbi.withHandle(
        h ->
            h.createQuery("select " + COLUMNS + " from article where id = :id and latest = true")
                .bind("id", id)
                .map(ArticleStore::articleRow)
                .findOne());
  }

  /** All revisions, the first one first. */
  public List<Article> revisions(String id) {
    return jdbi.withHandle(
        h ->
            h.createQuery("select " + COLUMNS + " from article where id = :id order by revision")
                .bind("id", id)
                .map(ArticleStore::articleRow)
                .list());
  }

  /**
   * The latest revisions of the articles that belong to a period: by their publication, by their
   * retrieval where that is not known. In order of time, then id.
   *
   * @param from inclusive
   * @param to exclusive
   */
  public List<Article> inPeriod(Instant from, Instant to, Collection<String> sourceIds) {
    return between("coalesce(published, retrieved)", from, to, sourceIds);
  }

  /** The latest revisions that were retrieved in a period, whenever they were published. */
  public List<Article> retrievedIn(Instant from, Instant to, Collection<String> sourceIds) {
    return between("retrieved", from, to, sourceIds);
  }

  /** When the earliest article of some sources was published; empty if none says. */
  public Optional<Instant> firstPublished(Collection<String> sourceIds) {
    if (sourceIds.isEmpty()) {
      return Optional.empty();
    }
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    "select published from article where latest = true and published is not null"
                        + " and source_id in (<sources>) order by published limit 1")
                .bindList("sources", List.copyOf(sourceIds))
                .mapTo(OffsetDateTime.class)
                .findOne()
                .map(OffsetDateTime::toInstant));
  }

  private List<Article> between(
      String column, Instant from, Instant to, Collection<String> sourceIds) {
    if (sourceIds.isEmpty()) {
      return List.of();
    }
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    "select "
                        + COLUMNS
                        + " from article where latest = true and "
                        + column
                        + " >= :from and "
                        + column
                        + " < :to and source_id in (<sources>) order by "
                        + column
                        + ", id")
                .bind("from", at(from))
                .bind("to", at(to))
                .bindList("sources", List.copyOf(sourceIds))
                .map(ArticleStore::articleRow)
                .list());
  }

  private static Article articleRow(ResultSet rs, StatementContext context) throws SQLException {
    return new Article(
        rs.getString("id"),
        rs.getInt("revision"),
        rs.getString("source_id"),
        rs.getString("url"),
        rs.getString("title"),
        List.of(Json.read(rs.getString("authors"), String[].class)),
        rs.getString("body"),
        LanguageTag.of(rs.getString("language")),
        instant(rs, "published"),
        instant(rs, "modified"),
        instant(rs, "retrieved"),
        rs.getString("site_name"),
        rs.getString("section"),
        rs.getString("image_url"));
  }

  private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
    OffsetDateTime at = rs.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
    return instant == null ? null : instant.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
  }

  private static @Nullable String cut(@Nullable String address) {
    return address == null || address.length() > 4000 ? null : address;
  }
}
