package org.standfirst.delivery;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

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
        var present = Newsdesk.unique("renamed-");
        rename(tag, present);

        var holder = Newsdesk.tag(Map.of("slug", tag.slug()));

        get(tag.slug()).statusCode(301).header("Location", equalTo("/v1/tags/" + present));
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

    /** A tag that had the slug before and is public under another one, and one that is not public and bears the slug. */
    private static void assertLeadsPastTheHolder(Newsdesk.Made tag, String article) {
        var present = Newsdesk.unique("renamed-");
        var above = Newsdesk.tag();
        Newsdesk.patch("tags", tag.id(), Map.of("slug", present, "parent", above.id()));
        var holder = Newsdesk.tag(Map.of("slug", tag.slug()));
        Articles.draft(Map.of("tags", List.of(holder.id())));
        var notice = Newsdesk.unique("notice ");
        Newsdesk.notice(Map.of("text", Map.of("en", notice), "tags", List.of(tag.id())));
        var other = Newsdesk.unique("notice ");
        Newsdesk.notice(Map.of("text", Map.of("en", other), "tags", List.of(holder.id())));

        get(tag.slug()).statusCode(301).header("Location", equalTo("/v1/tags/" + present));
        get(tag.slug() + "/articles?limit=1").statusCode(301)
                .header("Location", equalTo("/v1/tags/" + present + "/articles?limit=1"));
        for (var filter : List.of("tag=", "tag.any=")) {
            Api.reader().get("/v1/articles?" + filter + tag.slug()).then().body("items.id", contains(article));
        }
        Api.reader().get("/v1/notices?tag=" + tag.slug()).then().body("items.text", hasItem(notice))
                .body("items.text", not(hasItem(other)));
        Api.reader().redirects().follow(false).get("/v1/resolve?url=/v1/tags/" + tag.slug()).then().statusCode(301)
                .body("id", equalTo(tag.id()));
        get(holder.id()).statusCode(404);
    }

    @Test
    void losesNoFormerSlugToATagThatReadersCannotSee() {
        var tag = Newsdesk.tag();

        assertLeadsPastTheHolder(tag, Articles.published(Map.of("tags", List.of(tag.slug()))));
    }

    @Test
    void losesNoFormerSlugWhereOnlyATagBelowItIsInUse() {
        var tag = Newsdesk.tag();
        var below = Newsdesk.tag(Map.of("parent", tag.id()));

        assertLeadsPastTheHolder(tag, Articles.published(Map.of("tags", List.of(below.slug()))));
    }

    @Test
    void losesAFormerSlugToATagWithOneBelowItInUse() {
        var tag = Newsdesk.tag();
        Articles.published(Map.of("tags", List.of(tag.slug())));
        rename(tag, Newsdesk.unique("renamed-"));
        var holder = Newsdesk.tag(Map.of("slug", tag.slug()));
        var below = Newsdesk.tag(Map.of("parent", holder.id()));

        var article = Articles.published(Map.of("tags", List.of(below.slug())));

        get(tag.slug()).statusCode(200).body("id", equalTo(holder.id()));
        Api.reader().get("/v1/articles?tag=" + tag.slug()).then().body("items.id", contains(article));
    }

    @Test
    void losesAFormerSlugToAMergedTagWhoseOtherIsInUse() {
        var tag = Newsdesk.tag();
        Articles.published(Map.of("tags", List.of(tag.slug())));
        rename(tag, Newsdesk.unique("renamed-"));
        var holder = Newsdesk.tag(Map.of("slug", tag.slug()));
        var into = Newsdesk.tag();
        Articles.published(Map.of("tags", List.of(into.slug())));

        Api.change().body(Map.of("into", into.id())).post("/v1/editorial/tags/" + holder.id() + "/merge").then()
                .statusCode(200);

        get(tag.slug()).statusCode(301).header("Location", equalTo("/v1/tags/" + into.slug()));
    }

    @Test
    void keepsItsFormerSlugWhenATagThatReadersCannotSeeGivesItUp() {
        var tag = Newsdesk.tag();
        Articles.published(Map.of("tags", List.of(tag.slug())));
        var present = Newsdesk.unique("renamed-");
        rename(tag, present);
        var holder = Newsdesk.tag(Map.of("slug", tag.slug()));

        rename(holder, Newsdesk.unique("renamed-"));

        get(tag.slug()).statusCode(301).header("Location", equalTo("/v1/tags/" + present));
    }
}
