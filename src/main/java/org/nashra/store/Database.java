package org.nashra.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;

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
      return new Database(pool);
    } catch (FlywayException e) {
      pool.close();
      throw DatabaseUnavailableException.of(url, e);
    }
  }

  public Jdbi jdbi() {
    return jdbi;
  }

  @Override
  public void close() {
    pool.close();
  }
}
