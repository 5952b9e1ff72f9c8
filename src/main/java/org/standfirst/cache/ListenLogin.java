package org.standfirst.cache;

import io.vertx.core.net.PemTrustOptions;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.Driver;

/**
 * How to reach the database to listen: as the editorial datasource does, for notifications come from the primary alone.
 */
@ApplicationScoped
class ListenLogin {

    private final String url;
    private final Optional<String> username;
    private final Optional<String> password;

    ListenLogin(@ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> username,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
        this.url = url;
        this.username = username;
        this.password = password;
    }

    /** The address and login; of several servers the first. */
    PgConnectOptions options() {
        var properties = Driver.parseURL(url, new Properties());
        if (properties == null) {
            throw new IllegalStateException("quarkus.datasource.jdbc.url is no address of a PostgreSQL database: " + url);
        }
        var options = new PgConnectOptions()
                .setHost(first(properties.getProperty("PGHOST", "localhost")))
                .setPort(Integer.parseInt(first(properties.getProperty("PGPORT", "5432"))))
                .setDatabase(properties.getProperty("PGDBNAME"))
                .setUser(username.orElseGet(() -> properties.getProperty("user", "")))
                .setPassword(password.orElseGet(() -> properties.getProperty("password", "")));
        // The driver for queries prefers TLS unless it is told otherwise.
        options.setSslMode(SslMode.of(properties.getProperty("sslmode", "prefer").toLowerCase(Locale.ROOT)));
        Optional.ofNullable(properties.getProperty("sslrootcert")).ifPresentOrElse(
                file -> options.setPemTrustOptions(new PemTrustOptions().addCertPath(file)),
                () -> options.setTrustAll(options.getSslMode() != SslMode.VERIFY_FULL
                        && options.getSslMode() != SslMode.VERIFY_CA));
        if (options.getSslMode() == SslMode.VERIFY_FULL) {
            options.setHostnameVerificationAlgorithm("HTTPS");
        }
        return options;
    }

    private static String first(String list) {
        return list.split(",", -1)[0];
    }
}
