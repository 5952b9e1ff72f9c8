package org.standfirst.delivery;

import static org.standfirst.testsupport.Api.admin;

import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Articles;

/** What an editor does before readers see anything: makes tags, authors, publishers and notices, and changes articles. */
final class Newsdesk {

    private static final AtomicLong COUNT = new AtomicLong(System.nanoTime());

    private Newsdesk() {
    }

    /** A thing that was made, by both its names. */
    record Made(String id, String slug) {
    }

    /** A word that nothing else has. */
    static String unique(String word) {
        return word + COUNT.incrementAndGet();
    }

    /** A tag with a name in English that is its slug. */
    static Made tag() {
        return tag(Map.of());
    }

    static Made tag(Map<String, ?> properties) {
        var slug = unique("tag-");
        return make("tags", Map.of("slug", slug, "names", Map.of("en", slug)), properties);
    }

    static Made author() {
        return author(Map.of());
    }

    static Made author(Map<String, ?> properties) {
        return make("authors", Map.of("name", unique("Nare ")), properties);
    }

    static Made publisher(Map<String, ?> properties) {
        return make("publishers", Map.of("name", unique("Lake Post "), "url", "https://lakepost.example/"), properties);
    }

    /** A notice with a text in English, above articles. */
    static String notice(Map<String, ?> properties) {
        return make("notices", Map.of("placement", "top", "text", Map.of("en", "Readers keep the ferry news afloat.")),
                properties).id();
    }

    private static Made make(String kind, Map<String, ?> usual, Map<String, ?> properties) {
        var body = new HashMap<String, Object>(usual);
        body.putAll(properties);
        JsonPath made = Api.create("/v1/editorial/" + kind, body).jsonPath();
        return new Made(made.getString("id"), made.getString("slug"));
    }

    /** Changes a thing in part, whatever its state. */
    static void patch(String kind, String id, Map<String, ?> changes) {
        admin().header("If-Match", "*").body(changes).patch("/v1/editorial/" + kind + "/" + id).then().statusCode(200);
    }

    /** Changes the working copy of an article and shows it to readers. */
    static void republish(String id, Map<String, ?> changes) {
        patch("articles", id, changes);
        Articles.publish(id);
    }

    /** Begins an edition in another language, and gives its id. */
    static String translate(String id, String language) {
        return Api.create("/v1/editorial/articles/" + id + "/translations",
                Map.of("kind", "article", "language", language)).path("id");
    }

    /** Says that a publisher hosts an edition. */
    static void translateElsewhere(String id, String language, String url, Made publisher, String headline) {
        Api.create("/v1/editorial/articles/" + id + "/translations", Map.of("kind", "external", "language", language,
                "url", url, "publisher", publisher.slug(), "headline", headline, "publishedAt", "2023-12-16T08:00:00Z"));
    }

    static String slug(String article) {
        return admin().get("/v1/editorial/articles/" + article).then().statusCode(200).extract().path("slug");
    }

    /** A line of its own in a body that leads to another article. */
    static Map<String, Object> relatedLink(String article) {
        return Map.of("_type", "relatedLink", "label", "Read more", "article", article);
    }

    /** A paragraph whose words lead to another article. */
    static Map<String, Object> articleLink(String text, String article) {
        return Map.of("_type", "block", "style", "normal",
                "children", List.of(Map.of("_type", "span", "text", text, "marks", List.of("there"))),
                "markDefs", List.of(Map.of("_type", "articleLink", "_key", "there", "article", article)));
    }
}
