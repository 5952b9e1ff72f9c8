package org.standfirst.database.embedded;

import java.nio.file.Path;
import java.sql.SQLException;

/**
 * A program of its own, to be killed: inserts rows, one commit each, and prints a row's number only once its commit is
 * acknowledged. Goes on until it is killed, whatever happens to the server; told to leave, it exits at once and forgets
 * to close.
 */
final class Newsroom {

    private Newsroom() {
    }

    public static void main(String[] arguments) throws InterruptedException {
        var postgres = EmbeddedPostgres.start(Path.of(arguments[0]));
        System.out.println("started");
        while (!arguments[1].equals("leave")) {
            try {
                insert(postgres);
            } catch (SQLException e) {
                System.out.println("lost the server");
                Thread.sleep(20);
            }
        }
    }

    private static void insert(EmbeddedPostgres postgres) throws SQLException {
        try (var connection = Sessions.open(postgres);
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists story (number bigint generated always as identity)");
            while (true) {
                try (var inserted = statement.executeQuery("insert into story default values returning number")) {
                    inserted.next();
                    System.out.println("acknowledged " + inserted.getLong(1));
                }
            }
        }
    }
}
