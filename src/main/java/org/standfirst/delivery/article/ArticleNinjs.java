package org.standfirst.delivery.article;

import static org.standfirst.delivery.article.JsonMembers.put;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.standfirst.delivery.article.ArticleView.PhotoView;
import org.standfirst.delivery.article.ArticleView.TranslationView;
import org.standfirst.site.Masthead;
import org.standfirst.site.Site;

/**
 * Writes an article as news agencies exchange it.
 *
 * @see <a href="https://iptc.org/standards/ninjs/">IPTC ninjs</a>
 */
@ApplicationScoped
public class ArticleNinjs {

    /** How an edition relates to the others (http://cv.iptc.org/newscodes/itemrelation/); there is no plainer one. */
    private static final String TRANSLATED_FROM = "irel:translatedFrom";
    private static final String TRANSLATION = "irel:translation";
    private static final String PICTURE = "irel:picture";
    private static final Map<String, String> SUBJECTS = Map.of("place", "places", "person", "people", "organisation",
            "organisations");

    private final ObjectMapper json;
    private final Masthead masthead;
    private final Site site;

    ArticleNinjs(ObjectMapper json, Masthead masthead, Site site) {
        this.json = json;
        this.masthead = masthead;
        this.site = site;
    }

    /** An article, whole or as much of it as is given away. */
    public JsonNode render(SyndicatedArticle article, NinjsVersion version) {
        var view = article.view();
        var html = article.html();
        var news = news(view.id(), version);
        news.put("representationType", html.isPresent() ? "full" : "partial").put("version", String.valueOf(view.version()))
                .put("firstCreated", view.firstPublishedAt().toString()).put("versionCreated", view.updatedAt().toString())
                .put("contentCreated", view.publishedAt().toString()).put("pubStatus", "usable")
                .put("language", view.language()).put("title", view.headline()).put("slugline", view.slug());
        put(news, "located", view.dateline());
        rights(news, article);
        text(news, "headlines", "main", view.headline());
        text(news, "descriptions", "summary", article.summary());
        html.ifPresent(text -> news.withArray("bodies").addObject().put("role", "main").put("contentType", "text/html")
                .put("wordCount", view.wordCount()).put("value", text));
        credits(news, article);
        view.tags().forEach(tag -> news.withArray(SUBJECTS.getOrDefault(tag.kind(), "subjects")).addObject()
                .put("name", tag.name()).put("rel", "about").put("uri", site.tagUrl(view.language(), tag.slug()))
                .put("literal", tag.slug()));
        page(news, view.url());
        news.withArray("altIds").addObject().put("role", "canonicalUrl").put("value", view.url());
        var photo = article.photo();
        if (photo != null) {
            picture(news.withArray("associations").addObject(), photo);
        }
        article.translations().forEach(edition -> edition(news.withArray("associations").addObject(), article, edition));
        return in(version, news);
    }

    /** That an article was recalled: whoever has it must not use it any more. */
    public JsonNode canceled(UUID id, String language, @Nullable String why, NinjsVersion version) {
        var news = news(id, version);
        news.put("pubStatus", "canceled").put("language", language);
        put(news, "edNote", why);
        return in(version, news);
    }

    private ObjectNode news(UUID id, NinjsVersion version) {
        var news = json.createObjectNode();
        news.putObject("standard").put("name", "ninjs").put("version", version.number()).put("schema", version.schema());
        return news.put("uri", SyndicatedArticle.urn(id)).put("type", "text");
    }

    private void rights(ObjectNode news, SyndicatedArticle article) {
        news.put("copyrightHolder", masthead.name()).put("copyrightNotice", article.attribution());
        put(news, "usageTerms", article.view().licence());
        article.licenceUrl().ifPresent(url -> news.putObject("rightsInfo").put("linkedRights", url));
    }

    private void credits(ObjectNode news, SyndicatedArticle article) {
        var view = article.view();
        put(news, "by", view.authors().stream().map(ArticleView.BylineView::name).collect(Collectors.joining(", ")));
        view.authors().forEach(author -> news.withArray("infoSources").addObject().put("name", author.name())
                .put("role", author.role()).put("uri", site.authorUrl(view.language(), author.slug())));
        var source = article.source();
        if (source != null) {
            var from = news.withArray("infoSources").addObject().put("role", "source");
            put(from, "name", source.publisher());
            put(from, "uri", source.url());
        }
    }

    private static void edition(ObjectNode other, SyndicatedArticle article, TranslationView edition) {
        var isSource = article.isTranslatedFrom(edition);
        other.put("name", (isSource ? "translatedFrom-" : "translation-") + edition.language())
                .put("rel", isSource ? TRANSLATED_FROM : TRANSLATION)
                .put("uri", edition.id() == null ? edition.url() : SyndicatedArticle.urn(edition.id())).put("type", "text")
                .put("language", edition.language());
        text(other, "headlines", "main", edition.headline());
        if (edition.publisher() != null) {
            other.withArray("infoSources").addObject().put("name", edition.publisher().name()).put("role", "publisher")
                    .put("uri", edition.publisher().url());
        }
        page(other, edition.url());
    }

    private static void picture(ObjectNode picture, PhotoView photo) {
        picture.put("name", "leadImage").put("rel", PICTURE).put("uri", photo.url()).put("type", "picture");
        put(picture, "by", photo.credit());
        put(picture, "copyrightNotice", photo.credit());
        text(picture, "descriptions", "caption", photo.caption());
        text(picture, "descriptions", "altText", photo.alt());
        var original = picture.withArray("renditions").addObject().put("name", "original").put("href", photo.url());
        if (photo.width() != null && photo.height() != null) {
            original.put("width", photo.width()).put("height", photo.height());
        }
        photo.renditions().forEach(rendition -> picture.withArray("renditions").addObject().put("name", rendition.name())
                .put("href", rendition.url()).put("contentType", rendition.type()).put("width", rendition.width())
                .put("height", rendition.height()));
    }

    private static void text(ObjectNode in, String list, String role, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            in.withArray(list).addObject().put("role", role).put("contentType", "text/plain").put("value", text);
        }
    }

    /** Where readers find it. */
    private static void page(ObjectNode in, String url) {
        in.withArray("renditions").addObject().put("name", "web").put("href", url).put("contentType", "text/html");
    }

    private JsonNode in(NinjsVersion version, ObjectNode news) {
        if (version == NinjsVersion.V3_1) {
            return news;
        }
        // It knows no relation of what is associated: there, the name tells it.
        news.path("associations").forEach(other -> ((ObjectNode) other).remove("rel"));
        return inLowerCase(news);
    }

    /** The names of version 3 are those of version 2 with capitals in them. */
    private JsonNode inLowerCase(JsonNode node) {
        if (node.isArray()) {
            var array = json.createArrayNode();
            node.forEach(item -> array.add(inLowerCase(item)));
            return array;
        }
        if (!node.isObject()) {
            return node;
        }
        var object = json.createObjectNode();
        node.properties().forEach(property -> object.set(property.getKey().toLowerCase(Locale.ROOT),
                inLowerCase(property.getValue())));
        return object;
    }
}
