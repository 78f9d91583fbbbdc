package org.nashra.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Fresh databases for tests: H2 in memory and a real PostgreSQL, each empty but for the tables. Use
 * with {@code @ParameterizedTest @MethodSource("org.nashra.store.TestDatabases#each")}.
 */
public final class TestDatabases {
  /** The kinds of database that every store class is tested on. */
  public enum Kind {
    H2,
    POSTGRESQL;

    public Database open() {
      return this == H2 ? h2() : postgresql();
    }
  }

  private TestDatabases() {}

  public static Stream<Kind> each() {
    return Stream.of(Kind.values());
  }

  public static Database h2() {
    return Database.open(
        "jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE", "sa", "");
  }

  public static Database postgresql() {
    String name = "t" + UUID.randomUUID().toString().replace("-", "");
    try (Connection connection = Server.INSTANCE.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return Database.open(Server.INSTANCE.getJdbcUrl("postgres", name), "postgres", "");
  }

  /** One server for all tests of a run; its folder goes when the process ends. */
  private static final class Server {
    private static final EmbeddedPostgres INSTANCE = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
