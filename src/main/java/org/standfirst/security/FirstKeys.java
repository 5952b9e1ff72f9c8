package org.standfirst.security;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Makes the keys that others are made with: the one that configuration names, and in dev mode one that is printed. */
@ApplicationScoped
class FirstKeys {

    private static final Logger LOG = Logger.getLogger(FirstKeys.class);
    /** Below this a key could be guessed; 128 bits in hexadecimal digits. */
    private static final int ADVISED_LENGTH = 32;

    private final ApiKeys keys;
    private final Optional<String> bootstrapKey;
    private final Path dataDirectory;

    FirstKeys(ApiKeys keys, @ConfigProperty(name = "standfirst.bootstrap-admin-key") Optional<String> bootstrapKey,
            @ConfigProperty(name = "standfirst.data-dir") Path dataDirectory) {
        this.keys = keys;
        this.bootstrapKey = bootstrapKey;
        this.dataDirectory = dataDirectory;
    }

    void makeFirstKeys(@Observes StartupEvent start) {
        bootstrapKey.ifPresent(this::makeBootstrapKey);
        if (LaunchMode.current() == LaunchMode.DEVELOPMENT) {
            var token = developmentToken();
            keys.ensureAdmin(token, ApiKey.Origin.DEVELOPMENT);
            LOG.infof("Admin key for development: %s", token.text());
        }
    }

    private void makeBootstrapKey(String text) {
        if (text.length() < ADVISED_LENGTH) {
            LOG.warnf("The bootstrap admin key is shorter than %d characters; make a longer, random one.", ADVISED_LENGTH);
        }
        keys.ensureAdmin(new Token(text), ApiKey.Origin.BOOTSTRAP);
    }

    /** The same from start to start, so that a terminal's history and Swagger UI's memory stay of use. */
    private Token developmentToken() {
        var file = dataDirectory.resolve("development.key");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(dataDirectory);
                Files.writeString(file, Token.random().text());
            }
            return new Token(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
