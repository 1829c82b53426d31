package com.example.service;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Optional;

/** The database of the tests: H2 in memory, or a PostgreSQL of their own. */
final class TestDatabase {

  private static final boolean POSTGRESQL =
      "postgresql".equals(System.getProperty("service.test.database"));

  private static Optional<PostgresServer> server;

  private TestDatabase() {}

  static boolean isPostgresql() {
    return POSTGRESQL;
  }

  static String url() {
    return POSTGRESQL
        ? server().url()
        : "jdbc:h2:mem:test;DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
  }

  static String user() {
    return POSTGRESQL ? PostgresServer.USER : "sa";
  }

  /** Returns the server, or skips the test if PostgreSQL is not installed. */
  static synchronized PostgresServer server() {
    if (server == null) {
      server = PostgresServer.start();
    }
    assumeTrue(server.isPresent(), "PostgreSQL is not installed: initdb was not found.");
    return server.get();
  }
}
