package org.standfirst.delivery;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.TestDatabase;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RenamedTagTest {

    private static void rename(Newsdesk.Made tag, String slug) {
        Newsdesk.patch("tags", tag.id(), Map.of("slug", slug));
    }

    private static ValidatableResponse get(String slug) {
        return Api.reader().redirects().follow(false).get("/v1/tags/" + slug).then();
    }

    @Test
    void answersUnderEverySlugItHad() {
        var tag = Newsdesk.tag();
        var article = Articles.published(Map.of("tags", List.of(tag.slug())));
        var second = Newsdesk.unique("second-");
        var third = Newsdesk.unique("third-");

        rename(tag, second);
        rename(tag, third);

        for (var former : List.of(tag.slug(), second)) {
            get(former).statusCode(301).header("Location", equalTo("/v1/tags/" + third));
            get(former + "/articles?limit=1").statusCode(301)
                    .header("Location", equalTo("/v1/tags/" + third + "/articles?limit=1"));
            Api.reader().get("/v1/articles?tag=" + former).then().body("items.id", contains(article));
            Api.reader().get("/v1/articles?tag.any=" + former).then().body("items.id", contains(article));
        }
        get(third).statusCode(200);
    }

    @Test
    void encodesASlugOfAnyScriptInTheAddress() {
        var tag = Newsdesk.tag();
        Articles.published(Map.of("tags", List.of(tag.slug())));

        rename(tag, Newsdesk.unique("տավուշ"));

        Api.reader().get("/v1/tags/" + tag.slug()).then().statusCode(200).body("id", equalTo(tag.id()));
    }

    @Test
    void takesItsSlugBack() {
        var tag = Newsdesk.tag();
        Articles.published(Map.of("tags", List.of(tag.slug())));
        var other = Newsdesk.unique("other-");

        rename(tag, other);
        rename(tag, tag.slug());

        get(tag.slug()).statusCode(200);
        get(other).statusCode(301).header("Location", equalTo("/v1/tags/" + tag.slug()));
    }

    @Test
    void givesASlugUpToTheTagThatBearsItNow() {
        var tag = Newsdesk.tag();
        var article = Articles.published(Map.of("tags", List.of(tag.slug())));
        rename(tag, Newsdesk.unique("renamed-"));

        var holder = Newsdesk.tag(Map.of("slug", tag.slug()));

        get(tag.slug()).statusCode(404);
        var young = Articles.published(Map.of("tags", List.of(holder.slug())));
        get(tag.slug()).statusCode(200).body("id", equalTo(holder.id()));
        Api.reader().get("/v1/articles?tag=" + tag.slug()).then().body("items.id", contains(young));
        Api.reader().get("/v1/articles?tag=" + tag.id()).then().body("items.id", contains(article));
    }

    @Test
    void leadsFromAFormerSlugOfAMergedTagToWhereItIsMerged() {
        var tag = Newsdesk.tag();
        var into = Newsdesk.tag();
        Articles.published(Map.of("tags", List.of(tag.slug())));
        rename(tag, Newsdesk.unique("renamed-"));

        Api.change().body(Map.of("into", into.id())).post("/v1/editorial/tags/" + tag.id() + "/merge").then().statusCode(200);

        get(tag.slug()).statusCode(301).header("Location", equalTo("/v1/tags/" + into.slug()));
    }

    @Test
    void isUnknownUnderItsFormerSlugWhereNothingPublishedHasIt() {
        var tag = Newsdesk.tag();
        Articles.draft(Map.of("tags", List.of(tag.slug())));

        rename(tag, Newsdesk.unique("renamed-"));

        get(tag.slug()).statusCode(404);
    }

    @Test
    void isForgottenWithItsFormerSlugsWhenItIsRemoved() {
        var tag = Newsdesk.tag();
        rename(tag, Newsdesk.unique("renamed-"));

        Api.change().delete("/v1/editorial/tags/" + tag.id()).then().statusCode(204);

        get(tag.slug()).statusCode(404);
    }
}
