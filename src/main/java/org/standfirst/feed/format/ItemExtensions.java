package org.standfirst.feed.format;

import org.jspecify.annotations.Nullable;
import org.standfirst.delivery.article.ArticleView.PhotoView;
import org.standfirst.delivery.article.SyndicatedArticle;
import org.standfirst.xml.XmlDocument;

/**
 * What both forms in XML say of an article by elements of others: its links, its photo, and what must stand with it.
 *
 * @see <a href="https://www.rssboard.org/media-rss">Media RSS</a>
 * @see <a href="https://www.dublincore.org/specifications/dublin-core/dcmi-terms/">DCMI Metadata Terms</a>
 */
final class ItemExtensions {

    static final String ATOM = "http://www.w3.org/2005/Atom";
    static final String MEDIA = "http://search.yahoo.com/mrss/";
    static final String DC_TERMS = "http://purl.org/dc/terms/";

    private ItemExtensions() {
    }

    /**
     * Writes them into the item that is open.
     *
     * @param link what a link of Atom is called there
     */
    static void write(XmlDocument xml, String link, SyndicatedArticle article) {
        article.alternates().forEach(edition -> xml.empty(link, "rel", "alternate", "type", "text/html", "hreflang",
                edition.language(), "href", edition.url(), "title", edition.headline()));
        xml.empty(link, "rel", "canonical", "href", article.view().url());
        article.licenceUrl().ifPresent(url -> xml.empty(link, "rel", "license", "href", url));
        xml.element("dcterms:bibliographicCitation", article.attribution());
        photo(xml, article.photo());
    }

    private static void photo(XmlDocument xml, @Nullable PhotoView photo) {
        if (photo != null) {
            xml.open("media:content", "url", photo.url(), "medium", "image", "width", text(photo.width()), "height",
                    text(photo.height())).element("media:title", photo.alt(), "type", "plain")
                    .element("media:description", photo.caption(), "type", "plain").element("media:credit", photo.credit())
                    .close();
        }
    }

    private static @Nullable String text(@Nullable Integer number) {
        return number == null ? null : number.toString();
    }
}
