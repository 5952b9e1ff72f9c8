package org.standfirst.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.HttpServer;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.standfirst.security.WorkKeys;

/**
 * Fills an empty database with the demo newsroom, in the background once the server answers. A load that was cut goes on
 * at the next start; a database with anything of somebody else's in it is left alone.
 */
@ApplicationScoped
class DemoNewsroom {

    private static final Logger LOG = Logger.getLogger(DemoNewsroom.class);
    private static final String WORK = "demo newsroom";
    private static final Duration KEY_VALIDITY = Duration.ofMinutes(10);
    /** In the order in which they refer to each other. */
    private static final List<String> KINDS = List.of("publishers", "authors", "tags");
    private static final String NOTICES = "/v1/editorial/notices";

    private final boolean wanted;
    private final Optional<URI> site;
    private final Material material;
    private final WorkKeys keys;
    private final HttpServer server;
    private final ObjectMapper json;
    private final Clock clock;

    DemoNewsroom(@ConfigProperty(name = "standfirst.demo") boolean wanted,
            @ConfigProperty(name = "standfirst.demo.site") Optional<URI> site, Material material, WorkKeys keys,
            HttpServer server, ObjectMapper json, Clock clock) {
        this.wanted = wanted;
        this.site = site;
        this.material = material;
        this.keys = keys;
        this.server = server;
        this.json = json;
        this.clock = clock;
    }

    void loadOnceTheServerAnswers(@ObservesAsync HttpServerStart start) throws InterruptedException {
        if (!wanted || keys.progress(WORK) == WorkKeys.Progress.DONE) {
            return;
        }
        try {
            load();
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("The demo newsroom is not whole; the next start goes on with it.", e);
        }
    }

    private void load() throws IOException, InterruptedException {
        var resumed = keys.progress(WORK) == WorkKeys.Progress.BEGUN;
        var here = URI.create("http://localhost:" + server.getPort());
        var key = keys.begin(WORK, KEY_VALIDITY);
        var newsroom = new NewsroomClient(HttpClient.newHttpClient(), json, here, key);
        if (!resumed && !isEmpty(newsroom)) {
            keys.end(WORK);
            LOG.info("The database has content of its own; the demo newsroom stays out of it.");
            return;
        }
        fill(newsroom, site.orElse(here));
        keys.end(WORK);
        LOG.infof("The demo newsroom is there: %s", here.resolve("/"));
    }

    private static boolean isEmpty(NewsroomClient newsroom) throws IOException, InterruptedException {
        for (var kind : List.of("articles", "tags", "authors", "publishers", "notices")) {
            if (!newsroom.read("/v1/editorial/" + kind + "?limit=1").path("items").isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private void fill(NewsroomClient newsroom, URI site) throws IOException, InterruptedException {
        for (var kind : KINDS) {
            for (var thing : material.list(kind + ".json")) {
                newsroom.makeUnlessThere("/v1/editorial/" + kind, thing);
            }
        }
        var desk = new Desk(newsroom, site, clock.instant());
        for (var name : material.list("articles.json")) {
            desk.file(material.article(name.textValue()));
        }
        putUpNotices(newsroom);
    }

    /** Notices have no slug to be known by; what they say has to do. */
    private void putUpNotices(NewsroomClient newsroom) throws IOException, InterruptedException {
        var present = newsroom.list(NOTICES).stream().map(notice -> notice.path("text")).toList();
        for (var notice : material.list("notices.json")) {
            if (!present.contains(notice.path("text"))) {
                newsroom.make(NOTICES, notice);
            }
        }
    }
}
