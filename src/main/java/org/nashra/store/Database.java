package org.nashra.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * The database: H2 in PostgreSQL mode, or PostgreSQL. Opening it brings its tables up to date
 * ({@code src/main/resources/db/migration}). Thread-safe.
 */
public final class Database implements AutoCloseable {
  private final HikariDataSource pool;
  private final Jdbi jdbi;

  private Database(HikariDataSource pool) {
    this.pool = pool;
    this.jdbi = Jdbi.create(pool);
  }

  /**
   * @throws DatabaseUnavailableException if it cannot be reached, is locked by another process or
   *     cannot be brought up to date
   */
  public static Database open(String url, String user, String password) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(user);
    config.setPassword(password);
    config.setMaximumPoolSize(8);
    config.setMinimumIdle(1);
    config.setPoolName("nashra");
    config.setConnectionTimeout(10_000);
    config.setInitializationFailTimeout(1);
    HikariDataSource pool;
    try {
      pool = new HikariDataSource(config);
    } catch (RuntimeException e) {
      throw DatabaseUnavailableException.of(url, e);
    }
    try {
      // The types whose names differ between the two databases.
      String bytes = url.startsWith("jdbc:h2:") ? "varbinary(1000000000)" : "bytea";
      Flyway.configure()
          .dataSource(pool)
          .locations("classpath:db/migration")
          .placeholders(Map.of("bytes", bytes))
          .load()
          .migrate();
      Database database = new Database(pool);
      if (url.startsWith("jdbc:h2:")) {
        // H2 writes commits to disk up to half a second late: a process that is killed would take
        // back what it has committed, and mail the same again.
        database.jdbi.useHandle(handle -> handle.execute("set write_delay 0"));
      }
      return database;
    } catch (FlywayException e) {
      pool.close();
      throw DatabaseUnavailableException.of(url, e);
    }
  }

  public Jdbi jdbi() {
    return jdbi;
  }

  /** Whether it answers now. */
  public boolean answers() {
    try {
      return jdbi.withHandle(
          handle -> handle.createQuery("select 1").mapTo(Integer.class).one() == 1);
    } catch (JdbiException e) {
      return false;
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
