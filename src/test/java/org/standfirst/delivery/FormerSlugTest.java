package org.standfirst.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.standfirst.testsupport.Refusals.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.TestDatabase;

/** Every slug under which readers could find an article goes on to answer. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FormerSlugTest {

    private static String published(String slug) {
        return Articles.published(Map.of("slug", slug));
    }

    private static void rename(String article, String slug) {
        Newsdesk.republish(article, Map.of("slug", slug));
    }

    private static String path(String slug) {
        return "/v1/articles/en/" + URLEncoder.encode(slug, StandardCharsets.UTF_8);
    }

    private static Response read(String path) {
        return Api.reader().redirects().follow(false).get(path);
    }

    private static void assertLeads(String from, String to) {
        read(path(from)).then().statusCode(301).header("Location", equalTo(path(to)));
    }

    private static void assertShows(String slug, String article) {
        read(path(slug)).then().statusCode(200).body("id", equalTo(article));
    }

    private static String slug() {
        return Newsdesk.unique("slug-");
    }

    @Test
    void leadsFromAFormerSlugToThePresentOne() {
        var former = slug();
        var present = "ბორანი-" + slug();
        var article = published(former);

        rename(article, present);

        assertLeads(former, present);
        assertShows(present, article);
        read(path(former) + "?fields=slug&body=text").then().statusCode(301)
                .header("Location", equalTo(path(present) + "?fields=slug&body=text"))
                .header("Cache-Control", equalTo("public, no-cache"));
        Api.reader().redirects().follow(false).header("If-None-Match", "*").head(path(former)).then().statusCode(301);
        Api.reader().get(path(former)).then().statusCode(200).body("id", equalTo(article));
    }

    @Test
    void leadsStraightToTheEndOfAChain() {
        var first = slug();
        var second = slug();
        var third = slug();
        var article = published(first);

        rename(article, second);
        rename(article, third);

        assertLeads(first, third);
        assertLeads(second, third);
    }

    @Test
    void showsAnArticleThatTookItsFormerSlugBack() {
        var first = slug();
        var second = slug();
        var article = published(first);
        rename(article, second);

        rename(article, first);

        assertShows(first, article);
        assertLeads(second, first);
    }

    @Test
    void showsTheArticleThatHasTheSlugNow() {
        var slug = slug();
        var moved = slug();
        var older = published(slug);
        rename(older, moved);
        assertLeads(slug, moved);

        var newer = published(slug);

        assertShows(slug, newer);
        assertShows(moved, older);
    }

    @Test
    void leadsToTheLastOfSeveralHolders() {
        var slug = slug();
        var first = slug();
        var second = slug();
        rename(published(slug), first);
        var newer = published(slug);

        rename(newer, second);

        assertLeads(slug, second);
    }

    @Test
    void leadsNowhereWhereTheLastHolderIsWithdrawn() {
        var slug = slug();
        rename(published(slug), slug());
        var newer = published(slug);

        Articles.unpublish(newer);

        refused(read(path(slug)), 410, "gone");
        Articles.publish(newer);
        assertShows(slug, newer);
    }

    @Test
    void leadsNowhereWhileTheArticleIsWithdrawn() {
        var former = slug();
        var present = slug();
        var article = published(former);
        rename(article, present);

        Articles.unpublish(article);

        refused(read(path(former)), 410, "gone");
        refused(read(path(present)), 410, "gone");
        Articles.publish(article);
        assertLeads(former, present);
    }

    @Test
    void leadsToAnArticleThatCameBackUnderAnotherSlug() {
        var former = slug();
        var present = slug();
        var article = published(former);
        Articles.unpublish(article);

        rename(article, present);

        assertLeads(former, present);
    }

    @Test
    void tellsWhyTheArticleUnderAFormerSlugWasRecalled() {
        var former = slug();
        var article = published(former);
        rename(article, slug());

        Api.admin().body(Map.of("reason", "legal", "text", "It named the wrong man.")).post(Articles.path(article) + "/recall")
                .then().statusCode(200);

        refused(read(path(former)), 410, "recalled").body("detail", startsWith("The article was recalled (legal)."));
    }

    @Test
    void knowsNothingOfASlugThatNeverWasPublic() {
        var workingCopy = slug();
        var article = published(slug());
        Newsdesk.patch("articles", article, Map.of("slug", workingCopy));
        Newsdesk.patch("articles", article, Map.of("slug", slug()));
        var scheduled = slug();
        var other = Articles.published(Map.of("slug", scheduled, "publishedAt", "2099-01-01T00:00:00Z"));
        Newsdesk.republish(other, Map.of("slug", slug(), "publishedAt", "2020-01-01T00:00:00Z"));

        refused(read(path(workingCopy)), 404, "not-found");
        refused(read(path(scheduled)), 404, "not-found");
    }

    @Test
    void leadsToANewSlugFromTheMomentThatItIsPublic() throws InterruptedException {
        var former = slug();
        var present = slug();
        var article = published(former);
        var moment = Instant.now().plusSeconds(4).truncatedTo(ChronoUnit.MILLIS);

        Articles.unpublish(article);
        Newsdesk.republish(article, Map.of("slug", present, "publishedAt", moment.toString()));

        assertThat(read(path(former)).asString()).doesNotContain(present);
        refused(read(path(former)), 410, "gone");
        refused(read(path(present)), 404, "not-found");
        assertThat(Instant.now()).as("the new slug is still to come").isBefore(moment);
        Thread.sleep(Duration.between(Instant.now(), moment).plusMillis(300).toMillis());
        assertLeads(former, present);
    }

    @Test
    void keepsLanguagesApart() {
        var former = slug();
        var present = slug();
        rename(published(former), present);

        refused(read("/v1/articles/ka/" + former), 404, "not-found");
    }

    @Test
    void keepsEverySlugWhenManyAreRenamedAtOnce() throws Exception {
        var threads = Executors.newFixedThreadPool(4);
        try {
            var shared = slug();
            var tasks = new ArrayList<Callable<List<String>>>();
            for (var n = 0; n < 4; n++) {
                tasks.add(() -> renameOften(shared));
            }
            for (var names : threads.invokeAll(tasks)) {
                var held = names.get();
                var last = held.get(held.size() - 1);
                held.subList(0, held.size() - 1).forEach(former -> assertLeads(former, last));
            }
            var answer = read(path(shared)).then().extract();
            assertThat(answer.statusCode()).isIn(301, 404);
        } finally {
            threads.shutdown();
        }
    }

    /** Renames an article again and again, now and then to a slug that others want too; gives those that it alone had. */
    private static List<String> renameOften(String shared) {
        var names = new ArrayList<>(List.of(slug()));
        var article = published(names.get(0));
        for (var n = 0; n < 5; n++) {
            if (Api.change().body(Map.of("slug", shared)).patch(Articles.path(article)).statusCode() == 200) {
                assertThat(Api.admin().post(Articles.path(article) + "/publish").statusCode()).isIn(200, 409);
            }
            var next = slug();
            rename(article, next);
            names.add(next);
        }
        return names;
    }
}
