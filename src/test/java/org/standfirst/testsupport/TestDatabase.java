package org.standfirst.testsupport;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.standfirst.database.embedded.EmbeddedPostgres;

/** Starts the embedded PostgreSQL for the tests that run the application: the same server, with an empty directory. */
public class TestDatabase implements QuarkusTestResourceLifecycleManager {

    private @Nullable EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        try {
            var directory = Files.createDirectories(Path.of("target", "test-database"));
            postgres = EmbeddedPostgres.start(Files.createTempDirectory(directory, "run-").toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of("quarkus.datasource.jdbc.url", postgres.jdbcUrl(),
                "quarkus.datasource.username", postgres.username(),
                "quarkus.datasource.password", postgres.password(),
                "standfirst.bootstrap-admin-key", Api.ADMIN_KEY);
    }

    @Override
    public void stop() {
        if (postgres != null) {
            postgres.close();
        }
    }
}
