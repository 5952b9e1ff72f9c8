package org.standfirst.tag;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.Tags;
import org.standfirst.testsupport.TestDatabase;
import org.standfirst.testsupport.Unique;

/** Editors merge tags, undo that and move tags about while others write, publish and withdraw articles that have them. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ConcurrentTagsTest {

    private static final int WRITERS = 6;
    private static final int ARTICLES_EACH = 8;
    private static final int MERGES = 12;

    /** A tag by both its names. */
    private record Named(String id, String slug) {

        static Named make() {
            var slug = Unique.slug();
            return new Named(Tags.tag(Map.of("slug", slug)), slug);
        }
    }

    @Test
    void givesEveryArticleExactlyItsTagsWhateverIsMergedMeanwhile() throws Exception {
        var a = Named.make();
        var b = Named.make();
        var c = Named.make();
        var tags = List.of(a, b, c);
        Map<String, List<String>> given = new ConcurrentHashMap<>();
        Set<String> published = ConcurrentHashMap.newKeySet();
        var work = new ArrayList<Callable<Void>>();
        for (var writer = 0; writer < WRITERS; writer++) {
            work.add(() -> write(tags, given, published));
        }
        work.add(() -> mergeAndUndo(a, b));
        work.add(() -> mergeAndUndo(b, c));
        work.add(() -> mergeAndUndo(c, a));

        atOnce(work);

        tags.forEach(ConcurrentTagsTest::undo);
        assertAgreement(tags, given, published, Map.of());
        merge(a, b);
        merge(b, c);
        assertAgreement(tags, given, published, Map.of(a.id(), c.id(), b.id(), c.id()));
        undo(b);
        assertAgreement(tags, given, published, Map.of(a.id(), b.id()));
        undo(a);
        assertAgreement(tags, given, published, Map.of());
    }

    /** Saves and publishes articles under ids and slugs, and keeps a book on what each was given. */
    private static Void write(List<Named> tags, Map<String, List<String>> given, Set<String> published) {
        var random = ThreadLocalRandom.current();
        for (var n = 0; n < ARTICLES_EACH; n++) {
            var first = pick(tags);
            var answer = Api.admin().body(Articles.input(Map.of("tags", names(first)))).post(Articles.PATH);
            assertThat(answer.statusCode()).isEqualTo(201);
            var id = answer.<String> path("id");
            given.put(id, first.stream().map(Named::id).toList());
            if (random.nextBoolean()) {
                Articles.publish(id);
                published.add(id);
            }
            var second = pick(tags);
            assertThat(Api.change().body(Map.of("tags", names(second))).patch(Articles.path(id)).statusCode()).isEqualTo(200);
            given.put(id, second.stream().map(Named::id).toList());
            if (published.contains(id) || random.nextBoolean()) {
                Articles.publish(id);
                published.add(id);
            }
            if (random.nextInt(5) == 0 && published.remove(id)) {
                Articles.unpublish(id);
            }
        }
        return null;
    }

    private static List<Named> pick(List<Named> tags) {
        var picked = new ArrayList<>(tags);
        Collections.shuffle(picked, ThreadLocalRandom.current());
        return picked.subList(0, ThreadLocalRandom.current().nextInt(1, tags.size() + 1));
    }

    private static List<String> names(List<Named> tags) {
        return tags.stream().map(tag -> ThreadLocalRandom.current().nextBoolean() ? tag.id() : tag.slug()).toList();
    }

    private static Void mergeAndUndo(Named tag, Named into) {
        for (var n = 0; n < MERGES; n++) {
            assertThat(Api.change().body(Map.of("into", into.slug())).post(path(tag) + "/merge").statusCode())
                    .isIn(200, 409, 422);
            undo(tag);
        }
        return null;
    }

    private static void merge(Named tag, Named into) {
        assertThat(Api.change().body(Map.of("into", into.id())).post(path(tag) + "/merge").statusCode()).isEqualTo(200);
    }

    private static void undo(Named tag) {
        assertThat(Api.change().post(path(tag) + "/unmerge").statusCode()).isIn(200, 409);
    }

    /** Compares both faces with the book, where some tags stand for others. */
    private static void assertAgreement(List<Named> tags, Map<String, List<String>> given, Set<String> published,
            Map<String, String> standsFor) {
        given.forEach((article, ids) -> {
            var expected = ids.stream().map(id -> standsFor.getOrDefault(id, id)).distinct().toList();
            assertThat(Api.admin().get(Articles.path(article)).<List<String>> path("tags.id")).isEqualTo(expected);
            var shown = Api.reader().get("/v1/articles/" + article);
            assertThat(shown.statusCode() == 200).isEqualTo(published.contains(article));
            if (shown.statusCode() == 200) {
                assertThat(shown.<List<String>> path("tags.id")).isEqualTo(expected);
            }
        });
        for (var tag : tags) {
            var present = standsFor.getOrDefault(tag.id(), tag.id());
            var having = new HashSet<String>();
            given.forEach((article, ids) -> {
                if (ids.stream().anyMatch(id -> standsFor.getOrDefault(id, id).equals(present))) {
                    having.add(article);
                }
            });
            assertThat(Api.admin().get(Articles.PATH + "?limit=100&tag=" + tag.slug()).<List<String>> path("items.id"))
                    .containsExactlyInAnyOrderElementsOf(having);
            having.retainAll(published);
            assertThat(Api.reader().get("/v1/articles?limit=100&tag=" + tag.slug()).<List<String>> path("items.id"))
                    .containsExactlyInAnyOrderElementsOf(having);
            assertThat(Api.reader().get("/v1/tags/" + tag.slug()).<Integer> path("articleCount")).isEqualTo(having.size());
        }
    }

    @Test
    void closesNoCircleWhileTagsMoveAndMerge() throws Exception {
        var tags = IntStream.range(0, 6).mapToObj(n -> Named.make()).toList();
        Articles.published(Map.of("tags", tags.stream().map(Named::id).toList()));
        var work = new ArrayList<Callable<Void>>();
        for (var editor = 0; editor < 6; editor++) {
            work.add(() -> moveAbout(tags));
        }

        atOnce(work);

        for (var tag : tags) {
            assertHasAnEnd(tag.id());
        }
        tags.forEach(ConcurrentTagsTest::undo);
        for (var tag : tags) {
            assertHasAnEnd(tag.id());
            Api.reader().get("/v1/tags/" + tag.slug()).then().statusCode(200);
        }
    }

    private static Void moveAbout(List<Named> tags) {
        var random = ThreadLocalRandom.current();
        for (var n = 0; n < 20; n++) {
            var tag = tags.get(random.nextInt(tags.size()));
            var other = tags.get(random.nextInt(tags.size()));
            var status = switch (random.nextInt(3)) {
                case 0 -> Api.change().body(Map.of("into", other.slug())).post(path(tag) + "/merge").statusCode();
                case 1 -> Api.change().post(path(tag) + "/unmerge").statusCode();
                default -> Api.change().body(Map.of("parent", other.slug())).patch(path(tag)).statusCode();
            };
            assertThat(status).isIn(200, 409, 422);
        }
        return null;
    }

    /** Climbs from a tag to the top on both faces, and on each meets no tag twice. */
    private static void assertHasAnEnd(String id) {
        var met = new ArrayList<String>();
        for (var at = id; at != null; at = Api.admin().get(Tags.PATH + "/" + at).path("parent")) {
            assertThat(met).doesNotContain(at);
            met.add(at);
        }
        var seen = new ArrayList<String>();
        var at = Api.reader().get("/v1/tags/" + id).<String> path("id");
        while (at != null) {
            assertThat(seen).doesNotContain(at);
            seen.add(at);
            at = Api.reader().get("/v1/tags/" + at).path("parent.id");
        }
    }

    @Test
    void mergesOnceWhereManyWantTo() throws Exception {
        var tag = Named.make();
        var into = Named.make();
        var etag = Tags.etag(tag.id());
        var statuses = ConcurrentHashMap.<Integer> newKeySet();
        var succeeded = ConcurrentHashMap.<Integer> newKeySet();
        var work = new ArrayList<Callable<Void>>();
        for (var n = 0; n < 8; n++) {
            var number = n;
            work.add(() -> {
                var status = Api.admin().header("If-Match", etag).body(Map.of("into", into.id())).post(path(tag) + "/merge")
                        .statusCode();
                statuses.add(status);
                if (status == 200) {
                    succeeded.add(number);
                }
                return null;
            });
        }

        atOnce(work);

        assertThat(succeeded).hasSize(1);
        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
    }

    private static void atOnce(List<Callable<Void>> work) throws Exception {
        var pool = Executors.newFixedThreadPool(work.size());
        try {
            for (var future : pool.invokeAll(work)) {
                future.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static String path(Named tag) {
        return Tags.PATH + "/" + tag.id();
    }
}
