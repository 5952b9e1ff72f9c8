package org.standfirst.database.embedded;

import java.sql.SQLException;
import java.sql.Statement;

/** The superuser of the server, which only this package logs in as. */
final class Administrator {

    static final String NAME = "postgres";
    private static final String DATABASE = "standfirst";
    private static final String OWNER = "standfirst";

    private final String server;
    private final String password;

    Administrator(int port, String password) {
        this.server = "jdbc:postgresql://127.0.0.1:" + port + "/";
        this.password = password;
    }

    /**
     * Creates the application's role and its database, unless an earlier start did.
     *
     * @return the role, which owns the database but is no superuser, as it would not be on a server of one's own
     */
    Role createDatabase() {
        try (var connection = role().connect();
                var statement = connection.createStatement()) {
            if (!exists(statement, "pg_roles where rolname = '" + OWNER + "'")) {
                statement.execute("create role " + OWNER + " login createrole password '" + password + "'");
            }
            if (!exists(statement, "pg_database where datname = '" + DATABASE + "'")) {
                statement.execute("create database " + DATABASE + " owner " + OWNER);
            }
            return new Role(server + DATABASE, OWNER, password);
        } catch (SQLException e) {
            throw new EmbeddedPostgresException(
                    "Cannot log in to the embedded PostgreSQL with the password kept beside it: " + e.getMessage(), e);
        }
    }

    /** Whether anybody else is logged in. */
    boolean hasCompany() throws SQLException {
        try (var connection = role().connect();
                var statement = connection.createStatement()) {
            return exists(
                    statement,
                    "pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()");
        }
    }

    private Role role() {
        return new Role(server + "postgres", NAME, password);
    }

    private static boolean exists(Statement statement, String rows) throws SQLException {
        try (var found = statement.executeQuery("select 1 from " + rows)) {
            return found.next();
        }
    }
}
