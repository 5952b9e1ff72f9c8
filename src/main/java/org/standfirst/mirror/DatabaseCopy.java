package org.standfirst.mirror;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/**
 * A copy as rows in PostgreSQL: {@code mirror_article} with the JSON of each article, and {@code mirror_state} with the
 * cursor. Changes and cursor are written in one transaction.
 */
final class DatabaseCopy implements Copy {

    private static final String TABLES = """
            create table if not exists mirror_article (id uuid primary key, article json not null);
            create table if not exists mirror_state (origin text primary key, cursor text)""";

    private final ObjectMapper json = new ObjectMapper();
    private final Connection database;
    private final String origin;
    private @Nullable String cursor;

    /**
     * Opens the copy in a database, or begins one.
     *
     * @param url as JDBC has it, with user and password
     * @param origin what it is a copy of
     * @throws IllegalArgumentException where it is one of something else
     */
    DatabaseCopy(String url, String origin) throws IOException {
        this.origin = origin;
        try {
            var connection = new Driver().connect(url, new Properties());
            if (connection == null) {
                throw new IllegalArgumentException(url + " is no address of a PostgreSQL database");
            }
            database = connection;
            open();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private void open() throws SQLException {
        database.setAutoCommit(false);
        try (var statement = database.createStatement()) {
            statement.execute(TABLES);
            try (var rows = statement.executeQuery("select origin, cursor from mirror_state")) {
                if (rows.next()) {
                    if (!rows.getString(1).equals(origin)) {
                        throw new IllegalArgumentException("the database has a copy of " + rows.getString(1));
                    }
                    cursor = rows.getString(2);
                }
            }
        }
        database.commit();
    }

    @Override
    public @Nullable String cursor() {
        return cursor;
    }

    @Override
    public void apply(List<Change> changes, String next) throws IOException {
        try (var put = database.prepareStatement("""
                insert into mirror_article (id, article) values (?, cast(? as json))
                on conflict (id) do update set article = excluded.article""");
                var remove = database.prepareStatement("delete from mirror_article where id = ?")) {
            for (var change : changes) {
                if (change.article() == null) {
                    remove.setObject(1, change.id());
                    remove.executeUpdate();
                } else {
                    put.setObject(1, change.id());
                    put.setString(2, json.writeValueAsString(change.article()));
                    put.executeUpdate();
                }
            }
            moveTo(next);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private void moveTo(@Nullable String next) throws SQLException {
        try (var move = database.prepareStatement("""
                insert into mirror_state (origin, cursor) values (?, ?)
                on conflict (origin) do update set cursor = excluded.cursor""")) {
            move.setString(1, origin);
            move.setString(2, next);
            move.executeUpdate();
        }
        database.commit();
        cursor = next;
    }

    @Override
    public void clear() throws IOException {
        try (var statement = database.createStatement()) {
            statement.executeUpdate("delete from mirror_article");
            moveTo(null);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void forEach(Consumer<JsonNode> reader) throws IOException {
        try (var statement = database.createStatement()) {
            statement.setFetchSize(100);
            try (var rows = statement.executeQuery("select article from mirror_article")) {
                while (rows.next()) {
                    reader.accept(json.readTree(rows.getString(1)));
                }
            }
            database.commit();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            database.close();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
