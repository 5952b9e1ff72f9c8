package org.standfirst.websub;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.standfirst.outbox.EventType;
import org.standfirst.outbox.EventsDue;

/** Notes which addresses have changed, for those who want to know. */
@ApplicationScoped
class Pings {

    private static final List<String> FORMATS = List.of("rss", "atom", "json", "ninjs", "ninjs2");
    private static final Set<EventType> OF_ARTICLES = EnumSet.of(EventType.ARTICLE_PUBLISHED, EventType.ARTICLE_UPDATED,
            EventType.ARTICLE_UNPUBLISHED, EventType.ARTICLE_RECALLED);

    private final PingRepository pings;
    private final PingConfig config;

    Pings(PingRepository pings, PingConfig config) {
        this.pings = pings;
        this.config = config;
    }

    void note(@Observes EventsDue due) {
        var hubs = config.webSub().hubs().orElse(List.of());
        if (!hubs.isEmpty()) {
            config.webSub().feeds().ifPresent(base -> {
                var feeds = new LinkedHashSet<String>();
                due.events().forEach(event -> feeds.addAll(feeds(base, event)));
                feeds.forEach(feed -> hubs.forEach(hub -> pings.note(hub.toString(), feed, config.gatherFor())));
            });
        }
        if (config.indexNow().key().isPresent()) {
            due.events().stream().filter(Pings::isOfArticle).map(event -> event.data().url())
                    .filter(url -> url != null && url.startsWith("http")).distinct()
                    .forEach(url -> pings.note(config.indexNow().endpoint().toString(), url, config.gatherFor()));
        }
    }

    /** Of one that readers see, or did: nobody is led to what partners alone have yet. */
    private static boolean isOfArticle(EventsDue.Due event) {
        return OF_ARTICLES.contains(event.type());
    }

    /** The feeds that show an article, or did. */
    private static Set<String> feeds(URI base, EventsDue.Due event) {
        var feeds = new LinkedHashSet<String>();
        if (!isOfArticle(event) || event.language() == null) {
            return feeds;
        }
        var all = "/feeds/" + event.language();
        for (var format : FORMATS) {
            feeds.add(base.resolve(all + "." + format).toString());
            event.tags().forEach(tag -> feeds.add(base.resolve(all + "/tags/" + encoded(tag) + "." + format).toString()));
            event.authors().forEach(author -> feeds
                    .add(base.resolve(all + "/authors/" + encoded(author) + "." + format).toString()));
        }
        return feeds;
    }

    private static String encoded(String slug) {
        return URLEncoder.encode(slug, StandardCharsets.UTF_8);
    }
}
