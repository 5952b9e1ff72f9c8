package org.standfirst.article;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.standfirst.testsupport.Refusals.refused;
import static org.standfirst.testsupport.Refusals.refusedAt;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
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
import org.standfirst.testsupport.Tags;
import org.standfirst.testsupport.TestDatabase;

/** The editions of a story, here and elsewhere. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TranslationResourceTest {

    @Test
    void makesADraftThatStartsAsACopy() {
        var tag = Tags.tag();
        var id = Articles.draft(Map.of("kicker", "Transport", "tags", List.of(tag), "licence", "CC0"));
        var original = Api.admin().get(Articles.path(id));

        var answer = add(id, Map.of("kind", "article", "language", "HY"));

        var edition = answer.<String> path("id");
        answer.then().statusCode(201).header("Location", matchesPattern("https?://[^/]+" + Articles.path(edition)))
                .header("ETag", equalTo("\"r1\"")).body("kind", equalTo("article")).body("language", equalTo("hy"))
                .body("status", equalTo("draft")).body("original", equalTo(false))
                .body("headline", equalTo(original.path("headline")));
        Api.admin().get(Articles.path(edition)).then().statusCode(200).body("status", equalTo("draft"))
                .body("language", equalTo("hy")).body("kicker", equalTo("Transport")).body("tags.id", equalTo(List.of(tag)))
                .body("licence", equalTo("CC0")).body("body", equalTo(original.path("body"))).body("original", equalTo(false))
                .body("translatedFrom", equalTo(Map.of("id", id, "version", 0))).body("translationOutdated", equalTo(false))
                .body("translations.id", equalTo(List.of(id))).body("translations[0].original", equalTo(true));
        Api.admin().get(Articles.path(id)).then().body("translations.id", equalTo(List.of(edition)))
                .body("original", equalTo(true));
    }

    @Test
    void changesTheCopyApartFromTheOriginal() {
        var id = Articles.draft(Map.of("kicker", "Transport"));
        var edition = add(id, Map.of("kind", "article", "language", "hy")).<String> path("id");

        Api.change().body(Map.of("kicker", "Տրանսպորտ")).patch(Articles.path(edition)).then().statusCode(200);

        Api.admin().get(Articles.path(id)).then().body("kicker", equalTo("Transport"));
    }

    @Test
    void allowsOneEditionInEachLanguage() {
        var id = Articles.draft();
        var armenian = add(id, Map.of("kind", "article", "language", "hy")).<String> path("id");

        refused(add(id, Map.of("kind", "article", "language", "hy")), 409, "conflict")
                .body("detail", equalTo("The story has an edition in \"hy\"."));
        refused(add(id, Map.of("kind", "article", "language", "en")), 409, "conflict");
        refused(add(armenian, Map.of("kind", "article", "language", "en")), 409, "conflict");
        refused(Api.change().body(Map.of("language", "en")).patch(Articles.path(armenian)), 409, "conflict");
    }

    @Test
    void keepsATranslationOfATranslationInTheStory() {
        var english = Articles.draft();
        var armenian = add(english, Map.of("kind", "article", "language", "hy")).<String> path("id");

        var georgian = add(armenian, Map.of("kind", "article", "language", "ka")).<String> path("id");

        Api.admin().get(Articles.path(georgian)).then().body("translatedFrom.id", equalTo(armenian))
                .body("translations.id", equalTo(List.of(english, armenian)));
        Api.admin().get(Articles.path(english)).then().body("translations.language", equalTo(List.of("hy", "ka")));
    }

    @Test
    void isFreeForAnotherEditionOnceOneIsRemoved() {
        var id = Articles.draft();
        var edition = add(id, Map.of("kind", "article", "language", "hy")).<String> path("id");

        Api.change().delete(Articles.path(edition)).then().statusCode(204);

        add(id, Map.of("kind", "article", "language", "hy")).then().statusCode(201);
    }

    @Test
    void keepsTheOriginalAsLongAsThereAreOthers() {
        var id = Articles.draft();
        var edition = Api.create(Articles.path(id) + "/translations", Map.of("kind", "article", "language", "hy"))
                .<String> path("id");

        Api.change().delete(Articles.path(id)).then().statusCode(409).body("type", equalTo("/problems/conflict"));

        Api.change().delete(Articles.path(edition)).then().statusCode(204);
        Api.change().delete(Articles.path(id)).then().statusCode(204);
    }

    @Test
    void isOutdatedOnceTheOriginalIsPublishedAgain() {
        var id = Articles.published();
        var edition = add(id, Map.of("kind", "article", "language", "hy")).<String> path("id");

        Api.admin().get(Articles.path(edition)).then().body("translatedFrom.version", equalTo(1))
                .body("translationOutdated", equalTo(false));
        Api.change().body(Map.of("standfirst", "The pier stays closed.")).patch(Articles.path(id));
        Articles.publish(id);
        Api.admin().get(Articles.path(edition)).then().body("translatedFrom.version", equalTo(1))
                .body("translationOutdated", equalTo(true));
        Articles.publish(edition);
        Api.admin().get(Articles.path(edition)).then().body("translatedFrom.version", equalTo(2))
                .body("translationOutdated", equalTo(false));
    }

    @Test
    void linksAnArticleThatIsThere() {
        var id = Articles.draft();
        var existing = Articles.draft(Map.of("language", "ka"));
        var publisher = Publishers.publisher();
        external(existing, "ru", publisher);

        var answer = add(id, Map.of("kind", "article", "id", existing));

        answer.then().statusCode(201).body("id", equalTo(existing)).body("original", equalTo(false)).body("language",
                equalTo("ka"));
        Api.admin().get(Articles.path(id)).then().body("translations.language", equalTo(List.of("ka", "ru")))
                .body("translations.kind", equalTo(List.of("article", "external")));
        Api.admin().get(Articles.path(existing)).then().body("translatedFrom.id", equalTo(id))
                .body("original", equalTo(false));
    }

    @Test
    void refusesToLinkWhatDoesNotFit() {
        var id = Articles.draft();
        var armenian = add(id, Map.of("kind", "article", "language", "hy")).<String> path("id");
        var sameLanguage = Articles.draft();

        refused(add(id, Map.of("kind", "article", "id", sameLanguage)), 409, "conflict");
        refused(add(sameLanguage, Map.of("kind", "article", "id", armenian)), 409, "conflict");
        refused(add(id, Map.of("kind", "article", "id", id)), 409, "conflict");
        refusedAt(add(id, Map.of("kind", "article", "id", UUID.randomUUID())), "/id");
        refused(add(UUID.randomUUID().toString(), Map.of("kind", "article", "id", sameLanguage)), 404, "not-found");
    }

    @Test
    void recordsOneThatAPublisherHosts() {
        var id = Articles.draft();
        var publisher = Publishers.publisher(Map.of("name", "On the Lake"));

        var answer = add(id,
                Map.of("kind", "external", "language", "KA", "url", "https://lakeside.example/ka/ferry", "headline",
                        "ბორანი", "publisher", publisher, "publishedAt", "2023-12-16T00:00:00Z"));

        var translation = answer.<String> path("id");
        answer.then().statusCode(201).header("ETag", equalTo("\"r0\""))
                .header("Location", matchesPattern("https?://[^/]+" + path(id, translation)));
        for (var read : List.of(answer, Api.admin().get(path(id, translation)))) {
            read.then().body("kind", equalTo("external")).body("language", equalTo("ka"))
                    .body("url", equalTo("https://lakeside.example/ka/ferry")).body("headline", equalTo("ბორანი"))
                    .body("publisher.id", equalTo(publisher)).body("publisher.name", equalTo("On the Lake"))
                    .body("publishedAt", equalTo("2023-12-16T00:00:00Z")).body("$", not(hasKey("status")));
        }
        Api.admin().get(Articles.path(id)).then().body("translations.id", equalTo(List.of(translation)));
        Api.admin().get(Articles.path(id) + "/translations").then().statusCode(200)
                .body("items.id", equalTo(List.of(translation)));
    }

    @Test
    void showsExternalOnesInEveryEdition() {
        var id = Articles.draft();
        var armenian = add(id, Map.of("kind", "article", "language", "hy")).<String> path("id");

        var translation = external(armenian, "ka", Publishers.publisher()).<String> path("id");

        Api.admin().get(Articles.path(id)).then().body("translations.id", equalTo(List.of(armenian, translation)));
        Api.admin().get(path(id, translation)).then().statusCode(200);
    }

    @Test
    void allowsOneExternalEditionForEachPublisherAndLanguage() {
        var id = Articles.draft();
        var publisher = Publishers.publisher();
        var georgian = external(id, "ka", publisher);
        var russian = external(id, "ru", publisher).<String> path("id");

        georgian.then().statusCode(201);
        refused(external(id, "ka", publisher), 409, "conflict");
        external(id, "ka", Publishers.publisher()).then().statusCode(201);
        refused(Api.change().body(Map.of("language", "ka")).patch(path(id, russian)), 409, "conflict");
    }

    @Test
    void changesAndTakesBackAnExternalOne() {
        var id = Articles.draft();
        var translation = external(id, "ka", Publishers.publisher()).<String> path("id");

        refused(Api.admin().body(Map.of("headline", "ა")).patch(path(id, translation)), 428, "precondition-required");
        refused(Api.admin().header("If-Match", "\"r3\"").delete(path(id, translation)), 412, "precondition-failed");
        Api.change().body("{\"headline\": \"ა\"}").patch(path(id, translation)).then().statusCode(200)
                .header("ETag", equalTo("\"r1\"")).body("headline", equalTo("ა"));
        Api.change().body("{\"headline\": null}").patch(path(id, translation)).then().body("$", not(hasKey("headline")));
        refusedAt(Api.change().body("{\"url\": null}").patch(path(id, translation)), "/url");
        refusedAt(Api.change().body("{\"publisher\": \"no-such\"}").patch(path(id, translation)), "/publisher");
        Api.change().delete(path(id, translation)).then().statusCode(204);
        refused(Api.admin().get(path(id, translation)), 404, "not-found");
        Api.admin().get(Articles.path(id)).then().body("translations", empty());
    }

    @Test
    void knowsAnExternalOneInItsOwnStoryOnly() {
        var translation = external(Articles.draft(), "ka", Publishers.publisher()).<String> path("id");
        var other = Articles.draft();

        refused(Api.admin().get(path(other, translation)), 404, "not-found");
        refused(Api.change().body("{}").patch(path(other, translation)), 404, "not-found");
        refused(Api.change().delete(path(other, translation)), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = { "{}", "{\"kind\": null}", "{\"kind\": \"book\"}", "{\"kind\": 0}" })
    void needsAKind(String json) {
        refusedAt(Api.admin().body(json).post(Articles.path(Articles.draft()) + "/translations"), "/kind");
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"kind\": \"article\"}",
            "{\"kind\": \"article\", \"language\": \"ka\", \"url\": \"https://a.example/\"}",
            "{\"kind\": \"article\", \"language\": \"ka\", \"id\": \"0190a6e0-0000-7000-8000-000000000000\"}",
            "{\"kind\": \"external\"}", "{\"kind\": \"external\", \"language\": \"ka\", \"url\": \"https://a.example/\"}" })
    void refusesWhatIsIncomplete(String json) {
        refused(Api.admin().body(json).post(Articles.path(Articles.draft()) + "/translations"), 422, "invalid-content");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "\"language\": \"?\" | /language", "\"url\": \"javascript:alert(1)\" | /url",
            "\"publisher\": \"no-such\" | /publisher", "\"headline\": \"\" | /headline",
            "\"headline\": \"a\\u0000\" | /headline",
            "\"publishedAt\": \"+300000-01-01T00:00:00Z\" | /publishedAt" })
    void refusesAValueThatBreaksARule(String property, String pointer) {
        var json = new StringBuilder("{\"kind\": \"external\", " + property);
        var others = Map.of("language", "ka", "url", "https://a.example/", "publisher", Publishers.publisher());
        others.forEach((name, value) -> {
            if (!property.contains("\"" + name + "\"")) {
                json.append(", \"" + name + "\": \"" + value + "\"");
            }
        });

        refusedAt(Api.admin().body(json.append("}").toString()).post(Articles.path(Articles.draft()) + "/translations"),
                pointer);
    }

    private static Response add(String id, Map<String, ?> translation) {
        return Api.admin().body(translation).post(Articles.path(id) + "/translations");
    }

    private static Response external(String id, String language, String publisher) {
        return add(id,
                Map.of("kind", "external", "language", language, "url", "https://lakeside.example/a", "publisher", publisher));
    }

    private static String path(String id, String translation) {
        return Articles.path(id) + "/translations/" + translation;
    }
}
