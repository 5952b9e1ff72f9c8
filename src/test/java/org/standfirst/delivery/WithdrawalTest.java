package org.standfirst.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.TestDatabase;

/** What is not public yet is not there; what was public once is gone. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class WithdrawalTest {

    private static int status(String path) {
        return Api.reader().get(path).statusCode();
    }

    @Test
    void answersGoneForAnArticleThatReadersCouldSee() {
        var id = Articles.published();
        var path = "/v1/articles/en/" + Newsdesk.slug(id);
        assertThat(status(path)).isEqualTo(200);

        Articles.unpublish(id);

        for (var gone : List.of("/v1/articles/" + id, path, path + "?format=html")) {
            Api.reader().get(gone).then().statusCode(410).contentType("application/problem+json")
                    .body("type", equalTo("/problems/gone")).header("Cache-Control", "no-store");
        }
        Articles.publish(id);
        assertThat(status(path)).isEqualTo(200);
    }

    @Test
    void answersNotFoundForADraft() {
        var id = Articles.draft();

        assertThat(status("/v1/articles/" + id)).isEqualTo(404);
        assertThat(status("/v1/articles/en/" + Newsdesk.slug(id))).isEqualTo(404);
    }

    @Test
    void answersNotFoundForAnAddressThatOnlyTheWorkingCopyHas() {
        var id = Articles.published();
        var slug = Newsdesk.slug(id);
        var next = Newsdesk.unique("the-next-slug-");

        Newsdesk.patch("articles", id, Map.of("slug", next));

        assertThat(status("/v1/articles/en/" + next)).isEqualTo(404);
        assertThat(status("/v1/articles/en/" + slug)).isEqualTo(200);
    }

    @Test
    void showsAnArticleFromTheMomentThatItBears() throws InterruptedException {
        var tag = Newsdesk.tag();
        var author = Newsdesk.author();
        var target = Articles.published();
        var moment = Instant.now().plusSeconds(5).truncatedTo(ChronoUnit.MILLIS);
        var id = Articles.published(Map.of("publishedAt", moment.toString(), "tags", List.of(tag.slug()),
                "authors", List.of(author.slug()), "related", List.of(Map.of("id", target))));
        var slug = Newsdesk.slug(id);
        var addresses = List.of("/v1/articles/" + id, "/v1/articles/en/" + slug, "/v1/tags/" + tag.slug(),
                "/v1/authors/" + author.slug(), "/v1/articles/" + id + "/related");
        var lists = List.of("/v1/articles?tag=" + tag.slug(), "/v1/articles?author=" + author.slug(),
                "/v1/articles/" + target + "/backlinks");

        addresses.forEach(path -> assertThat(status(path)).as(path).isEqualTo(404));
        lists.forEach(path -> Api.reader().get(path + (path.contains("?") ? "&" : "?") + "count=true").then()
                .statusCode(200).body("items", empty()).body("page.total", equalTo(0)));
        assertThat(Instant.now()).as("the article is still to come").isBefore(moment);

        Thread.sleep(Duration.between(Instant.now(), moment).plusMillis(300).toMillis());

        addresses.forEach(path -> assertThat(status(path)).as(path).isEqualTo(200));
        lists.forEach(path -> Api.reader().get(path).then().statusCode(200).body("items[0].id", equalTo(id)));
    }

    @Test
    void leavesNoTraceOfAnArticleThatNobodyCouldSeeYet() {
        var id = Articles.published(Map.of("publishedAt", "2099-01-01T00:00:00Z"));
        var slug = Newsdesk.slug(id);

        Api.admin().post(Articles.path(id) + "/unschedule").then().statusCode(200);

        assertThat(status("/v1/articles/" + id)).isEqualTo(404);
        assertThat(status("/v1/articles/en/" + slug)).isEqualTo(404);
    }

    @Test
    void hidesAnArticleAgainThatIsPutOff() {
        var id = Articles.published();
        Articles.unpublish(id);

        Newsdesk.republish(id, Map.of("publishedAt", "2099-01-01T00:00:00Z"));

        assertThat(status("/v1/articles/" + id)).isIn(404, 410);
    }
}
