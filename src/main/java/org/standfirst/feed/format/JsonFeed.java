package org.standfirst.feed.format;

import static org.standfirst.delivery.article.JsonMembers.put;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.standfirst.delivery.article.ArticleView.TagView;
import org.standfirst.delivery.article.SyndicatedArticle;
import org.standfirst.site.Site;

/**
 * Writes a feed as JSON Feed.
 *
 * @see <a href="https://www.jsonfeed.org/version/1.1/">JSON Feed 1.1</a>
 */
final class JsonFeed {

    private static final String VERSION = "https://jsonfeed.org/version/1.1";
    /** What must stand with an item, and its editions in other languages: for both, JSON Feed has no word. */
    private static final String EXTENSION = "_standfirst";

    private final Feed feed;
    private final ObjectMapper json;
    private final Site site;

    private JsonFeed(Feed feed, ObjectMapper json, Site site) {
        this.feed = feed;
        this.json = json;
        this.site = site;
    }

    static String write(Feed feed, ObjectMapper json, Site site) {
        return new JsonFeed(feed, json, site).write().toString();
    }

    private ObjectNode write() {
        var about = feed.about();
        var links = feed.links();
        var document = json.createObjectNode().put("version", VERSION).put("title", about.title())
                .put("home_page_url", about.home()).put("feed_url", links.self()).put("description", about.description());
        put(document, "next_url", links.next());
        put(document, "icon", about.logo());
        document.put("language", feed.language());
        document.putArray("authors").addObject().put("name", about.publisher()).put("url", about.home());
        links.hubs().forEach(hub -> document.withArray("hubs").addObject().put("type", "WebSub").put("url", hub.toString()));
        var items = document.putArray("items");
        feed.articles().forEach(article -> items.add(item(article)));
        return document;
    }

    private ObjectNode item(SyndicatedArticle article) {
        var view = article.view();
        var item = json.createObjectNode().put("id", article.urn()).put("url", view.url()).put("title", view.headline());
        var source = article.source();
        put(item, "external_url", source == null ? null : source.url());
        put(item, "summary", article.summary());
        // One of both must be there.
        article.html().ifPresentOrElse(html -> item.put("content_html", html),
                () -> item.put("content_text", article.summary()));
        var photo = article.photo();
        put(item, "image", photo == null ? null : photo.url());
        item.put("date_published", view.publishedAt().toString()).put("date_modified", view.updatedAt().toString())
                .put("language", view.language());
        view.authors().forEach(author -> item.withArray("authors").addObject().put("name", author.name()).put("url",
                site.authorUrl(view.language(), author.slug())));
        var tags = item.putArray("tags");
        view.tags().stream().map(TagView::name).distinct().forEach(tags::add);
        extend(item.putObject(EXTENSION), article);
        return item;
    }

    private static void extend(ObjectNode extension, SyndicatedArticle article) {
        extension.put("canonicalUrl", article.view().url()).put("attribution", article.attribution());
        put(extension, "licence", article.view().licence());
        article.licenceUrl().ifPresent(url -> extension.put("licenceUrl", url));
        var translations = extension.putArray("translations");
        article.translations().forEach(edition -> {
            var translation = translations.addObject().put("language", edition.language()).put("url", edition.url());
            put(translation, "title", edition.headline());
            put(translation, "publisher", edition.publisher() == null ? null : edition.publisher().name());
        });
    }
}
