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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.TestDatabase;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TagResourceTest {

    @Test
    void showsATagWithAllThatIsKnownOfIt() {
        var parent = Newsdesk.tag(Map.of("names", Map.of("en", "The lakes")));
        var tag = Newsdesk.tag(Map.of("kind", "place", "names", Map.of("en", "Sevan", "hy", "Սևան"),
                "descriptions", Map.of("en", "A lake."), "parent", parent.slug(), "aliases", List.of("Gegham Sea"),
                "sameAs", List.of("https://www.wikidata.org/wiki/Q193094")));
        Articles.published(Map.of("tags", List.of(tag.slug())));
        Articles.published(Map.of("tags", List.of(tag.slug(), parent.slug())));

        for (var reference : List.of(tag.slug(), tag.id())) {
            Api.reader().get("/v1/tags/" + reference).then().statusCode(200).body("id", equalTo(tag.id()))
                    .body("slug", equalTo(tag.slug())).body("kind", equalTo("place"))
                    .body("names", equalTo(Map.of("en", "Sevan", "hy", "Սևան")))
                    .body("descriptions", equalTo(Map.of("en", "A lake.")))
                    .body("parent.slug", equalTo(parent.slug())).body("parent.names.en", equalTo("The lakes"))
                    .body("aliases", contains("Gegham Sea")).body("sameAs", contains("https://www.wikidata.org/wiki/Q193094"))
                    .body("articleCount", equalTo(2));
        }
        Api.reader().get("/v1/tags/" + parent.slug()).then().statusCode(200).body("articleCount", equalTo(2))
                .body("$", not(hasKey("parent")));
    }

    @Test
    void listsTagsInUseTheNewestFirst() {
        var older = Newsdesk.tag(Map.of("kind", "series"));
        var newer = Newsdesk.tag(Map.of("kind", "series"));
        var unused = Newsdesk.tag(Map.of("kind", "series"));
        Articles.published(Map.of("tags", List.of(older.slug(), newer.slug())));

        Api.reader().get("/v1/tags?kind=series&limit=2").then().statusCode(200)
                .body("items.slug", contains(newer.slug(), older.slug())).body("items.kind", everyItem(equalTo("series")));
        var first = Api.reader().get("/v1/tags?kind=series&limit=1&count=true").then()
                .body("items.slug", contains(newer.slug()))
                .extract().jsonPath();
        Api.reader().get("/v1/tags?kind=series&limit=1&cursor=" + first.getString("page.next")).then().statusCode(200)
                .body("items.slug", contains(older.slug()));
        Api.reader().get("/v1/tags?limit=100").then().body("items.slug", not(hasItem(unused.slug())));
    }

    @Test
    void listsTheArticlesOfATagAndThoseBelowIt() {
        var parent = Newsdesk.tag();
        var tag = Newsdesk.tag(Map.of("parent", parent.slug()));
        var english = Articles.published(Map.of("tags", List.of(tag.slug())));
        var georgian = Articles.published(Map.of("tags", List.of(parent.slug()), "language", "ka"));

        Api.reader().get("/v1/tags/" + parent.slug() + "/articles").then().statusCode(200)
                .body("items.id", contains(georgian, english));
        Api.reader().get("/v1/tags/" + parent.id() + "/articles?language=en&fields=id&count=true").then().statusCode(200)
                .body("items.id", contains(english)).body("page.total", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "/articles" })
    void doesNotKnowATagThatOnlyDraftsHave(String suffix) {
        var tag = Newsdesk.tag();
        Articles.draft(Map.of("tags", List.of(tag.slug())));

        Api.reader().get("/v1/tags/" + tag.slug() + suffix).then().statusCode(404)
                .body("type", equalTo("/problems/not-found"));
        Api.reader().get("/v1/tags/" + tag.id() + suffix).then().statusCode(404);
    }

    @Test
    void losesATagWithItsLastArticle() {
        var tag = Newsdesk.tag();
        var id = Articles.published(Map.of("tags", List.of(tag.slug())));
        Api.reader().get("/v1/tags/" + tag.slug()).then().statusCode(200);

        Articles.unpublish(id);

        Api.reader().get("/v1/tags/" + tag.slug()).then().statusCode(404);
    }

    @Test
    void refusesAKindThatThereIsNot() {
        Api.reader().get("/v1/tags?kind=mood").then().statusCode(400).body("type", equalTo("/problems/invalid-parameter"))
                .body("errors[0].parameter", equalTo("kind"));
    }

    @Test
    void listsThoseBelowATagAndTheOneThatIsTheSameElsewhere() {
        var address = "http://cv.iptc.org/newscodes/mediatopic/" + System.nanoTime();
        var parent = Newsdesk.tag();
        var place = Newsdesk.tag(Map.of("parent", parent.slug(), "kind", "place", "sameAs", List.of(address)));
        var topic = Newsdesk.tag(Map.of("parent", parent.slug()));
        var furtherBelow = Newsdesk.tag(Map.of("parent", topic.slug()));
        Newsdesk.tag(Map.of("parent", parent.slug()));
        Articles.published(Map.of("tags", List.of(place.slug(), furtherBelow.slug())));

        for (var name : List.of(parent.slug(), parent.id())) {
            Api.reader().get("/v1/tags?parent=" + name + "&count=true").then().statusCode(200)
                    .body("items.slug", contains(topic.slug(), place.slug())).body("page.total", equalTo(2));
        }
        Api.reader().get("/v1/tags?kind=place&parent=" + parent.slug()).then().body("items.slug", contains(place.slug()));
        Api.reader().get("/v1/tags?parent=no-such-tag").then().statusCode(200).body("items", empty());
        Api.reader().get("/v1/tags?sameAs=" + address).then().body("items.slug", contains(place.slug()));
        Api.reader().get("/v1/tags?sameAs=" + address + "0").then().statusCode(200).body("items", empty());
    }

    @Test
    void refusesASameThingElsewhereThatHasNoAddress() {
        Api.reader().get("/v1/tags?sameAs=Q399").then().statusCode(400).body("type", equalTo("/problems/invalid-parameter"))
                .body("errors[0].parameter", equalTo("sameAs"));
    }

    @Test
    void listsArticlesWithAnyOfSeveralTags() {
        var language = "qba";
        var parent = Newsdesk.tag();
        var one = Newsdesk.tag(Map.of("parent", parent.slug()));
        var two = Newsdesk.tag();
        var three = Newsdesk.tag();
        var first = Articles.published(Map.of("language", language, "tags", List.of(one.slug())));
        var second = Articles.published(Map.of("language", language, "tags", List.of(two.slug(), three.slug())));
        var both = Articles.published(Map.of("language", language, "tags", List.of(one.slug(), two.slug())));
        Articles.published(Map.of("language", language, "tags", List.of(three.slug())));
        var articles = "/v1/articles?language=" + language;

        for (var any : List.of("&tag.any=" + parent.slug() + "," + two.id(),
                "&tag.any=" + parent.slug() + "&tag.any=" + two.slug(), "&tag.any=no-such,%20" + two.slug() + "," + one.id())) {
            Api.reader().get(articles + any + "&count=true").then().statusCode(200)
                    .body("items.id", contains(both, second, first)).body("page.total", equalTo(3));
        }
        Api.reader().get(articles + "&tag=" + two.slug() + "&tag.any=" + one.slug() + "," + three.slug()).then()
                .body("items.id", contains(both, second));
        Api.reader().get(articles + "&tag.any=no-such").then().statusCode(200).body("items", empty());
        var page = Api.reader().get(articles + "&limit=1&tag.any=" + one.slug() + "," + two.slug()).jsonPath();
        Api.reader().get(articles + "&limit=1&tag.any=" + two.slug() + "," + one.slug() + "&cursor="
                + page.getString("page.next")).then().statusCode(200).body("items.id", contains(second));
    }

    @Test
    void countsOnlyWhatIsPublicNow() {
        var tag = Newsdesk.tag();
        Articles.published(Map.of("tags", List.of(tag.slug())));
        var toCome = Articles.draft(Map.of("tags", List.of(tag.slug())));
        Api.admin().body(Map.of("at", Instant.now().plusSeconds(3_600).toString()))
                .post(Articles.path(toCome) + "/schedule").then().statusCode(200);

        Api.reader().get("/v1/tags/" + tag.slug()).then().body("articleCount", equalTo(1));
    }

    @Test
    void doesNotKnowATagWhoseArticlesAreStillToCome() {
        var tag = Newsdesk.tag();
        var toCome = Articles.draft(Map.of("tags", List.of(tag.slug())));
        Api.admin().body(Map.of("at", Instant.now().plusSeconds(3_600).toString()))
                .post(Articles.path(toCome) + "/schedule").then().statusCode(200);

        Api.reader().get("/v1/tags/" + tag.slug()).then().statusCode(404);
        Api.reader().get("/v1/tags?limit=100").then().body("items.slug", not(hasItem(tag.slug())));
    }

    @Test
    void keepsTheOrderOfTagsOnAnArticle() {
        var tags = List.of(Newsdesk.tag().slug(), Newsdesk.tag().slug(), Newsdesk.tag().slug());
        var article = Articles.published(Map.of("tags", tags));
        Api.reader().get("/v1/articles/" + article).then().body("tags.slug", equalTo(tags));

        var turned = List.of(tags.get(2), tags.get(0), tags.get(1));
        Newsdesk.republish(article, Map.of("tags", turned));

        Api.reader().get("/v1/articles/" + article).then().body("tags.slug", equalTo(turned));
    }
}
