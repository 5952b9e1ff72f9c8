package org.standfirst.feed.format;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.standfirst.delivery.article.ArticleNinjs;
import org.standfirst.delivery.article.NinjsVersion;
import org.standfirst.site.Site;

/** Writes a feed in each form that it comes in. */
@ApplicationScoped
public class FeedForms {

    private final ObjectMapper json;
    private final ArticleNinjs ninjs;
    private final Site site;

    FeedForms(ObjectMapper json, ArticleNinjs ninjs, Site site) {
        this.json = json;
        this.ninjs = ninjs;
        this.site = site;
    }

    /** The document. */
    public String write(Feed feed, FeedFormat format) {
        return switch (format) {
            case RSS -> Rss.write(feed);
            case ATOM -> Atom.write(feed, site);
            case JSON -> JsonFeed.write(feed, json, site);
            case NINJS -> ninjs(feed, NinjsVersion.V3_1);
            case NINJS_2 -> ninjs(feed, NinjsVersion.V2_2);
        };
    }

    /** A list: ninjs knows no feed. What was recalled comes too, for whoever has taken it must take it back. */
    private String ninjs(Feed feed, NinjsVersion version) {
        var list = json.createArrayNode();
        feed.articles().forEach(article -> list.add(ninjs.render(article, version)));
        feed.withdrawn().stream().filter(Withdrawn::isRecalled)
                .forEach(gone -> list.add(ninjs.canceled(gone.id(), feed.language(), gone.why(), version)));
        return list.toString();
    }
}
