package org.standfirst.delivery;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.TestDatabase;

/** Each test has a language of its own, from those that ISO 639-2 leaves for private use: qaa to qtz. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class NoticeResourceTest {

    private static void post(String language, String text, Map<String, ?> properties) {
        var notice = new HashMap<String, Object>(Map.of("languages", List.of(language), "text", Map.of(language, text)));
        notice.putAll(properties);
        Newsdesk.notice(notice);
    }

    private static ValidatableResponse notices(String query) {
        return Api.reader().get("/v1/notices" + query).then().statusCode(200);
    }

    @Test
    void showsThoseOfTheLanguageTheMostImportantFirst() {
        post("qab", "usual", Map.of());
        post("qab", "first", Map.of("priority", 10, "title", Map.of("qab", "Title"),
                "action", Map.of("label", Map.of("qab", "Join"), "url", Map.of("qab", "https://news.example/qab"))));
        post("qab", "last", Map.of("priority", -10, "placement", "bottom"));

        notices("?language=qab").header("Content-Language", "qab").body("items.text", contains("first", "usual", "last"))
                .body("items[0].title", equalTo("Title")).body("items[0].action.label", equalTo("Join"))
                .body("items[0].action.url", equalTo("https://news.example/qab"))
                .body("items[1]", not(hasKey("title"))).body("items[1]", not(hasKey("action")));
        notices("?language=qab&placement=bottom").body("items.text", contains("last"));
        notices("?language=qac").body("items.text", not(hasItem("first")));
    }

    @Test
    void showsThemWithinTheirPeriod() {
        var now = Instant.now();
        post("qad", "to come", Map.of("startsAt", now.plusSeconds(3_600).toString()));
        post("qad", "over", Map.of("endsAt", now.minusSeconds(3_600).toString()));
        post("qad", "running", Map.of("startsAt", now.minusSeconds(3_600).toString(),
                "endsAt", now.plusSeconds(3_600).toString()));

        notices("?language=qad").body("items.text", contains("running"));
    }

    @Test
    void ceaseToShowByThemselves() throws InterruptedException {
        post("qae", "brief", Map.of("endsAt", Instant.now().plusSeconds(5).toString()));
        notices("?language=qae").body("items.text", contains("brief"));

        Thread.sleep(5_200);

        notices("?language=qae").body("items", empty());
    }

    @Test
    void showsThoseLimitedToTagsBesideSuchArticlesAlone() {
        var tag = Newsdesk.tag();
        post("qaf", "for the tag", Map.of("tags", List.of(tag.slug())));
        var tagged = Articles.published(Map.of("language", "qaf", "tags", List.of(tag.slug())));
        var untagged = Articles.published(Map.of("language", "qaf"));
        var foreign = Articles.published(Map.of("language", "qag", "tags", List.of(tag.slug())));

        notices("?language=qaf").body("items", empty());
        Api.reader().get("/v1/articles/" + tagged).then().body("notices.text", hasItem("for the tag"));
        for (var other : List.of(untagged, foreign)) {
            Api.reader().get("/v1/articles/" + other).then().body("notices.text", not(hasItem("for the tag")));
        }
    }

    @Test
    void servesABroaderLanguage() {
        Newsdesk.notice(Map.of("text", Map.of("qah", "broad"), "languages", List.of()));

        notices("?language=qah-Latn").body("items.text", hasItem("broad")).header("Content-Language", "qah-Latn");
    }

    @Test
    void showsTheDefaultLanguageToThoseItIsMeantForAlone() {
        var forAll = Newsdesk.unique("Only in English ");
        var forSome = Newsdesk.unique("In English for some ");
        Newsdesk.notice(Map.of("text", Map.of("en", forAll)));
        Newsdesk.notice(Map.of("text", Map.of("en", forSome), "languages", List.of("qai")));

        notices("").header("Content-Language", "en").body("items.text", hasItem(forAll))
                .body("items.text", not(hasItem(forSome)));
        notices("?language=qai").body("items.text", contains(forSome));
    }

    @Test
    void refusesAPlacementAndALanguageThatAreNone() {
        for (var query : List.of("placement=left", "language=e")) {
            Api.reader().get("/v1/notices?" + query).then().statusCode(400)
                    .body("type", equalTo("/problems/invalid-parameter"))
                    .body("errors[0].parameter", equalTo(query.substring(0, query.indexOf('='))));
        }
    }
}
