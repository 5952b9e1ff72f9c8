package org.standfirst.testsupport;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Makes articles through the API. Each has a headline of its own, so that tests do not meet in one database. */
public final class Articles {

    private static final AtomicLong COUNT = new AtomicLong(System.nanoTime());

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
        return Api.create("/v1/editorial/articles", article).path("id");
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
        return "Ferry number " + COUNT.incrementAndGet() + " returns";
    }

    /** A paragraph in Portable Text. */
    public static Map<String, Object> paragraph(String text) {
        return Map.of("_type", "block", "style", "normal", "children", List.of(Map.of("_type", "span", "text", text)));
    }
}
