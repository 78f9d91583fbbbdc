package org.nashra.extract;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.nashra.json.Json;
import org.nashra.model.ClaimCheck;
import org.nashra.model.Extraction;
import org.nashra.store.Database;

/**
 * What was found in each revision of each article. A row carries the digest of the engine and its
 * lexicons, so that articles are read anew after a change of the lexicons.
 */
public final class ExtractionStore {
  private final Jdbi jdbi;

  public ExtractionStore(Database database) {
    this.jdbi = database.jdbi();
  }

  /** Keeps a result in place of an older one of the same revision. */
  public void save(ClaimCheck article, String engine, Extraction extraction) {
    jdbi.useTransaction(
        handle -> {
          handle
              .createUpdate(
                  "delete from extraction where article_id = :id and revision = :revision")
              .bind("id", article.id())
              .bind("revision", article.version())
              .execute();
          handle
              .createUpdate(
                  "insert into extraction (article_id, revision, engine, json)"
                      + " values (:id, :revision, :engine, :json)")
              .bind("id", article.id())
              .bind("revision", article.version())
              .bind("engine", engine)
              .bind("json", Json.write(extraction))
              .execute();
        });
  }

  /** The result of this engine; empty where there is none yet. */
  public Optional<Extraction> find(ClaimCheck article, String engine) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select json from extraction"
                        + " where article_id = :id and revision = :revision and engine = :engine")
                .bind("id", article.id())
                .bind("revision", article.version())
                .bind("engine", engine)
                .mapTo(String.class)
                .findOne()
                .map(json -> Json.read(json, Extraction.class)));
  }

  /** Articles that this engine has not read yet, oldest first. */
  public List<ClaimCheck> unfinished(String engine, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select a.id, a.revision from article a left join extraction e"
                        + " on e.article_id = a.id and e.revision = a.revision and e.engine = :engine"
                        + " where e.article_id is null order by a.retrieved, a.id, a.revision"
                        + " limit :limit")
                .bind("engine", engine)
                .bind("limit", limit)
                .map((row, context) -> new ClaimCheck(row.getString(1), row.getInt(2)))
                .list());
  }
}
