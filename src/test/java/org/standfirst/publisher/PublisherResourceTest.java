package org.standfirst.publisher;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
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
import org.standfirst.testsupport.Publishers;
import org.standfirst.testsupport.TestDatabase;
import org.standfirst.testsupport.Unique;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PublisherResourceTest {

    @Test
    void comesBackWithEveryPropertyByItsName() {
        var slug = Unique.slug();

        var created = Api.create(Publishers.PATH,
                Map.of("slug", slug, "name", "Lakeside.ge", "url", "https://lakeside.example/",
                        "languages", List.of("KA", "sr-latn")));

        var id = created.<String> path("id");
        created.then().header("Location", matchesPattern("https?://[^/]+" + Publishers.PATH + "/" + id))
                .header("ETag", equalTo("\"r0\""));
        for (var answer : List.of(created, Api.admin().get(path(id)))) {
            answer.then().body("slug", equalTo(slug)).body("name", equalTo("Lakeside.ge"))
                    .body("url", equalTo("https://lakeside.example/")).body("languages", equalTo(List.of("ka", "sr-Latn")))
                    .body("modifiedAt", equalTo(created.path("createdAt")));
        }
    }

    @Test
    void isNamedInUrlsByTheName() {
        var number = Unique.text("").strip();

        Api.create(Publishers.PATH, Map.of("name", "On.ge " + number, "url", "https://a.example/")).then()
                .body("slug", equalTo("on-ge-" + number)).body("languages", empty());
    }

    @Test
    void refusesASlugThatIsInUse() {
        var slug = Unique.slug();
        Publishers.publisher(Map.of("slug", slug));
        var other = Publishers.publisher();

        refused(Api.admin().body(Map.of("slug", slug, "name", "A", "url", "https://a.example/")).post(Publishers.PATH), 409,
                "conflict");
        refused(Api.change().body(Map.of("slug", slug)).patch(path(other)), 409, "conflict");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "{\"name\": \"a\"} | /url", "{\"url\": \"https://a.example/\"} | /name",
            "{\"name\": \"a\", \"url\": \"https://\"} | /url", "{\"name\": \"a\", \"url\": \"//a.example/\"} | /url",
            "{\"name\": \"a\", \"url\": \"https://a.example/\", \"languages\": [\"en\", \"?\"]} | /languages/1",
            "{\"name\": \"a\", \"url\": \"https://a.example/\", \"languages\": [null]} | /languages/0",
            "{\"name\": \"a\", \"url\": \"https://a.example/\", \"languages\": \"en\"} | /languages" })
    void refusesAValueThatBreaksARule(String json, String pointer) {
        refusedAt(Api.admin().body(json).post(Publishers.PATH), pointer);
    }

    @Test
    void mergesAPatchAndReplacesByAPut() {
        var slug = Unique.slug();
        var id = Publishers.publisher(Map.of("slug", slug, "languages", List.of("ka")));

        Api.change().body("{\"name\": \"Lakeside\"}").patch(path(id)).then().statusCode(200).header("ETag", equalTo("\"r1\""))
                .body("name", equalTo("Lakeside")).body("languages", equalTo(List.of("ka")));
        Api.change().body(Map.of("name", "L", "url", "https://l.example/")).put(path(id)).then().statusCode(200)
                .body("slug", equalTo(slug)).body("languages", empty());
        refusedAt(Api.change().body("{\"url\": null}").patch(path(id)), "/url");
    }

    @ParameterizedTest
    @ValueSource(strings = { "PUT", "PATCH", "DELETE" })
    void needsIfMatchForEveryChange(String method) {
        var id = Publishers.publisher();
        var body = Map.of("name", "a", "url", "https://a.example/");

        refused(Api.admin().body(body).request(method, path(id)), 428, "precondition-required");
        refused(Api.admin().header("If-Match", "\"r1\"").body(body).request(method, path(id)), 412, "precondition-failed");
        refused(Api.change().body(body).request(method, path(UUID.randomUUID().toString())), 404, "not-found");
    }

    @Test
    void isNotRemovedWhileSomethingRefersToIt() {
        var free = Publishers.publisher();
        var source = Publishers.publisher();
        Articles.draft(Map.of("source", Map.of("publisher", source)));
        var linked = Publishers.publisher();
        Articles.draft(Map.of("related", List.of(Map.of("url", "https://a.example/", "headline", "A", "publisher", linked))));
        var host = Publishers.publisher();
        Api.create(Articles.path(Articles.draft()) + "/translations",
                Map.of("kind", "external", "language", "ka", "url", "https://a.example/", "publisher", host));

        Api.change().delete(path(free)).then().statusCode(204);

        refused(Api.admin().get(path(free)), 404, "not-found");
        refused(Api.change().delete(path(source)), 409, "conflict");
        refused(Api.change().delete(path(linked)), 409, "conflict");
        refused(Api.change().delete(path(host)), 409, "conflict").body("detail", equalTo("The publisher hosts translations."));
    }

    @Test
    void isListedNewestFirstPageByPage() {
        var first = Publishers.publisher();
        var second = Publishers.publisher();

        var page = Api.admin().queryParam("limit", 1).get(Publishers.PATH);
        var next = Api.admin().queryParam("limit", 1).queryParam("cursor", page.<String> path("page.next"))
                .get(Publishers.PATH);

        page.then().statusCode(200).body("items.id", equalTo(List.of(second)));
        next.then().statusCode(200).body("items.id", equalTo(List.of(first)));
    }

    private static String path(String id) {
        return Publishers.PATH + "/" + id;
    }
}
