package org.standfirst.delivery.search;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Articles;

/** Searches, and makes what is to be found: each test has a word that no other has. */
final class Searches {

    private static final AtomicLong COUNT = new AtomicLong(System.nanoTime());

    private Searches() {
    }

    /** A word that no other test has, of letters alone, not like any other. */
    static String word() {
        var word = new StringBuilder();
        var seed = Long.reverse(COUNT.incrementAndGet() * 0x9E3779B97F4A7C15L);
        for (var i = 0; i < 10; i++) {
            word.append((char) ('a' + Math.floorMod(seed, 26)));
            seed = Long.rotateRight(seed, 5) * 31 + i;
        }
        return word + "k";
    }

    /** The same word with another letter in it. */
    static String misspelt(String word) {
        return word.substring(0, 4) + (word.charAt(4) == 'q' ? 'x' : 'q') + word.substring(5);
    }

    static String article(String language, String headline, String body) {
        return article(Map.of("language", language, "headline", headline, "body", List.of(Articles.paragraph(body))));
    }

    static String article(Map<String, ?> properties) {
        var article = new HashMap<String, Object>(properties);
        return Articles.published(article);
    }

    static Response ask(String q, String more) {
        return Api.reader().urlEncodingEnabled(true).queryParam("q", q).get("/v1/search" + (more.isEmpty() ? "" : "?" + more));
    }

    static JsonPath search(String q, String more) {
        return ask(q, more).then().statusCode(200).extract().jsonPath();
    }

    static JsonPath search(String q) {
        return search(q, "");
    }

    static List<String> ids(String q) {
        return search(q).getList("items.id");
    }

    static List<String> ids(String q, String more) {
        return search(q, more).getList("items.id");
    }
}
