package org.standfirst.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.standfirst.demo.Material.Manuscript;

/** Files manuscripts one after the other: draft, links to other editions, publication. Looks first at what is there. */
final class Desk {

    private static final String ARTICLES = "/v1/editorial/articles";
    private static final String PICTURES = "/demo/pictures/";
    /** A link to an earlier article of the same language by its slug, in an address or in an attribute. */
    private static final Pattern LINK = Pattern.compile("(article:|data-article=\")([^)\"\\s]+)");

    private final NewsroomClient newsroom;
    private final URI site;
    private final Instant now;
    private final Map<String, JsonNode> filed = new HashMap<>();

    Desk(NewsroomClient newsroom, URI site, Instant now) throws IOException, InterruptedException {
        this.newsroom = newsroom;
        this.site = site;
        this.now = now;
        for (var article : newsroom.list(ARTICLES)) {
            remember(article);
        }
    }

    /** Brings an article to its readers, from wherever an earlier attempt left it. */
    void file(Manuscript manuscript) throws IOException, InterruptedException {
        var head = manuscript.head().deepCopy();
        var original = head.remove("original");
        var external = head.remove("external");
        var article = filed.get(name(head));
        if (article == null) {
            article = newsroom.make(ARTICLES, input(head, manuscript.markdown()));
            remember(article);
        }
        if (article.path("status").textValue().equals("published")) {
            return;
        }
        var path = ARTICLES + "/" + article.path("id").textValue();
        if (original != null) {
            link(article, id(original.textValue()));
        }
        if (external != null) {
            addTranslations(path + "/translations", external);
        }
        newsroom.step(path + "/publish");
    }

    private ObjectNode input(ObjectNode head, String markdown) throws IOException {
        var input = head.deepCopy();
        var age = Duration.parse(input.remove("age").textValue());
        input.put("publishedAt", now.minus(age).toString());
        if (input.get("leadImage") instanceof ObjectNode picture) {
            picture.put("url", site.resolve(PICTURES + picture.remove("file").textValue()).toString());
        }
        input.put("bodyMarkdown", withAddresses(markdown, head.path("language").textValue()));
        return input;
    }

    private String withAddresses(String markdown, String language) throws IOException {
        var links = LINK.matcher(markdown.replace("demo:", site.resolve(PICTURES).toString()));
        var text = new StringBuilder();
        while (links.find()) {
            var id = id(language + "/" + links.group(2));
            links.appendReplacement(text, Matcher.quoteReplacement(links.group(1) + id));
        }
        return links.appendTail(text).toString();
    }

    private void link(JsonNode article, String original) throws IOException, InterruptedException {
        var translations = ARTICLES + "/" + original + "/translations";
        var id = article.path("id").textValue();
        for (var edition : newsroom.read(translations).path("items")) {
            if (edition.path("id").asText().equals(id)) {
                return;
            }
        }
        var input = JsonNodeFactory.instance.objectNode().put("kind", "article").put("id", id);
        newsroom.make(translations, input);
    }

    private void addTranslations(String translations, JsonNode external) throws IOException, InterruptedException {
        var known = newsroom.read(translations).path("items").findValuesAsText("url");
        for (var translation : external) {
            if (!known.contains(translation.path("url").textValue())) {
                var input = translation.<ObjectNode> deepCopy().put("kind", "external");
                input.put("publishedAt", now.minus(Duration.parse(input.remove("age").textValue())).toString());
                newsroom.make(translations, input);
            }
        }
    }

    private void remember(JsonNode article) {
        filed.put(name(article), article);
    }

    private String id(String name) throws IOException {
        var article = filed.get(name);
        if (article == null) {
            throw new IOException(name + " is not filed yet");
        }
        return article.path("id").textValue();
    }

    private static String name(JsonNode article) {
        return article.path("language").textValue() + "/" + article.path("slug").textValue();
    }
}
