package org.standfirst.testsupport;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes articles through the API. Each has a headline of its own, so that tests do not meet in one database. */
public final class Articles {

    public static final String PATH = "/v1/editorial/articles";

    private Articles() {
    }

    /** A draft in English. */
    public static String draft() {
        return draft(Map.of());
    }

    /** A draft with these properties, in English under a headline of its own where nothing else is said. */
    public static String draft(Map<String, ?> properties) {
        var article = new HashMap<String, Object>();
        article.put("language", "en");
        article.put("headline", uniqueHeadline());
        article.put("body", List.of(paragraph("The ferry crossed the lake twice a day until the pier was closed.")));
        article.putAll(properties);
        return Api.create(PATH, article).path("id");
    }

    /** The path of an article on the editorial face. */
    public static String path(String id) {
        return PATH + "/" + id;
    }

    /** What a newsroom must say of an article, and these properties. */
    public static Map<String, Object> input(Map<String, ?> properties) {
        var article = new HashMap<String, Object>();
        article.put("language", "en");
        article.put("headline", uniqueHeadline());
        article.putAll(properties);
        return article;
    }

    /** A published article in English. */
    public static String published() {
        return published(Map.of());
    }

    /** A published article with these properties. */
    public static String published(Map<String, ?> properties) {
        var id = draft(properties);
        publish(id);
        return id;
    }

    /** An article with these properties that readers see after so long. */
    public static String scheduled(Duration in, Map<String, ?> properties) {
        var id = draft(properties);
        schedule(id, in);
        return id;
    }

    public static void schedule(String id, Duration in) {
        Api.admin().body(Map.of("at", Instant.now().plus(in).toString())).post(path(id) + "/schedule").then().statusCode(200);
    }

    public static void unschedule(String id) {
        Api.admin().post(path(id) + "/unschedule").then().statusCode(200);
    }

    public static void publish(String id) {
        Api.admin().post("/v1/editorial/articles/" + id + "/publish").then().statusCode(200);
    }

    public static void unpublish(String id) {
        Api.admin().post("/v1/editorial/articles/" + id + "/unpublish").then().statusCode(200);
    }

    /** The ETag of the working copy. */
    public static String etag(String id) {
        return Api.admin().get("/v1/editorial/articles/" + id).then().statusCode(200).extract().header("ETag");
    }

    public static String uniqueHeadline() {
        return Unique.text("Ferry returns as number");
    }

    /** A paragraph in Portable Text. */
    public static Map<String, Object> paragraph(String text) {
        return Map.of("_type", "block", "style", "normal", "children", List.of(Map.of("_type", "span", "text", text)));
    }
}
