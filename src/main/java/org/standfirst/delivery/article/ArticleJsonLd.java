package org.standfirst.delivery.article;

import static org.standfirst.delivery.article.JsonMembers.put;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import org.standfirst.delivery.article.ArticleView.PhotoView;
import org.standfirst.delivery.article.ArticleView.TagView;
import org.standfirst.delivery.article.ArticleView.TranslationView;
import org.standfirst.portabletext.TextRenderer;
import org.standfirst.site.Masthead;
import org.standfirst.site.Site;

/**
 * Writes an article as search engines understand it.
 *
 * @see <a href="https://schema.org/NewsArticle">schema.org, NewsArticle</a>
 * @see <a href="https://developers.google.com/search/docs/appearance/structured-data/article">Google, Article structured
 *      data</a>
 */
@ApplicationScoped
class ArticleJsonLd {

    private static final String CONTEXT = "https://schema.org";

    private final ObjectMapper json;
    private final Masthead masthead;
    private final Site site;

    ArticleJsonLd(ObjectMapper json, Masthead masthead, Site site) {
        this.json = json;
        this.masthead = masthead;
        this.site = site;
    }

    /** Safe to stand in a script element of HTML. */
    String render(SyndicatedArticle article) {
        var view = article.view();
        var news = thing("NewsArticle").put("@context", CONTEXT).put("@id", view.url());
        news.put("identifier", article.urn()).put("url", view.url()).put("mainEntityOfPage", view.url())
                .put("headline", view.headline());
        put(news, "alternativeHeadline", view.kicker());
        put(news, "description", article.summary());
        put(news, "dateline", view.dateline());
        put(news, "license", article.licenceUrl().orElse(null));
        put(news, "copyrightNotice", view.licence());
        news.put("inLanguage", view.language()).put("datePublished", view.publishedAt().toString())
                .put("dateModified", article.modifiedAt().toString()).put("wordCount", view.wordCount())
                .put("timeRequired", "PT" + Math.max(1, view.readingMinutes()) + "M").put("isAccessibleForFree", true);
        if (article.body() != null) {
            news.put("articleBody", TextRenderer.render(article.body()));
        }
        var photo = article.photo();
        if (photo != null) {
            news.putArray("image").add(image(photo));
        }
        authors(news, view);
        news.set("publisher", publisher(view.language()));
        tags(news, view);
        article.translations().forEach(edition -> translation(news, article, edition));
        corrections(news, view);
        var source = article.source();
        put(news, "isBasedOn", source == null ? null : source.url());
        return news.toString().replace("<", "\\u003c");
    }

    private ObjectNode thing(String type) {
        return json.createObjectNode().put("@type", type);
    }

    private ObjectNode image(PhotoView photo) {
        var image = thing("ImageObject").put("url", photo.url()).put("contentUrl", photo.url());
        if (photo.width() != null && photo.height() != null) {
            image.put("width", photo.width()).put("height", photo.height());
        }
        put(image, "caption", photo.caption() == null ? photo.alt() : photo.caption());
        put(image, "creditText", photo.credit());
        return image;
    }

    /** Where nobody signs, the newsroom does. */
    private void authors(ObjectNode news, ArticleView article) {
        var authors = news.putArray("author");
        article.authors().forEach(author -> authors.add(thing("Person").put("name", author.name())
                .put("url", site.authorUrl(article.language(), author.slug()))));
        if (authors.isEmpty()) {
            authors.add(publisher(article.language()));
        }
    }

    private ObjectNode publisher(String language) {
        var publisher = thing("NewsMediaOrganization").put("name", masthead.name()).put("url", masthead.home(language));
        masthead.logo().ifPresent(logo -> publisher.set("logo", thing("ImageObject").put("url", logo)));
        return publisher;
    }

    private static void tags(ObjectNode news, ArticleView article) {
        if (article.tags().isEmpty()) {
            return;
        }
        var keywords = news.putArray("keywords");
        article.tags().forEach(tag -> keywords.add(tag.name()));
        article.tags().stream().filter(tag -> tag.kind().equals("topic")).findFirst().map(TagView::name)
                .ifPresent(topic -> news.put("articleSection", topic));
    }

    /** Which edition is the work and which the translation: what is known of two translations of one work is not said. */
    private void translation(ObjectNode news, SyndicatedArticle article, TranslationView edition) {
        // No NewsArticle, of which search engines would miss what this does not tell.
        var other = thing("CreativeWork").put("@id", edition.url()).put("url", edition.url())
                .put("inLanguage", edition.language());
        put(other, "headline", edition.headline());
        if (edition.publisher() != null) {
            other.set("publisher",
                    thing("Organization").put("name", edition.publisher().name()).put("url", edition.publisher().url()));
        }
        if (article.isTranslatedFrom(edition)) {
            news.set("translationOfWork", other);
        } else if (article.view().original()) {
            news.withArray("workTranslation").add(other);
        }
    }

    private void corrections(ObjectNode news, ArticleView article) {
        article.corrections().forEach(correction -> news.withArray("correction").add(thing("CorrectionComment")
                .put("text", correction.text()).put("datePublished", correction.at().toString())));
    }
}
