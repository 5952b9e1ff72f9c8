package org.standfirst.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an article said, for people to compare: with the present names of what it refers to beside their ids, and with
 * the id alone of what is gone.
 */
@ApplicationScoped
class ReadableContent {

    private final ArticleViews views;
    private final ObjectMapper json;

    ReadableContent(ArticleViews views, ObjectMapper json) {
        this.views = views;
        this.json = json;
    }

    ObjectNode of(Article article) {
        var view = views.of(article, List.of());
        var content = article.content();
        ObjectNode readable = json.valueToTree(content);
        readable.put("language", article.language().value());
        readable.put("slug", article.slug().value());
        name(readable.path("tags"), view.tags());
        name(readable.path("authors"), "author", view.authors());
        name(readable.path("related"), "article", view.related());
        var source = view.source();
        if (source != null && source.publisher() != null && readable.get("source") instanceof ObjectNode named) {
            named.put("publisher", source.publisher());
        }
        return readable;
    }

    /** A list of ids becomes one of objects. */
    private void name(JsonNode ids, List<?> views) {
        if (ids instanceof ArrayNode array) {
            for (var i = 0; i < array.size(); i++) {
                var id = array.get(i);
                var named = find(id, views);
                array.set(i, named != null ? named : array.objectNode().set("id", id));
            }
        }
    }

    /** Objects with an id under another name get the id under its own, and what else is to be said of the thing. */
    private void name(JsonNode references, String idProperty, @Nullable List<?> views) {
        for (var reference : references) {
            if (reference instanceof ObjectNode object && object.has(idProperty)) {
                var id = object.remove(idProperty);
                object.set("id", id);
                if (views != null && find(id, views) instanceof ObjectNode named) {
                    named.remove(List.of("relation", "role", "status"));
                    object.setAll(named);
                }
            }
        }
    }

    private @Nullable JsonNode find(JsonNode id, List<?> views) {
        for (var view : views) {
            JsonNode named = json.valueToTree(view);
            if (id.equals(named.get("id"))) {
                return named;
            }
        }
        return null;
    }
}
