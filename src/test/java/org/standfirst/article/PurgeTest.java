package org.standfirst.article;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.standfirst.testsupport.Refusals.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.Tags;
import org.standfirst.testsupport.TestDatabase;

/** Erasing what was removed, in a newsroom that keeps nothing in its trash. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestProfile(PurgeTest.KeepsNothing.class)
class PurgeTest {

    /** What is removed can be erased at once. */
    public static class KeepsNothing implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("standfirst.trash.keep-for", "0S");
        }
    }

    private static final String TRASH = "/v1/editorial/trash";

    @Test
    void erasesAnArticleForGood() {
        var id = Articles.published();
        Articles.unpublish(id);
        Api.change().delete(Articles.path(id)).then().statusCode(204);

        Api.change().delete(TRASH + "/" + id).then().statusCode(204);

        refused(Api.admin().get(TRASH + "/" + id), 404, "not-found");
        Api.admin().get(TRASH).then().body("items.id", not(hasItem(id)));
        refused(Api.admin().post(Articles.path(id) + "/restore"), 404, "not-found");
        refused(Api.reader().get("/v1/articles/" + id), 410, "gone");
    }

    @Test
    void leavesWhatReferredToItUsable() {
        var erased = Articles.draft();
        var id = Articles.draft(Map.of("related", List.of(Map.of("relation", "readMore", "id", erased))));
        Api.change().delete(Articles.path(erased)).then().statusCode(204);
        Api.change().delete(TRASH + "/" + erased).then().statusCode(204);

        Api.change().body(Map.of("kicker", "a")).patch(Articles.path(id)).then().statusCode(200).body("related", hasSize(0));
    }

    @Test
    void freesTheTagsItHad() {
        var tag = Tags.tag();
        var id = Articles.draft(Map.of("tags", List.of(tag)));
        Api.change().delete(Articles.path(id)).then().statusCode(204);
        refused(Api.change().delete(Tags.PATH + "/" + tag), 409, "conflict");

        Api.change().delete(TRASH + "/" + id).then().statusCode(204);

        Api.change().delete(Tags.PATH + "/" + tag).then().statusCode(204);
    }
}
