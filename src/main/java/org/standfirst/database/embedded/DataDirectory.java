package org.standfirst.database.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/** What outlives every start: the data directory and the password that opens it. */
final class DataDirectory {

    /**
     * What says which characters are letters, for pg_trgm and full text search; the first that exists here. With plain
     * C, pg_trgm finds nothing in Cyrillic, Armenian or Georgian.
     */
    private static final List<String> CHARACTER_TYPES = List.of("C.UTF-8", "en_US.UTF-8", "C");

    private final Path home;
    private final Path passwordFile;
    private final ServerAccount account;
    private final Commands commands;

    DataDirectory(Path home, ServerAccount account, Commands commands) {
        this.home = home;
        this.passwordFile = home.resolve("password");
        this.account = account;
        this.commands = commands;
    }

    static Path in(Path home) {
        return home.resolve("postgres");
    }

    Path path() {
        return in(home);
    }

    Path home() {
        return home;
    }

    /** Runs initdb, unless it has been; what an interrupted one left is thrown away. */
    void initialise() throws IOException {
        var unfinished = home.resolve("unfinished");
        FileTree.delete(unfinished);
        if (Files.exists(path())) {
            account.own(path());
            return;
        }
        if (!Files.exists(passwordFile)) {
            createPassword();
        }
        FileTree.createPrivateDirectory(unfinished);
        Files.copy(passwordFile, unfinished.resolve("password"));
        FileTree.createPrivateDirectory(unfinished.resolve("data"));
        account.own(unfinished);
        initdb(unfinished);
        FileTree.publish(unfinished.resolve("data"), path());
        FileTree.delete(unfinished);
    }

    Administrator administrator(int port) {
        try {
            return new Administrator(port, Files.readString(passwordFile));
        } catch (IOException e) {
            throw new EmbeddedPostgresException("The password of the database cannot be read from " + passwordFile, e);
        }
    }

    private void initdb(Path unfinished) throws IOException {
        var output = "";
        for (var characterType : CHARACTER_TYPES) {
            var outcome = commands.run("initdb", arguments(unfinished, characterType));
            if (outcome.succeeded()) {
                return;
            }
            output = outcome.output();
        }
        throw new EmbeddedPostgresException("No database could be created in " + home + ": " + output);
    }

    private static List<String> arguments(Path unfinished, String characterType) {
        return List.of(
                "--pgdata=" + unfinished.resolve("data"),
                "--username=" + Administrator.NAME,
                "--pwfile=" + unfinished.resolve("password"),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                // The one order of text that is the same on every system and in every version to come.
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--lc-ctype=" + characterType,
                "--text-search-config=simple",
                "--data-checksums",
                "--no-instructions");
    }

    private void createPassword() throws IOException {
        var random = new byte[24];
        new SecureRandom().nextBytes(random);
        var password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        var partial = passwordFile.resolveSibling("password.partial");
        Files.deleteIfExists(partial);
        FileTree.createPrivateFile(partial);
        Files.writeString(partial, password, StandardCharsets.US_ASCII);
        FileTree.flush(partial);
        FileTree.publish(partial, passwordFile);
    }
}
