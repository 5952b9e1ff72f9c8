package org.standfirst.delivery;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.TestDatabase;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MergedTagTest {

    private static void merge(Newsdesk.Made tag, Newsdesk.Made into) {
        Api.change().body(Map.of("into", into.slug())).post("/v1/editorial/tags/" + tag.id() + "/merge").then()
                .statusCode(200);
    }

    private static void unmerge(Newsdesk.Made tag) {
        Api.change().post("/v1/editorial/tags/" + tag.id() + "/unmerge").then().statusCode(200);
    }

    private static void assertLeadsTo(String path, String to) {
        for (var answer : List.of(Api.reader().redirects().follow(false).get(path),
                Api.reader().redirects().follow(false).head(path))) {
            answer.then().statusCode(301).header("Location", equalTo(to)).header("Cache-Control", equalTo("public, no-cache"));
        }
    }

    @Test
    void leadsReadersToTheTagItStandsFor() {
        var tag = Newsdesk.tag();
        var into = Newsdesk.tag();
        var article = Articles.published(Map.of("tags", List.of(tag.slug())));
        Api.reader().get("/v1/tags/" + into.slug()).then().statusCode(404);

        merge(tag, into);

        for (var name : List.of(tag.slug(), tag.id())) {
            assertLeadsTo("/v1/tags/" + name, "/v1/tags/" + into.slug());
            assertLeadsTo("/v1/tags/" + name + "/articles?limit=3&language=en",
                    "/v1/tags/" + into.slug() + "/articles?limit=3&language=en");
            Api.reader().get("/v1/tags/" + name + "/articles").then().statusCode(200).body("items.id", contains(article));
        }
        Api.reader().get("/v1/tags?limit=100").then().body("items.slug", hasItem(into.slug()))
                .body("items.slug", not(hasItem(tag.slug())));
    }

    @Test
    void showsTheOtherTagOnceAndCountsEachArticleOnce() {
        var tag = Newsdesk.tag();
        var into = Newsdesk.tag();
        var last = Newsdesk.tag();
        var one = Articles.published(Map.of("tags", List.of(tag.slug(), last.slug(), into.slug())));
        var other = Articles.published(Map.of("tags", List.of(last.slug(), tag.slug())));

        merge(tag, into);

        Api.reader().get("/v1/articles/" + one).then().body("tags.slug", contains(into.slug(), last.slug()));
        Api.reader().get("/v1/articles/" + other).then().body("tags.slug", contains(last.slug(), into.slug()));
        Api.reader().get("/v1/tags/" + into.slug()).then().body("articleCount", equalTo(2));
        Api.reader().get("/v1/tags/" + into.slug() + "/articles?count=true").then()
                .body("items.id", contains(other, one)).body("page.total", equalTo(2));
    }

    @Test
    void filtersByOldNamesAndNew() {
        var tag = Newsdesk.tag();
        var into = Newsdesk.tag();
        var old = Articles.published(Map.of("tags", List.of(tag.slug())));
        var young = Articles.published(Map.of("tags", List.of(into.slug())));

        merge(tag, into);
        var later = Articles.published(Map.of("tags", List.of(tag.slug())));

        for (var name : List.of(tag.slug(), tag.id(), into.slug(), into.id())) {
            Api.reader().get("/v1/articles?tag=" + name).then().body("items.id", contains(later, young, old));
            Api.reader().get("/v1/articles?tag.any=" + name + ",no-such").then().body("items.id", contains(later, young, old));
        }
        unmerge(tag);
        Api.reader().get("/v1/articles?tag=" + tag.slug()).then().body("items.id", contains(later, old));
        Api.reader().get("/v1/tags/" + into.slug() + "/articles").then().body("items.id", contains(young));
        Api.reader().get("/v1/articles/" + later).then().body("tags.slug", contains(tag.slug()));
    }

    @Test
    void keepsItsNamesAsAliasesAndItsSameThingsElsewhere() {
        var wikidata = "https://www.wikidata.org/wiki/Q" + System.nanoTime();
        var topic = "http://cv.iptc.org/newscodes/mediatopic/" + System.nanoTime();
        var tag = Newsdesk.tag(Map.of("names", Map.of("en", "Ferry", "hy", "Լաստանավ"), "aliases", List.of("Boat", "Barge"),
                "sameAs", List.of(wikidata)));
        var into = Newsdesk.tag(Map.of("names", Map.of("en", "Ferries"), "aliases", List.of("Boat"), "sameAs",
                List.of(topic)));
        Articles.published(Map.of("tags", List.of(tag.slug())));

        merge(tag, into);

        Api.reader().get("/v1/tags/" + into.slug()).then()
                .body("aliases", containsInAnyOrder("Boat", "Ferry", "Լաստանավ", "Barge"))
                .body("sameAs", contains(topic, wikidata));
        for (var address : List.of(wikidata, topic)) {
            Api.reader().get("/v1/tags?sameAs=" + address).then().statusCode(200).body("items.slug", contains(into.slug()));
        }
        unmerge(tag);
        Api.reader().get("/v1/tags?sameAs=" + wikidata).then().body("items.slug", contains(tag.slug()))
                .body("items[0].aliases", contains("Boat", "Barge"));
    }

    @Test
    void takesTheTagsBelowItAlong() {
        var tag = Newsdesk.tag();
        var child = Newsdesk.tag(Map.of("parent", tag.slug()));
        var top = Newsdesk.tag();
        var into = Newsdesk.tag(Map.of("parent", top.slug()));
        var article = Articles.published(Map.of("tags", List.of(child.slug())));

        merge(tag, into);

        Api.reader().get("/v1/tags/" + child.slug()).then().body("parent.slug", equalTo(into.slug()));
        Api.reader().get("/v1/tags?parent=" + tag.slug()).then().body("items.slug", contains(child.slug()));
        for (var above : List.of(tag, into, top)) {
            Api.reader().get("/v1/articles?tag=" + above.slug()).then().body("items.id", contains(article));
        }
        unmerge(tag);
        Api.reader().get("/v1/tags/" + child.slug()).then().body("parent.slug", equalTo(tag.slug()));
        Api.reader().get("/v1/articles?tag=" + top.slug()).then().body("items", empty());
    }

    @Test
    void staysUnknownWhereOnlyDraftsUseIt() {
        var tag = Newsdesk.tag();
        var into = Newsdesk.tag();
        Articles.draft(Map.of("tags", List.of(tag.slug(), into.slug())));

        merge(tag, into);

        for (var path : List.of("/v1/tags/" + tag.slug(), "/v1/tags/" + tag.id() + "/articles", "/v1/tags/" + into.slug())) {
            Api.reader().redirects().follow(false).get(path).then().statusCode(404);
        }
    }

    @Test
    void showsNoticesThatAreLimitedToIt() {
        var text = Newsdesk.unique("For readers of the tag ");
        var tag = Newsdesk.tag();
        var into = Newsdesk.tag();
        Newsdesk.notice(Map.of("tags", List.of(tag.slug()), "text", Map.of("en", text)));
        var article = Articles.published(Map.of("tags", List.of(into.slug())));
        Api.reader().get("/v1/articles/" + article).then().body("notices.text", not(hasItem(text)));

        merge(tag, into);

        Api.reader().get("/v1/articles/" + article).then().body("notices.text", hasItem(text));
        Api.reader().get("/v1/notices?tag=" + tag.slug()).then().body("items.text", hasItem(text));
        Api.reader().get("/v1/notices?tag=" + into.slug()).then().body("items.text", hasItem(text));
        unmerge(tag);
        Api.reader().get("/v1/articles/" + article).then().body("notices.text", not(hasItem(text)));
    }
}
