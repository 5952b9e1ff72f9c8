package org.standfirst.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.standfirst.testsupport.Refusals.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.Authors;
import org.standfirst.testsupport.Publishers;
import org.standfirst.testsupport.Revisions;
import org.standfirst.testsupport.Tags;
import org.standfirst.testsupport.TestDatabase;

/** Making an earlier revision the present one again. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RevisionRestoreTest {

    @Test
    void savesWhatWasThereAnew() {
        var id = Articles.draft(Map.of("kicker", "Transport", "tags", List.of(Tags.tag()),
                "corrections", List.of(Map.of("text", "The pier is older."))));
        Api.change().body(Articles.input(Map.of("body", List.of()))).put(Articles.path(id)).then().statusCode(200);

        var answer = Revisions.restore(id, 1);

        answer.then().header("ETag", equalTo("\"r3\"")).body("kicker", equalTo("Transport")).body("warnings", hasSize(0));
        assertThat(Revisions.actions(id)).containsExactly("create", "save", "restore");
        Revisions.get(id, 3).then().body("restoredFrom", equalTo(1));
        assertThat(content(id, 3)).isEqualTo(content(id, 1));
        Revisions.diff(id, 1, 3).then().body("fields", hasSize(0)).body("body", hasSize(0));
        Revisions.get(id, 2).then().body("article.body", hasSize(0));
    }

    /** The bytes between the name of the property and the end of the answer. */
    private static String content(String id, int number) {
        var answer = Revisions.get(id, number).asString();
        return answer.substring(answer.indexOf("\"content\":"));
    }

    @Test
    void showsReadersNothingBeforeItIsPublished() {
        var id = Articles.published(Map.of("headline", "Ferry sold"));
        Api.change().body(Map.of("headline", "Ferry kept")).patch(Articles.path(id)).then().statusCode(200);
        Articles.publish(id);

        Revisions.restore(id, 1).then().body("headline", equalTo("Ferry sold"))
                .body("hasUnpublishedChanges", equalTo(true)).body("status", equalTo("published"));

        Api.reader().get("/v1/articles/" + id).then().body("headline", equalTo("Ferry kept"));
        Articles.publish(id);
        Api.reader().get("/v1/articles/" + id).then().body("headline", equalTo("Ferry sold"));
    }

    @Test
    void takesAScheduledPublicationAlong() {
        var id = Articles.draft(Map.of("headline", "Ferry sold"));
        Api.change().body(Map.of("headline", "Ferry kept")).patch(Articles.path(id)).then().statusCode(200);
        Api.admin().body(Map.of("at", "2099-01-01T00:00:00Z")).post(Articles.path(id) + "/schedule").then().statusCode(200);

        Revisions.restore(id, 1).then().body("status", equalTo("scheduled")).body("headline", equalTo("Ferry sold"))
                .body("scheduledAt", equalTo("2099-01-01T00:00:00Z"));
    }

    @Test
    void leavesOutWhatIsGoneAndSaysSo() {
        var tag = Tags.tag();
        var kept = Tags.tag();
        var author = Authors.author();
        var publisher = Publishers.publisher();
        var id = Articles.draft(Map.of("tags", List.of(tag, kept), "authors", List.of(author),
                "source", Map.of("publisher", publisher, "url", "https://lakeside.example/a"),
                "related", List.of(Map.of("url", "https://lakeside.example/b", "headline", "B", "publisher", publisher))));
        Api.change().body("{\"tags\": [], \"authors\": [], \"source\": null, \"related\": []}").patch(Articles.path(id)).then()
                .statusCode(200);
        for (var gone : List.of(Tags.PATH + "/" + tag, Authors.PATH + "/" + author, Publishers.PATH + "/" + publisher)) {
            Api.change().delete(gone).then().statusCode(204);
        }

        Revisions.restore(id, 1).then().body("tags.id", equalTo(List.of(kept))).body("authors", hasSize(0))
                .body("source.url", equalTo("https://lakeside.example/a")).body("related", hasSize(1))
                .body("warnings", hasSize(4))
                .body("warnings", hasItem("The tag \"" + tag + "\" is gone by now and was left out."))
                .body("warnings", hasItem("The author \"" + author + "\" is gone by now and was left out."))
                .body("warnings", hasItem("The publisher \"" + publisher + "\" is gone by now and was left out."));
    }

    @Test
    void keepsLinksToArticlesThatWereRemoved() {
        var other = Articles.draft();
        var id = Articles.draft(Map.of("related", List.of(Map.of("id", other))));
        Api.change().body(Map.of("related", List.of())).patch(Articles.path(id)).then().statusCode(200);
        Api.change().delete(Articles.path(other)).then().statusCode(204);

        Revisions.restore(id, 1).then().body("related", hasSize(0)).body("warnings", hasSize(0));

        Api.admin().post(Articles.path(other) + "/restore").then().statusCode(200);
        Api.admin().get(Articles.path(id)).then().body("related.id", equalTo(List.of(other)));
    }

    @Test
    void keepsThePresentSlugWhereTheFormerIsTakenByNow() {
        var id = Articles.draft();
        var former = Api.admin().get(Articles.path(id)).<String> path("slug");
        var present = former + "-again";
        Api.change().body(Map.of("slug", present)).patch(Articles.path(id)).then().statusCode(200);
        Articles.draft(Map.of("slug", former));

        Revisions.restore(id, 1).then().body("slug", equalTo(present)).body("warnings", hasItem(containsString(former)));
    }

    @Test
    void takesTheFormerSlugAgainWhereItIsFree() {
        var id = Articles.draft();
        var former = Api.admin().get(Articles.path(id)).<String> path("slug");
        Api.change().body(Map.of("slug", former + "-again")).patch(Articles.path(id)).then().statusCode(200);

        Revisions.restore(id, 1).then().body("slug", equalTo(former)).body("warnings", hasSize(0));
    }

    @Test
    void saysThatAnEmbargoFell() {
        var id = Articles.draft();
        Api.change().body(Map.of("embargoUntil", "2099-01-01T00:00:00Z")).patch(Articles.path(id)).then().statusCode(200);

        Revisions.restore(id, 1).then().body("warnings",
                equalTo(List.of("The embargo until 2099-01-01T00:00:00Z is gone.")));
    }

    @Test
    void refusesALanguageThatTheStoryHasByNow() {
        var id = Articles.draft(Map.of("language", "ka"));
        Api.change().body(Map.of("language", "en")).patch(Articles.path(id)).then().statusCode(200);
        Api.create(Articles.path(id) + "/translations", Map.of("kind", "article", "language", "ka"));

        refused(Api.change().post(Revisions.path(id) + "/1/restore"), 409, "conflict");
        assertThat(Revisions.actions(id)).containsExactly("create", "save");
    }

    @Test
    void needsThePresentState() {
        var id = Articles.draft();

        refused(Api.admin().post(Revisions.path(id) + "/1/restore"), 428, "precondition-required");
        refused(Api.admin().header("If-Match", "\"r2\"").post(Revisions.path(id) + "/1/restore"), 412, "precondition-failed");
        Api.admin().header("If-Match", "\"r1\"").post(Revisions.path(id) + "/1/restore").then().statusCode(200);
    }

    @Test
    void knowsWhatThereIs() {
        refused(Api.change().post(Revisions.path(Articles.draft()) + "/2/restore"), 404, "not-found");
        refused(Api.change().post(Revisions.path(UUID.randomUUID().toString()) + "/1/restore"), 404, "not-found");
        var removed = Articles.draft();
        Api.change().delete(Articles.path(removed)).then().statusCode(204);
        refused(Api.change().post(Revisions.path(removed) + "/1/restore"), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = { "author", "translator" })
    void letsAWriterRestoreOwnDraftsOnly(String role) {
        var key = Api.keyWithRole(role);
        var own = Api.as(key).body(Articles.input(Map.of())).post(Articles.PATH).then().statusCode(201).extract()
                .<String> path("id");

        Api.as(key).header("If-Match", "*").post(Revisions.path(own) + "/1/restore").then().statusCode(200);
        refused(Api.as(key).header("If-Match", "*").post(Revisions.path(Articles.draft()) + "/1/restore"), 403, "forbidden");
        Articles.publish(own);
        refused(Api.as(key).header("If-Match", "*").post(Revisions.path(own) + "/1/restore"), 403, "forbidden");
        refused(Api.as(Api.keyWithRole("partner")).header("If-Match", "*").post(Revisions.path(own) + "/1/restore"), 403,
                "forbidden");
    }
}
