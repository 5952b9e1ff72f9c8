package org.standfirst.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.TestDatabase;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ArticleListTest {

    private static ValidatableResponse list(String query) {
        return Api.reader().get("/v1/articles?" + query).then().statusCode(200);
    }

    @Test
    void showsTheNewestFirst() {
        var tag = Newsdesk.tag();
        var old = Articles.published(Map.of("tags", List.of(tag.slug()), "publishedAt", "2021-03-01T10:00:00Z"));
        var oldest = Articles.published(Map.of("tags", List.of(tag.slug()), "publishedAt", "2020-03-01T10:00:00Z"));
        var newest = Articles.published(Map.of("tags", List.of(tag.slug())));

        list("tag=" + tag.slug()).body("items.id", contains(newest, old, oldest)).body("page.limit", equalTo(20))
                .body("page", not(hasKey("next"))).body("page", not(hasKey("previous"))).body("page", not(hasKey("total")));
    }

    @Test
    void showsArticlesOfAnyOfTheLanguages() {
        var tag = Newsdesk.tag();
        var english = Articles.published(Map.of("tags", List.of(tag.slug())));
        var georgian = Articles.published(Map.of("tags", List.of(tag.slug()), "language", "ka"));
        Articles.published(Map.of("tags", List.of(tag.slug()), "language", "hy"));

        list("language=ka&tag=" + tag.slug()).body("items.id", contains(georgian));
        list("language=EN,ka&tag=" + tag.slug()).body("items.id", containsInAnyOrder(english, georgian));
        list("language=ab&tag=" + tag.slug()).body("items", empty());
    }

    @Test
    void showsArticlesThatHaveAllOfTheTags() {
        var water = Newsdesk.tag();
        var boats = Newsdesk.tag();
        var both = Articles.published(Map.of("tags", List.of(boats.slug(), water.slug())));
        var one = Articles.published(Map.of("tags", List.of(water.slug())));

        list("tag=" + water.slug()).body("items.id", containsInAnyOrder(both, one));
        list("tag=" + water.slug() + "&tag=" + boats.id()).body("items.id", contains(both));
        list("tag=" + water.slug() + "&tag=no-such-tag").body("items", empty());
    }

    @Test
    void matchesAParentByAllBelowIt() {
        var region = Newsdesk.tag();
        var country = Newsdesk.tag(Map.of("parent", region.slug()));
        var town = Newsdesk.tag(Map.of("parent", country.slug()));
        var inTown = Articles.published(Map.of("tags", List.of(town.slug())));
        var inCountry = Articles.published(Map.of("tags", List.of(country.slug())));

        list("tag=" + region.slug() + "&count=true").body("items.id", contains(inCountry, inTown))
                .body("page.total", equalTo(2));
        list("tag=" + town.slug()).body("items.id", contains(inTown));
        list("tag=" + region.slug() + "&tag=" + town.slug()).body("items.id", contains(inTown));
    }

    @Test
    void showsArticlesOfAnAuthor() {
        var nare = Newsdesk.author();
        var gio = Newsdesk.author();
        var together = Articles.published(Map.of("authors", List.of(gio.slug(), nare.slug())));
        var alone = Articles.published(Map.of("authors", List.of(nare.slug())));

        list("author=" + nare.slug()).body("items.id", contains(alone, together));
        list("author=" + gio.id()).body("items.id", contains(together));
        list("author=nobody-at-all").body("items", empty());
    }

    @Test
    void leavesOutWhatIsNotIncluded() {
        var tag = Newsdesk.tag();
        Articles.published(Map.of("tags", List.of(tag.slug())));

        for (var part : List.of("body", "translations", "related", "notices")) {
            list("tag=" + tag.slug()).body("items[0]", not(hasKey(part)));
            list("tag=" + tag.slug() + "&include=" + part).body("items[0]", hasKey(part));
        }
        list("tag=" + tag.slug()).body("items[0].tags.slug", contains(tag.slug()));
        list("tag=" + tag.slug() + "&include=body,related&body=text").body("items[0]", not(hasKey("notices")))
                .body("items[0].body", containsString("The ferry crossed the lake")).body("items[0].related", hasSize(0));
    }

    @Test
    void givesJustTheFieldsThatAreAskedForAndIncludesThem() {
        var tag = Newsdesk.tag();
        Articles.published(Map.of("tags", List.of(tag.slug())));

        list("tag=" + tag.slug() + "&fields=slug,body").body("items[0].keySet()", containsInAnyOrder("id", "slug", "body"));
        list("tag=" + tag.slug() + "&fields=id").body("items[0].keySet()", contains("id"));
    }

    @ParameterizedTest
    @CsvSource({ "1", "100" })
    void takesALimitWithinItsBounds(int limit) {
        Articles.published();

        list("limit=" + limit).body("page.limit", equalTo(limit));
    }

    @ParameterizedTest
    @ValueSource(strings = { "limit=0", "limit=101", "limit=-1", "limit=ten", "limit=1e1", "limit=99999999999",
            "count=maybe", "language=english_please", "language=en,,ka", "include=headline", "fields=id,secret", "body=rtf" })
    void refusesAValueThatCannotBe(String query) {
        var name = query.substring(0, query.indexOf('='));
        var problem = Api.reader().get("/v1/articles?" + query).then().statusCode(400)
                .contentType("application/problem+json").body("type", equalTo("/problems/invalid-parameter"))
                .extract().jsonPath();

        if (!name.equals("fields")) {
            assertThat(problem.getString("errors[0].parameter")).isEqualTo(name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "lanugage=en", "status=draft", "words=ferry", "tag.none=lake", "limit=1&limit=2",
            "author=a&author=b" })
    void refusesAParameterThatItDoesNotKnowOrThatIsRepeated(String query) {
        Api.reader().get("/v1/articles?" + query).then().statusCode(400)
                .body("type", equalTo("/problems/unknown-parameter"))
                .body("allowed", hasItems("language", "tag", "author", "limit", "cursor", "count", "fields", "include"));
    }

    @Test
    void saysOfEveryArticleWhatItWasFoundBy() {
        var tag = Newsdesk.tag();
        Articles.published(Map.of("tags", List.of(tag.slug()), "language", "sr-Latn"));
        Articles.published(Map.of("tags", List.of(tag.slug()), "language", "sr-Latn"));

        list("language=sr-latn&tag=" + tag.slug()).body("items", hasSize(2))
                .body("items.language", everyItem(equalTo("sr-Latn")));
    }
}
