package org.standfirst.feed.format;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.standfirst.delivery.article.SyndicatedArticle;
import org.standfirst.xml.XmlDocument;

/**
 * Writes a feed as RSS.
 *
 * @see <a href="https://www.rssboard.org/rss-specification">RSS 2.0</a>
 * @see <a href="https://www.rssboard.org/rss-profile">RSS Best Practices Profile</a>
 */
final class Rss {

    /** With two digits for each day, as the ready-made formatter of RFC 1123 does not write them. */
    private static final DateTimeFormatter RFC_822 = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'",
            Locale.ENGLISH);
    private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
    private static final String CONTENT = "http://purl.org/rss/1.0/modules/content/";

    private final Feed feed;
    private final XmlDocument xml;

    private Rss(Feed feed) {
        this.feed = feed;
        this.xml = new XmlDocument("rss", "version", "2.0", "xmlns:atom", ItemExtensions.ATOM, "xmlns:content", CONTENT,
                "xmlns:dc", DUBLIN_CORE, "xmlns:dcterms", ItemExtensions.DC_TERMS, "xmlns:media", ItemExtensions.MEDIA);
    }

    static String write(Feed feed) {
        return new Rss(feed).write();
    }

    private String write() {
        var about = feed.about();
        xml.open("channel").element("title", about.title()).element("link", about.home())
                .element("description", about.description()).element("language", feed.language())
                .element("lastBuildDate", date(about.updated())).element("generator", "Standfirst")
                .empty("atom:link", "rel", "self", "type", FeedFormat.RSS.mediaType(), "href", feed.links().self());
        feed.links().hubs().forEach(hub -> xml.empty("atom:link", "rel", "hub", "href", hub.toString()));
        if (about.logo() != null) {
            xml.open("image").element("url", about.logo()).element("title", about.title()).element("link", about.home())
                    .close();
        }
        feed.articles().forEach(this::item);
        return xml.end();
    }

    private void item(SyndicatedArticle article) {
        var view = article.view();
        xml.open("item").element("title", view.headline()).element("link", view.url())
                .element("guid", article.urn(), "isPermaLink", "false").element("pubDate", date(view.publishedAt()))
                .element("dcterms:modified", view.updatedAt().toString());
        view.authors().forEach(author -> xml.element("dc:creator", author.name()));
        view.tags().forEach(tag -> xml.element("category", tag.name()));
        xml.element("dc:language", view.language()).element("dc:rights", view.licence());
        var source = article.source();
        if (source != null) {
            xml.element("dc:source", source.url() == null ? source.publisher() : source.url());
        }
        xml.element("description", article.summaryAsHtml().orElse(null))
                .element("content:encoded", article.html().orElse(null));
        ItemExtensions.write(xml, "atom:link", article);
        xml.close();
    }

    private static String date(Instant at) {
        return RFC_822.format(at.atOffset(ZoneOffset.UTC));
    }
}
