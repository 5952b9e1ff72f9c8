package org.standfirst.feed.format;

import org.jspecify.annotations.Nullable;
import org.standfirst.delivery.article.SyndicatedArticle;
import org.standfirst.site.Site;
import org.standfirst.xml.XmlDocument;

/**
 * Writes a feed as Atom.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4287">RFC 4287, The Atom Syndication Format</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5005">RFC 5005, Feed Paging and Archiving</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6721">RFC 6721, The Atom deleted-entry Element</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4946">RFC 4946, Atom License Extension</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6596">RFC 6596, The Canonical Link Relation</a>
 */
final class Atom {

    private static final String HISTORY = "http://purl.org/syndication/history/1.0";
    private static final String TOMBSTONES = "http://purl.org/atompub/tombstones/1.0";

    private final Feed feed;
    private final Site site;
    private final XmlDocument xml;

    private Atom(Feed feed, Site site) {
        this.feed = feed;
        this.site = site;
        this.xml = new XmlDocument("feed", "xmlns", ItemExtensions.ATOM, "xmlns:media", ItemExtensions.MEDIA, "xmlns:dcterms",
                ItemExtensions.DC_TERMS, "xmlns:fh", HISTORY, "xmlns:at", TOMBSTONES, "xml:lang", feed.language());
    }

    static String write(Feed feed, Site site) {
        return new Atom(feed, site).write();
    }

    private String write() {
        var about = feed.about();
        xml.element("id", about.id()).element("title", about.title()).element("subtitle", about.description())
                .element("updated", about.updated().toString()).element("generator", "Standfirst")
                .element("logo", about.logo());
        // Of what nobody signs.
        xml.open("author").element("name", about.publisher()).element("uri", about.home()).close();
        link("alternate", "text/html", about.home());
        neighbours(feed.links());
        feed.links().hubs().forEach(hub -> xml.empty("link", "rel", "hub", "href", hub.toString()));
        feed.articles().forEach(this::entry);
        feed.withdrawn().forEach(this::deleted);
        return xml.end();
    }

    /** A document that leads to archives (RFC 5005, section 4) is no page of a paged feed (section 3) too. */
    private void neighbours(Feed.Links links) {
        var type = FeedFormat.ATOM.mediaType();
        link("self", type, links.self());
        link("prev-archive", type, links.archive());
        link("next", type, links.archive() == null ? links.next() : null);
        link("current", type, links.current());
        if (links.current() != null) {
            xml.empty("fh:archive");
        }
    }

    private void link(String relation, String type, @Nullable String address) {
        if (address != null) {
            xml.empty("link", "rel", relation, "type", type, "href", address);
        }
    }

    private void entry(SyndicatedArticle article) {
        var view = article.view();
        xml.open("entry", "xml:lang", view.language()).element("id", article.urn()).element("title", view.headline())
                .element("published", view.publishedAt().toString()).element("updated", view.updatedAt().toString())
                .empty("link", "rel", "alternate", "type", "text/html", "hreflang", view.language(), "href", view.url());
        view.authors().forEach(author -> xml.open("author").element("name", author.name())
                .element("uri", site.authorUrl(view.language(), author.slug())).close());
        view.tags().forEach(tag -> xml.empty("category", "term", tag.slug(), "label", tag.name()));
        xml.element("rights", view.licence()).element("summary", article.summaryAsHtml().orElse(null), "type", "html")
                .element("content", article.html().orElse(null), "type", "html");
        ItemExtensions.write(xml, "link", article);
        xml.close();
    }

    private void deleted(Withdrawn gone) {
        xml.open("at:deleted-entry", "ref", gone.urn(), "when", gone.at().toString())
                .element("at:comment", gone.why(), "xml:lang", feed.language()).close();
    }
}
