package org.standfirst.purge;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The caches that are told: as configured, or the application does not start. */
@ApplicationScoped
class Edges {

    private static final String SETTINGS = "standfirst.purge.";

    private final List<Edge> all;

    Edges(PurgeConfig config) {
        this.all = List.copyOf(of(config));
    }

    List<Edge> all() {
        return all;
    }

    static List<? extends Edge> of(PurgeConfig config) {
        return switch (config.kind()) {
            case NONE -> List.of();
            case VARNISH -> needed(config, config.varnish().servers(), "varnish.servers").stream().distinct()
                    .map(server -> new VarnishServer(address(server, "varnish.servers"))).toList();
            case FASTLY -> List.of(new FastlyService(address(config.fastly().api(), "fastly.api"),
                    needed(config, config.fastly().service(), "fastly.service"),
                    needed(config, config.fastly().token(), "fastly.token")));
            case HTTP -> List.of(new PurgeHook(address(needed(config, config.http().url(), "http.url"), "http.url"),
                    config.http().token()));
        };
    }

    private static <T> T needed(PurgeConfig config, Optional<T> value, String name) {
        return value.orElseThrow(() -> new IllegalArgumentException("%s%s is missing, which %skind=%s needs"
                .formatted(SETTINGS, name, SETTINGS, config.kind().name().toLowerCase(Locale.ROOT))));
    }

    private static URI address(URI given, String name) {
        if (given.getHost() == null || !List.of("http", "https").contains(given.getScheme())) {
            throw new IllegalArgumentException("%s%s must be an absolute http or https URL: %s"
                    .formatted(SETTINGS, name, given));
        }
        return given;
    }
}
