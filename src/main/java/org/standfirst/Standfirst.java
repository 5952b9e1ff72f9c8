package org.standfirst;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.standfirst.database.embedded.EmbeddedPostgres;
import org.standfirst.mirror.MirrorCommand;

/**
 * Starts the application: on the PostgreSQL that configuration names, else on the embedded one. With {@code mirror} as the
 * first argument it starts neither, and keeps a copy of another one's articles.
 */
@QuarkusMain
public final class Standfirst {

    private static final String URL = "quarkus.datasource.jdbc.url";
    /** Tells the address that was set here from one that was configured: live reload comes by again in the same JVM. */
    private static final String EMBEDDED_URL = "standfirst.embedded-postgres.url";

    private Standfirst() {
    }

    public static void main(String... args) {
        if (args.length > 0 && args[0].equals(MirrorCommand.NAME)) {
            System.exit(MirrorCommand.run(List.of(args).subList(1, args.length), System.out, System.err));
        }
        var config = ConfigProvider.getConfig();
        var url = config.getOptionalValue(URL, String.class)
                .filter(configured -> !configured.equals(System.getProperty(EMBEDDED_URL)));
        if (url.isPresent()) {
            Quarkus.run(args);
            return;
        }
        try (var postgres = EmbeddedPostgres.start(Path.of(config.getValue("standfirst.data-dir", String.class)))) {
            System.setProperty(EMBEDDED_URL, postgres.jdbcUrl());
            System.setProperty(URL, postgres.jdbcUrl());
            System.setProperty("quarkus.datasource.username", postgres.username());
            System.setProperty("quarkus.datasource.password", postgres.password());
            Quarkus.run(args);
        }
    }
}
