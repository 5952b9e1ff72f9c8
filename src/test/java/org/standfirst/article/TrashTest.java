package org.standfirst.article;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.standfirst.testsupport.Refusals.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.TestDatabase;

/** Removing articles, having them back, and erasing them. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TrashTest {

    private static final String TRASH = "/v1/editorial/trash";

    @Test
    void keepsWhatIsRemoved() {
        var id = Articles.draft(Map.of("kicker", "Transport"));

        remove(id);

        refused(Api.admin().get(Articles.path(id)), 404, "not-found");
        Api.admin().get(Articles.PATH).then().body("items.id", not(hasItem(id)));
        Api.admin().get(TRASH + "?count=true").then().statusCode(200).body("items[0].id", equalTo(id))
                .body("items[0].deletedAt", notNullValue()).body("page.total", notNullValue());
        Api.admin().get(TRASH + "/" + id).then().statusCode(200).body("kicker", equalTo("Transport"));
    }

    @Test
    void bringsBackWhatWasRemovedAsItWas() {
        var id = Articles.published(Map.of("kicker", "Transport"));
        Articles.unpublish(id);
        var before = Api.admin().get(Articles.path(id));
        remove(id);

        Api.admin().post(Articles.path(id) + "/restore").then().statusCode(200).body("status", equalTo("unpublished"))
                .body("slug", equalTo(before.path("slug"))).body("kicker", equalTo("Transport"))
                .body("body", equalTo(before.path("body"))).body("$", not(hasKey("deletedAt"))).body("warnings", hasSize(0));

        Api.admin().get(Articles.path(id)).then().statusCode(200);
        refused(Api.admin().get(TRASH + "/" + id), 404, "not-found");
    }

    @Test
    void givesAnotherSlugWhereItsOwnIsTakenByNow() {
        var id = Articles.draft();
        var slug = Api.admin().get(Articles.path(id)).<String> path("slug");
        remove(id);
        Articles.draft(Map.of("slug", slug));

        Api.admin().post(Articles.path(id) + "/restore").then().statusCode(200).body("slug", equalTo(slug + "-2"))
                .body("warnings", hasSize(1));
    }

    @Test
    void beginsAStoryOfItsOwnWhereItsPlaceIsTakenByNow() {
        var original = Articles.draft();
        var path = Articles.path(original) + "/translations";
        var first = Api.create(path, Map.of("kind", "article", "language", "hy")).<String> path("id");
        remove(first);
        var second = Api.create(path, Map.of("kind", "article", "language", "hy")).<String> path("id");

        Api.admin().post(Articles.path(first) + "/restore").then().statusCode(200).body("original", equalTo(true))
                .body("translations", hasSize(0));

        Api.admin().get(path).then().body("items", hasSize(1)).body("items[0].id", equalTo(second));
    }

    @Test
    void comesBackToItsStory() {
        var original = Articles.draft();
        var path = Articles.path(original) + "/translations";
        var edition = Api.create(path, Map.of("kind", "article", "language", "hy")).<String> path("id");
        remove(edition);
        Api.admin().get(path).then().body("items", hasSize(0));

        Api.admin().post(Articles.path(edition) + "/restore").then().statusCode(200).body("original", equalTo(false));

        Api.admin().get(path).then().body("items.id", hasItem(edition));
    }

    @Test
    void erasesNothingBeforeItsTime() {
        var id = Articles.draft();
        remove(id);

        refused(Api.change().delete(TRASH + "/" + id), 409, "conflict");
        refused(Api.admin().delete(TRASH + "/" + id), 428, "precondition-required");
        Api.admin().post(Articles.path(id) + "/restore").then().statusCode(200);
    }

    @Test
    void knowsNothingThatIsNotInTheTrash() {
        refused(Api.change().delete(TRASH + "/" + Articles.draft()), 404, "not-found");
        refused(Api.admin().get(TRASH + "/" + UUID.randomUUID()), 404, "not-found");
        refused(Api.admin().post(Articles.path(Articles.draft()) + "/restore"), 409, "illegal-transition");
    }

    @ParameterizedTest
    @ValueSource(strings = { "author", "translator" })
    void isForEditors(String role) {
        var key = Api.keyWithRole(role);
        var id = Articles.draft();
        remove(id);

        refused(Api.as(key).get(TRASH), 403, "forbidden");
        refused(Api.as(key).get(TRASH + "/" + id), 403, "forbidden");
        refused(Api.as(key).post(Articles.path(id) + "/restore"), 403, "forbidden");
    }

    @Test
    void isErasedByAdminsOnly() {
        var id = Articles.draft();
        remove(id);

        refused(Api.as(Api.keyWithRole("editor")).header("If-Match", "*").delete(TRASH + "/" + id), 403, "forbidden");
    }

    private static void remove(String id) {
        Api.change().delete(Articles.path(id)).then().statusCode(204);
    }
}
