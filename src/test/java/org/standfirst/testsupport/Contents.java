package org.standfirst.testsupport;

import io.agroal.api.AgroalDataSource;
import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks at what is in the database, where the API does not tell. */
@ApplicationScoped
public class Contents {

    private final AgroalDataSource database;

    Contents(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * What is kept, in brief: another whenever a row was added, changed or removed. Keys are compared by what they say, for
     * their last use is written again and again.
     */
    public String digest() {
        return query(connection -> {
            var all = tables(connection).map(Contents::digestOf).collect(Collectors.joining(" union all "));
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(all)) {
                var digests = new ArrayList<String>();
                while (rows.next()) {
                    digests.add(rows.getString(1));
                }
                return digests.toString();
            }
        });
    }

    private static String digestOf(String table) {
        if (table.equals("editorial.outbox_event")) {
            // It is noted there, a moment later and by itself, that an event was handed on.
            return "select concat('events ', count(*), ' ', max(seq)) from editorial.outbox_event";
        }
        if (table.equals("editorial.handed_out")) {
            // When something was fetched last is written there a moment later, and how often that was, below.
            return "select concat('handed out ', count(*)) from editorial.handed_out";
        }
        if (table.equals("editorial.partner_usage")) {
            return "select 'usage'";
        }
        return table.equals("editorial.api_key")
                ? "select md5(string_agg((to_jsonb(key) - 'last_used_at')::text, ',' order by id)) from editorial.api_key key"
                : "select concat('%1$s ', count(*), ' ', max(xmin::text::bigint)) from %1$s".formatted(table);
    }

    /** How many rows a query counts. */
    public long count(String sql, Object... values) {
        return query(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                for (var i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                var rows = statement.executeQuery();
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    /** Changes rows and tells how many. */
    public int update(String sql, Object... values) {
        return query(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                for (var i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                return statement.executeUpdate();
            }
        });
    }

    /** Lets the time of a key be over, as the answer that made it names it, and gives its secret. */
    public String expire(Response key) {
        update("update editorial.api_key set expires_at = now() - interval '1 second' where id = cast(? as uuid)",
                key.<String> path("id"));
        return key.path("token");
    }

    private static Stream<String> tables(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select table_schema || '.' || table_name from information_schema.tables
                        where table_schema in ('editorial', 'published') and table_type = 'BASE TABLE'
                        order by 1
                        """)) {
            var names = new ArrayList<String>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names.stream();
        }
    }

    private interface Query<T> {
        T of(Connection connection) throws SQLException;
    }

    private <T> T query(Query<T> query) {
        try (var connection = database.getConnection()) {
            return query.of(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
