package org.standfirst.author;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.standfirst.testsupport.Refusals.refused;
import static org.standfirst.testsupport.Refusals.refusedAt;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.Authors;
import org.standfirst.testsupport.TestDatabase;
import org.standfirst.testsupport.Unique;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AuthorResourceTest {

    @Test
    void comesBackWithEveryPropertyByItsName() {
        var slug = Unique.slug();

        var created = Api.create(Authors.PATH, Map.of("slug", slug, "name", "Nino Beridze", "bios",
                Map.of("en", "Writes about boats.", "ka", "წერს ნავებზე."), "url", "https://nino.example/"));

        var id = created.<String> path("id");
        created.then().header("Location", matchesPattern("https?://[^/]+" + Authors.PATH + "/" + id))
                .header("ETag", equalTo("\"r0\""));
        for (var answer : List.of(created, Api.admin().get(path(id)))) {
            answer.then().body("slug", equalTo(slug)).body("name", equalTo("Nino Beridze"))
                    .body("bios", equalTo(Map.of("en", "Writes about boats.", "ka", "წერს ნავებზე.")))
                    .body("url", equalTo("https://nino.example/")).body("modifiedAt", equalTo(created.path("createdAt")));
        }
    }

    @Test
    void isNamedInUrlsByTheName() {
        var number = Unique.text("").strip();

        Api.create(Authors.PATH, Map.of("name", "Նինո Ե. " + number)).then().body("slug", equalTo("նինո-ե-" + number));
        Api.create(Authors.PATH, Map.of("name", "Նինո Ե. " + number)).then().body("slug", equalTo("նինո-ե-" + number + "-2"));
    }

    @Test
    void refusesASlugThatIsInUse() {
        var slug = Unique.slug();
        Authors.author(Map.of("slug", slug));
        var other = Authors.author();

        refused(Api.admin().body(Map.of("slug", slug, "name", "A")).post(Authors.PATH), 409, "conflict");
        refused(Api.change().body(Map.of("slug", slug)).patch(path(other)), 409, "conflict");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "{} | /name", "{\"name\": \"\"} | /name", "{\"name\": \"a\\u0000\"} | /name",
            "{\"name\": \"a\", \"url\": \"nino.example\"} | /url", "{\"name\": \"a\", \"bios\": {\"en\": \"\"}} | /bios",
            "{\"name\": \"a\", \"slug\": \"-\"} | /slug", "{\"name\": true} | /name" })
    void refusesAValueThatBreaksARule(String json, String pointer) {
        refusedAt(Api.admin().body(json).post(Authors.PATH), pointer);
    }

    @Test
    void mergesAPatchAndReplacesByAPut() {
        var slug = Unique.slug();
        var id = Authors.author(Map.of("slug", slug, "url", "https://nino.example/", "bios", Map.of("en", "A", "ka", "ა")));

        Api.change().body("{\"name\": \"Nino B.\", \"bios\": {\"en\": null}}").patch(path(id)).then().statusCode(200)
                .header("ETag", equalTo("\"r1\"")).body("name", equalTo("Nino B.")).body("bios", equalTo(Map.of("ka", "ა")))
                .body("url", equalTo("https://nino.example/")).body("slug", equalTo(slug));
        Api.change().body(Map.of("name", "N.")).put(path(id)).then().statusCode(200).body("slug", equalTo(slug))
                .body("$", not(hasKey("url"))).body("bios", equalTo(Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = { "PUT", "PATCH", "DELETE" })
    void needsIfMatchForEveryChange(String method) {
        var id = Authors.author();

        refused(Api.admin().body(Map.of("name", "a")).request(method, path(id)), 428, "precondition-required");
        refused(Api.admin().header("If-Match", "\"r1\"").body(Map.of("name", "a")).request(method, path(id)), 412,
                "precondition-failed");
        refused(Api.change().body(Map.of("name", "a")).request(method, path(UUID.randomUUID().toString())), 404, "not-found");
    }

    @Test
    void isRemovedWhereNothingIsSigned() {
        var id = Authors.author();
        var signing = Authors.author();
        Articles.draft(Map.of("authors", List.of(signing)));

        Api.change().delete(path(id)).then().statusCode(204);

        refused(Api.admin().get(path(id)), 404, "not-found");
        refused(Api.change().delete(path(signing)), 409, "conflict")
                .body("detail", equalTo("Articles are signed by this author."));
    }

    @Test
    void isNotRemovedWhileReadersSeeTheNameOnAnArticleThatDroppedIt() {
        var author = Authors.author();
        var article = Articles.published(Map.of("authors", List.of(author)));
        Api.change().body(Map.of("authors", List.of())).patch(Articles.path(article)).then().statusCode(200);

        refused(Api.change().delete(path(author)), 409, "conflict");
    }

    @Test
    void isListedNewestFirstPageByPage() {
        var first = Authors.author();
        var second = Authors.author();

        var page = Api.admin().queryParam("limit", 1).get(Authors.PATH);
        var next = Api.admin().queryParam("limit", 1).queryParam("cursor", page.<String> path("page.next")).get(Authors.PATH);

        page.then().statusCode(200).body("items.id", equalTo(List.of(second)));
        next.then().statusCode(200).body("items.id", equalTo(List.of(first)));
    }

    private static String path(String id) {
        return Authors.PATH + "/" + id;
    }

    @Test
    void isMeantByASlugTheyHadBeforeUntilAnotherBearsThat() {
        var former = Unique.slug();
        var author = Authors.author(Map.of("slug", former));
        Api.change().body(Map.of("slug", Unique.slug())).patch(Authors.PATH + "/" + author).then().statusCode(200);

        var article = Articles.draft(Map.of("authors", List.of(former)));

        Api.admin().get(Articles.path(article)).then().body("authors.id", contains(author));
        Api.admin().get(Articles.PATH + "?author=" + former).then().statusCode(200).body("items.id", contains(article));

        Authors.author(Map.of("slug", former));

        Api.admin().get(Articles.PATH + "?author=" + former).then().statusCode(200).body("items", empty());
    }
}
