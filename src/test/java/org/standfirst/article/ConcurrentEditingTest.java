package org.standfirst.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.Authors;
import org.standfirst.testsupport.Notices;
import org.standfirst.testsupport.Publishers;
import org.standfirst.testsupport.Tags;
import org.standfirst.testsupport.TestDatabase;
import org.standfirst.testsupport.Unique;

/** Many at once, at the same thing. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ConcurrentEditingTest {

    private static final int WRITERS = 16;
    private static final int CHANGES_EACH = 4;

    @Test
    void losesNoChangeOfSixteenWriters() throws Exception {
        var id = Articles.draft(Map.of("licence", "Held by:"));

        atOnce(WRITERS, writer -> {
            for (var change = 0; change < CHANGES_EACH; change++) {
                append(id, "[" + writer + "." + change + "]");
            }
            return writer;
        });

        var answer = Api.admin().get(Articles.path(id));
        answer.then().header("ETag", equalTo("\"r" + (1 + WRITERS * CHANGES_EACH) + "\""));
        var expected = IntStream.range(0, WRITERS).boxed()
                .flatMap(writer -> IntStream.range(0, CHANGES_EACH).mapToObj(change -> "[" + writer + "." + change + "]"))
                .toList();
        assertThat(answer.<String> path("licence").substring("Held by:".length()).split("(?<=])"))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = { "tags", "authors", "publishers", "notices" })
    void letsOneOfManyChangesOfTheSameStateWin(String things) throws Exception {
        var id = switch (things) {
            case "tags" -> Tags.tag();
            case "authors" -> Authors.author();
            case "publishers" -> Publishers.publisher();
            default -> Notices.notice();
        };

        var statuses = atOnce(8, writer -> Api.admin().header("If-Match", "\"r0\"").body("{}")
                .patch("/v1/editorial/" + things + "/" + id).statusCode());

        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 412);
    }

    @Test
    void publishesAndUnpublishesAsIfInTurn() throws Exception {
        var id = Articles.draft();

        var statuses = atOnce(8, writer -> Api.admin().post(Articles.path(id) + (writer % 2 == 0 ? "/publish" : "/unpublish"))
                .statusCode());

        assertThat(statuses).containsOnly(200, 409);
        var answer = Api.admin().get(Articles.path(id));
        var seen = Api.reader().get("/v1/articles/" + id).statusCode();
        assertThat(seen).isEqualTo(answer.<String> path("status").equals("published") ? 200 : 410);
    }

    @Test
    void makesOneEditionOfManyInTheSameLanguage() throws Exception {
        var id = Articles.draft();

        var statuses = atOnce(8, writer -> Api.admin().body(Map.of("kind", "article", "language", "hy"))
                .post(Articles.path(id) + "/translations").statusCode());

        assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
    }

    @Test
    void givesEveryArticleOfTheSameHeadlineASlug() throws Exception {
        var headline = Unique.text("Ferry strike");

        var statuses = atOnce(8, writer -> Api.admin().body(Map.of("language", "en", "headline", headline)).post(Articles.PATH)
                .statusCode());

        assertThat(statuses).containsOnly(201);
    }

    @ParameterizedTest
    @ValueSource(strings = { "tags", "authors", "publishers" })
    void givesEveryThingOfTheSameNameASlug(String things) throws Exception {
        var name = Unique.text("Ferry company");
        var input = things.equals("tags") ? Map.of("names", Map.of("en", name))
                : Map.of("name", name, "url", "https://ferries.example/");

        var statuses = atOnce(8, writer -> Api.admin().body(input).post("/v1/editorial/" + things).statusCode());

        assertThat(statuses).containsOnly(201);
    }

    @Test
    void linksTwoArticlesToEachOtherAsOneStory() throws Exception {
        for (var round = 0; round < 8; round++) {
            var ids = List.of(Articles.draft(), Articles.draft(Map.of("language", "hy")));

            var statuses = atOnce(2, writer -> Api.admin().body(Map.of("kind", "article", "id", ids.get(1 - writer)))
                    .post(Articles.path(ids.get(writer)) + "/translations").statusCode());

            assertThat(statuses).containsExactlyInAnyOrder(201, 409);
            var editions = ids.stream().map(id -> Api.admin().get(Articles.path(id))).toList();
            assertThat(editions).extracting(edition -> edition.<Boolean> path("original")).containsOnlyOnce(true);
            assertThat(editions.get(0).<List<String>> path("translations.id")).containsExactly(ids.get(1));
            assertThat(editions.get(1).<List<String>> path("translations.id")).containsExactly(ids.get(0));
        }
    }

    @Test
    void keepsATranslationThatIsAddedWhileItsArticleJoinsAStory() throws Exception {
        var publisher = Publishers.publisher();
        for (var round = 0; round < 8; round++) {
            var original = Articles.draft();
            var joining = Articles.draft(Map.of("language", "hy"));
            var external = Map.of("kind", "external", "language", "ka", "url", "https://partner.example/ferry", "publisher",
                    publisher);

            var statuses = atOnce(2, writer -> writer == 0
                    ? Api.admin().body(Map.of("kind", "article", "id", joining)).post(Articles.path(original) + "/translations")
                            .statusCode()
                    : Api.admin().body(external).post(Articles.path(joining) + "/translations").statusCode());

            assertThat(statuses).containsOnly(201);
            var editions = Api.admin().get(Articles.path(original));
            assertThat(editions.<List<String>> path("translations.kind")).containsExactly("article", "external");
        }
    }

    @Test
    void leavesNoTagOnAnArticleThatWasRemoved() throws Exception {
        assertNothingDangles(Tags.PATH, round -> Tags.tag(),
                tag -> Api.admin().body(Articles.input(Map.of("tags", List.of(tag)))).post(Articles.PATH), "tags.id");
    }

    @Test
    void leavesNoAuthorOnAnArticleWhoWasRemoved() throws Exception {
        assertNothingDangles(Authors.PATH, round -> Authors.author(),
                author -> Api.admin().body(Articles.input(Map.of("authors", List.of(author)))).post(Articles.PATH),
                "authors.id");
    }

    @Test
    void leavesNoPublisherOfAnArticleThatWasRemoved() throws Exception {
        assertNothingDangles(Publishers.PATH, round -> Publishers.publisher(), publisher -> Api.admin()
                .body(Articles.input(Map.of("source", Map.of("publisher", publisher)))).post(Articles.PATH), "id");
    }

    @Test
    void leavesNoTagOnANoticeThatWasRemoved() throws Exception {
        assertNothingDangles(Tags.PATH, round -> Tags.tag(), tag -> Api.admin()
                .body(Map.of("placement", "top", "text", Map.of("en", "a"), "tags", List.of(tag))).post(Notices.PATH), "tags");
    }

    @Test
    void closesNoCircleOfTags() throws Exception {
        for (var round = 0; round < 5; round++) {
            var a = Tags.tag();
            var b = Tags.tag();

            var statuses = atOnce(2, writer -> Api.change().body(Map.of("parent", writer == 0 ? a : b))
                    .patch(Tags.PATH + "/" + (writer == 0 ? b : a)).statusCode());

            assertThat(statuses).containsExactlyInAnyOrder(200, 422);
        }
    }

    /** Lets four threads use a thing while four others remove it, and looks at what came of it. */
    private static void assertNothingDangles(String path, Work<String> make, Use use, String property) throws Exception {
        for (var round = 0; round < 12; round++) {
            var thing = make.of(round);

            var answers = atOnce(8, writer -> writer % 2 == 0 ? use.of(thing) : Api.change().delete(path + "/" + thing));

            var removed = answers.stream().anyMatch(answer -> answer.statusCode() == 204);
            var uses = answers.stream().filter(answer -> answer.statusCode() == 201).toList();
            assertThat(answers).extracting(Response::statusCode).containsAnyOf(201, 204)
                    .isSubsetOf(201, 204, 404, 409, 412, 422);
            assertThat(removed && !uses.isEmpty()).as("removed, and used %d times", uses.size()).isFalse();
            for (var used : uses) {
                Api.admin().get(used.header("Location")).then().statusCode(200);
                assertThat(used.<Object> path(property).toString()).contains(property.equals("id") ? "" : thing);
            }
        }
    }

    private static void append(String id, String text) {
        while (true) {
            var present = Api.admin().get(Articles.path(id));
            var status = Api.admin().header("If-Match", present.header("ETag"))
                    .body(Map.of("licence", present.<String> path("licence") + text)).patch(Articles.path(id)).statusCode();
            if (status == 200) {
                return;
            }
            assertThat(status).isEqualTo(412);
        }
    }

    private static <T> List<T> atOnce(int threads, Work<T> work) throws InterruptedException, ExecutionException {
        var pool = Executors.newFixedThreadPool(threads);
        try {
            var calls = IntStream.range(0, threads).<Callable<T>> mapToObj(number -> () -> work.of(number)).toList();
            var results = new ArrayList<T>();
            for (var future : pool.invokeAll(calls)) {
                results.add(future.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    /** What one of the threads does. */
    @FunctionalInterface
    private interface Work<T> {
        T of(int number);
    }

    /** Uses a thing by its id. */
    @FunctionalInterface
    private interface Use {
        Response of(String id);
    }
}
