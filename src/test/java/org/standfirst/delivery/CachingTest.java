package org.standfirst.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.TestDatabase;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CachingTest {

    private static String etag(String path) {
        return Api.reader().get(path).then().statusCode(200).extract().header("ETag");
    }

    /** One address of each kind. */
    private static List<String> everyAddress() {
        var tag = Newsdesk.tag();
        var author = Newsdesk.author();
        var id = Articles.published(Map.of("tags", List.of(tag.slug()), "authors", List.of(author.slug())));
        var own = "/v1/articles/" + id;
        return List.of(own, "/v1/articles/en/" + Newsdesk.slug(id), own + "?format=html", own + "?format=markdown",
                own + "?format=text", own + "/related", own + "/translations", own + "/backlinks",
                "/v1/articles?tag=" + tag.slug(), "/v1/tags/" + tag.slug(), "/v1/tags/" + tag.slug() + "/articles",
                "/v1/authors/" + author.slug(), "/v1/authors/" + author.slug() + "/articles",
                "/v1/notices?language=qaa");
    }

    @Test
    void answersNotModifiedToOneWhoHasIt() {
        for (var path : everyAddress()) {
            var etag = etag(path);

            assertThat(etag).as(path).matches("\"[^\"]+\"");
            Api.reader().header("If-None-Match", etag).get(path).then().statusCode(304).header("ETag", etag)
                    .header("Cache-Control", containsString("public")).header("Content-Type", nullValue())
                    .body(emptyString());
            Api.reader().header("If-None-Match", "\"other\", " + etag).get(path).then().statusCode(304);
            Api.reader().header("If-None-Match", "W/" + etag).get(path).then().statusCode(304);
            Api.reader().header("If-None-Match", "*").get(path).then().statusCode(304);
            Api.reader().header("If-None-Match", "\"other\"").get(path).then().statusCode(200).header("ETag", etag);
        }
    }

    @Test
    void heedsNoConditionThatIsMeantForChanges() {
        Api.reader().header("If-Match", "\"other\"").get("/v1/articles").then().statusCode(200);
    }

    @Test
    void letsNothingInADocumentRun() {
        var id = Articles.published();

        Api.reader().get("/v1/articles/" + id + "?format=html").then().statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("X-Content-Type-Options", "nosniff");
    }

    @Test
    void answersHeadAsGetWithoutABody() {
        for (var path : everyAddress()) {
            var got = Api.reader().get(path).then().statusCode(200).extract();

            var head = Api.reader().head(path).then().statusCode(200).body(emptyString()).extract();
            for (var field : List.of("ETag", "Content-Type", "Content-Language", "Link", "Cache-Control", "Last-Modified")) {
                assertThat(head.header(field)).as(field + " of " + path).isEqualTo(got.header(field));
            }
            Api.reader().header("If-None-Match", got.header("ETag")).head(path).then().statusCode(304);
        }
    }

    @Test
    void namesAnotherStateForEachFormOfAnArticle() {
        var path = "/v1/articles/" + Articles.published();

        assertThat(Stream.of("", "?format=html", "?format=text", "?format=markdown", "?body=html", "?fields=slug")
                .map(query -> etag(path + query))).doesNotHaveDuplicates();
    }

    @Test
    void namesAnotherStateWhenTheHeadlineOfALinkedArticleChanges() {
        var target = Articles.published();
        var path = "/v1/articles/" + Articles.published(Map.of("related", List.of(Map.of("id", target))));
        var before = etag(path);

        Newsdesk.patch("articles", target, Map.of("headline", Newsdesk.unique("New ")));
        assertThat(etag(path)).as("while only the working copy differs").isEqualTo(before);
        Articles.publish(target);

        assertThat(etag(path)).isNotEqualTo(before);
        Api.reader().header("If-None-Match", before).get(path).then().statusCode(200);
    }

    @Test
    void namesAnotherStateWhenTheNameOfATagChanges() {
        var tag = Newsdesk.tag();
        var path = "/v1/articles/" + Articles.published(Map.of("tags", List.of(tag.slug())));
        var list = "/v1/articles?tag=" + tag.slug();
        var before = etag(path);
        var listBefore = etag(list);

        Newsdesk.patch("tags", tag.id(), Map.of("names", Map.of("en", Newsdesk.unique("Renamed "))));

        assertThat(etag(path)).isNotEqualTo(before);
        assertThat(etag(list)).isNotEqualTo(listBefore);
    }

    @Test
    void namesAnotherStateWhenAnAuthorOrAPublisherIsRenamed() {
        var author = Newsdesk.author();
        var publisher = Newsdesk.publisher(Map.of());
        var path = "/v1/articles/" + Articles.published(
                Map.of("authors", List.of(author.slug()), "source", Map.of("publisher", publisher.slug())));
        var first = etag(path);

        Newsdesk.patch("authors", author.id(), Map.of("name", Newsdesk.unique("Renamed ")));
        var second = etag(path);
        Newsdesk.patch("publishers", publisher.id(), Map.of("name", Newsdesk.unique("Renamed ")));

        assertThat(second).isNotEqualTo(first);
        assertThat(etag(path)).isNotEqualTo(second);
    }

    @Test
    void tellsTheLanguageAndTheDateOfAnArticle() {
        var path = "/v1/articles/" + Articles.published(Map.of("language", "pt-br"));

        Api.reader().get(path).then().header("Content-Language", "pt-BR")
                .header("Last-Modified", matchesPattern("[A-Z][a-z]{2}, \\d\\d [A-Z][a-z]{2} \\d{4} [\\d:]{8} GMT"));
    }
}
