package org.standfirst.delivery;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
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

        notices("?language=qah-Latn").body("items.text", hasItem("broad")).header("Content-Language", "qah")
                .body("items.language", everyItem(equalTo("qah"))).body("items[0]", not(hasKey("fallbackFrom")));
    }

    @Test
    void isMeantForNarrowerLanguagesToo() {
        post("qaj", "for all who read it", Map.of());
        var article = Articles.published(Map.of("language", "qaj-Latn"));
        var foreign = Articles.published(Map.of("language", "qajx"));

        notices("?language=qaj-Latn").body("items.text", contains("for all who read it"));
        Api.reader().get("/v1/articles/" + article).then().body("notices.text", hasItem("for all who read it"));
        Api.reader().get("/v1/articles/" + foreign).then().body("notices.text", not(hasItem("for all who read it")));
    }

    @Test
    void saysWhichLanguageStandsIn() {
        Newsdesk.notice(Map.of("text", Map.of("en", "In English"), "title", Map.of("qak", "Only the title"),
                "languages", List.of("qak")));

        notices("?language=qak").body("items.text", contains("In English")).body("items[0].language", equalTo("en"))
                .body("items[0].fallbackFrom", equalTo("qak")).body("items[0]", not(hasKey("title")))
                .header("Content-Language", "en");
    }

    @Test
    void keepsItsActionWhateverLanguageThatIsIn() {
        post("qal", "own", Map.of("action", Map.of("label", Map.of("en", "Join", "hy", "Միացիր"), "url",
                Map.of("hy", "https://news.example/hy", "en", "https://news.example/en")), "title", Map.of("en", "Title")));
        post("qal", "other", Map.of("priority", -1, "action", Map.of("label", Map.of("hy", "Միացիր"), "url",
                Map.of("hy", "https://news.example/hy"))));

        notices("?language=qal").body("items.text", contains("own", "other")).body("items[0].action.label", equalTo("Join"))
                .body("items[0].action.url", equalTo("https://news.example/en"))
                .body("items[0].action.language", equalTo("en")).body("items[0]", not(hasKey("title")))
                .body("items[1].action.label", equalTo("Միացիր")).body("items[1].action.language", equalTo("hy"))
                .body("items[1].action.url", equalTo("https://news.example/hy"));
    }

    @Test
    void startsToShowByItself() throws InterruptedException {
        post("qam", "soon", Map.of("startsAt", Instant.now().plusSeconds(6).toString()));
        notices("?language=qam").body("items", empty());

        Thread.sleep(6_200);

        notices("?language=qam").body("items.text", contains("soon"));
    }

    @Test
    void showsThoseOfATagAndOfThoseAboveItOnItsPage() {
        var top = Newsdesk.tag();
        var tag = Newsdesk.tag(Map.of("parent", top.slug()));
        var below = Newsdesk.tag(Map.of("parent", tag.slug()));
        post("qan", "top", Map.of("tags", List.of(top.slug()), "priority", 3));
        post("qan", "tag", Map.of("tags", List.of(Newsdesk.tag().slug(), tag.slug()), "priority", 2));
        post("qan", "below", Map.of("tags", List.of(below.slug()), "priority", 1, "placement", "inline"));
        post("qan", "all", Map.of());
        var article = Articles.published(Map.of("language", "qan", "tags", List.of(below.slug())));

        notices("?language=qan&tag=" + tag.slug()).body("items.text", contains("top", "tag", "all"));
        notices("?language=qan&tag=" + below.id()).body("items.text", contains("top", "tag", "below", "all"));
        notices("?language=qan&placement=inline&tag=" + below.id()).body("items.text", contains("below"));
        notices("?language=qan&tag=no-such-tag").body("items.text", contains("all"));
        Api.reader().get("/v1/articles/" + article).then().body("notices.findAll { it.language == 'qan' }.text",
                contains("top", "tag", "below", "all"));
    }

    @Test
    void comesWithTheArticlesOfAListWhereItIsAskedFor() {
        post("qao", "beside", Map.of());
        Articles.published(Map.of("language", "qao"));

        Api.reader().get("/v1/articles?language=qao").then().body("items[0]", not(hasKey("notices")));
        for (var query : List.of("include=notices", "fields=notices")) {
            Api.reader().get("/v1/articles?language=qao&" + query).then().body("items[0].notices.text", hasItem("beside"));
        }
    }

    @Test
    void followsAChangeAtOnce() {
        var id = Newsdesk.notice(Map.of("languages", List.of("qap"), "text", Map.of("qap", "first")));
        Newsdesk.patch("notices", id, Map.of("text", Map.of("qap", "second"), "placement", "inline"));

        notices("?language=qap&placement=inline").body("items.text", contains("second"));
        Newsdesk.patch("notices", id, Map.of("endsAt", "2024-01-01T00:00:00Z"));
        notices("?language=qap").body("items", empty());
        Api.change().delete("/v1/editorial/notices/" + id).then().statusCode(204);
        notices("?language=qap").body("items", empty());
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
