package org.standfirst.tag;

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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.Notices;
import org.standfirst.testsupport.Tags;
import org.standfirst.testsupport.TestDatabase;
import org.standfirst.testsupport.Unique;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TagResourceTest {

    @Test
    void comesBackWithEveryPropertyByItsName() {
        var parent = Tags.tag();
        var slug = Unique.slug();
        var input = new HashMap<String, Object>(Map.of("slug", slug, "kind", "organisation", "parent", parent));
        input.put("names", Map.of("en", "Lake Union", "KA", "ტბის კავშირი"));
        input.put("descriptions", Map.of("en", "Those who sail."));
        input.put("aliases", List.of("LU", "Union of the Lake"));
        input.put("sameAs", List.of("https://www.wikidata.org/wiki/Q1"));

        var created = Api.create(Tags.PATH, input);

        var id = created.<String> path("id");
        created.then().header("Location", matchesPattern("https?://[^/]+" + Tags.PATH + "/" + id)).header("ETag",
                equalTo("\"r0\""));
        for (var answer : List.of(created, Api.admin().get(Tags.PATH + "/" + id))) {
            answer.then().body("slug", equalTo(slug)).body("kind", equalTo("organisation"))
                    .body("names", equalTo(Map.of("en", "Lake Union", "ka", "ტბის კავშირი")))
                    .body("descriptions", equalTo(Map.of("en", "Those who sail."))).body("parent", equalTo(parent))
                    .body("aliases", equalTo(List.of("LU", "Union of the Lake")))
                    .body("sameAs", equalTo(List.of("https://www.wikidata.org/wiki/Q1")))
                    .body("createdAt", equalTo(created.path("modifiedAt")));
        }
    }

    @Test
    void isATopicUnderItsNameWhereNothingElseIsSaid() {
        var name = Unique.text("Sea of Reeds");

        var answer = Api.create(Tags.PATH, Map.of("names", Map.of("ka", "ტბა", "en", name)));

        answer.then().body("kind", equalTo("topic")).body("slug", equalTo(name.toLowerCase(Locale.ROOT).replace(' ', '-')))
                .body("$", not(hasKey("parent"))).body("aliases", empty()).body("sameAs", empty())
                .body("descriptions", equalTo(Map.of()));
        Api.create(Tags.PATH, Map.of("names", Map.of("en", name))).then()
                .body("slug", equalTo(answer.path("slug") + "-2"));
    }

    @Test
    void isNamedInUrlsByTheLanguageThatThereIs() {
        var number = Unique.text("").strip();

        Api.create(Tags.PATH, Map.of("names", Map.of("az", "IŞIQ " + number))).then().body("slug", equalTo("ışıq-" + number));
    }

    @Test
    void refusesASlugThatIsInUse() {
        var slug = Unique.slug();
        Tags.tag(Map.of("slug", slug));
        var other = Tags.tag();

        refused(Api.admin().body(Map.of("slug", slug, "names", Map.of("en", "a"))).post(Tags.PATH), 409, "conflict")
                .body("detail", equalTo("The slug \"" + slug + "\" is in use by another tag."));
        refused(Api.change().body(Map.of("slug", slug)).patch(path(other)), 409, "conflict");
        refused(Api.change().body(Map.of("slug", slug, "names", Map.of("en", "a"))).put(path(other)), 409, "conflict");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{} | /names", "{\"names\": {}} | /names", "{\"names\": null} | /names", "{\"names\": {\"en\": \" \"}} | /names",
            "{\"names\": {\"en\": null}} | /names", "{\"names\": {\"en\": \"a\\u0000\"}} | /names",
            "{\"names\": {\"not a language\": \"a\"}} | /names",
            "{\"names\": \"Armenia\"} | /names", "{\"names\": {\"en\": \"a\"}, \"kind\": \"thing\"} | /kind",
            "{\"names\": {\"en\": \"a\"}, \"kind\": \"\"} | /kind",
            "{\"names\": {\"en\": \"a\"}, \"parent\": \"no-such-tag\"} | /parent",
            "{\"names\": {\"en\": \"a\"}, \"slug\": \"A B\"} | /slug",
            "{\"names\": {\"en\": \"a\"}, \"aliases\": [\"\"]} | /aliases/0",
            "{\"names\": {\"en\": \"a\"}, \"sameAs\": [\"https://a.example/\", \"javascript:1\"]} | /sameAs/1"
    })
    void refusesAValueThatBreaksARule(String json, String pointer) {
        refusedAt(Api.admin().body(json).post(Tags.PATH), pointer);
    }

    @ParameterizedTest
    @CsvSource({ "aliases", "sameAs" })
    void refusesANullInAList(String list) {
        refusedAt(Api.admin().body("{\"names\": {\"en\": \"a\"}, \"" + list + "\": [null]}").post(Tags.PATH),
                "/" + list + "/0");
    }

    @Test
    void mergesAPatchAndReplacesByAPut() {
        var slug = Unique.slug();
        var id = Tags
                .tag(Map.of("slug", slug, "kind", "place", "names", Map.of("en", "Lake", "ka", "ტბა"), "aliases", List.of("L"),
                        "parent", Tags.tag()));

        Api.change().body("{\"names\": {\"ka\": null, \"hy\": \"Լիճ\"}, \"parent\": null}").patch(path(id)).then()
                .statusCode(200)
                .header("ETag", equalTo("\"r1\"")).body("names", equalTo(Map.of("en", "Lake", "hy", "Լիճ")))
                .body("kind", equalTo("place")).body("aliases", equalTo(List.of("L"))).body("$", not(hasKey("parent")));
        Api.change().body(Map.of("names", Map.of("en", "Pond"))).put(path(id)).then().statusCode(200)
                .body("slug", equalTo(slug)).body("kind", equalTo("topic")).body("aliases", empty());
        refusedAt(Api.change().body("{\"names\": null}").patch(path(id)), "/names");
        refusedAt(Api.change().body("{\"names\": {\"en\": null}}").patch(path(id)), "/names");
    }

    @ParameterizedTest
    @ValueSource(strings = { "PUT", "PATCH", "DELETE" })
    void needsIfMatchForEveryChange(String method) {
        var id = Tags.tag();
        var body = Map.of("names", Map.of("en", "a"));

        refused(Api.admin().body(body).request(method, path(id)), 428, "precondition-required");
        refused(Api.admin().header("If-Match", "\"r1\"").body(body).request(method, path(id)), 412, "precondition-failed");
        refused(Api.change().body(body).request(method, path(UUID.randomUUID().toString())), 404, "not-found");
    }

    @Test
    void refusesACircleInTheHierarchy() {
        var top = Tags.tag();
        var middle = Tags.tag(Map.of("parent", top));
        var bottom = Tags.tag(Map.of("parent", middle));

        refusedAt(Api.change().body(Map.of("parent", bottom)).patch(path(top)), "/parent");
        refusedAt(Api.change().body(Map.of("parent", middle)).patch(path(top)), "/parent");
        refusedAt(Api.change().body(Map.of("parent", top)).patch(path(top)), "/parent");
        Api.change().body(Map.of("parent", top)).patch(path(bottom)).then().statusCode(200).body("parent", equalTo(top));
    }

    @Test
    void isNotRemovedWhileSomethingUsesIt() {
        var parent = Tags.tag();
        Tags.tag(Map.of("parent", parent));
        var ofArticle = Tags.tag();
        Articles.draft(Map.of("tags", List.of(ofArticle)));
        var ofNotice = Tags.tag();
        Notices.notice(Map.of("tags", List.of(ofNotice)));

        refused(Api.change().delete(path(parent)), 409, "conflict");
        refused(Api.change().delete(path(ofArticle)), 409, "conflict").body("detail", equalTo("Articles have this tag."));
        refused(Api.change().delete(path(ofNotice)), 409, "conflict").body("detail",
                equalTo("A notice is limited to this tag."));
    }

    @Test
    void isNotRemovedWhileReadersSeeItOnAnArticleThatDroppedIt() {
        var tag = Tags.tag();
        var article = Articles.published(Map.of("tags", List.of(tag)));
        Api.change().body(Map.of("tags", List.of())).patch(Articles.path(article)).then().statusCode(200);

        refused(Api.change().delete(path(tag)), 409, "conflict");

        Articles.publish(article);
        Api.change().delete(path(tag)).then().statusCode(204);
    }

    @Test
    void isRemovedWhereNothingUsesIt() {
        var slug = Unique.slug();
        var id = Tags.tag(Map.of("slug", slug));

        Api.admin().header("If-Match", Tags.etag(id)).delete(path(id)).then().statusCode(204);

        refused(Api.admin().get(path(id)), 404, "not-found");
        Tags.tag(Map.of("slug", slug));
    }

    @Test
    void isListedNewestFirstPageByPage() {
        var first = Tags.tag();
        var second = Tags.tag();

        var page = Api.admin().queryParam("limit", 1).queryParam("count", true).get(Tags.PATH);
        var next = Api.admin().queryParam("limit", 1).queryParam("cursor", page.<String> path("page.next")).get(Tags.PATH);

        page.then().statusCode(200).body("items.id", equalTo(List.of(second))).body("page", hasKey("total"));
        next.then().statusCode(200).body("items.id", equalTo(List.of(first)));
    }

    private static String path(String id) {
        return Tags.PATH + "/" + id;
    }

    @Test
    void isMeantByASlugItHadBeforeWhereAnythingRefersToIt() {
        var former = Unique.slug();
        var tag = Tags.tag(Map.of("slug", former));
        Api.change().body(Map.of("slug", Unique.slug())).patch(Tags.PATH + "/" + tag).then().statusCode(200);

        var article = Articles.draft(Map.of("tags", List.of(former)));
        var below = Tags.tag(Map.of("parent", former));

        Api.admin().get(Articles.path(article)).then().body("tags.id", contains(tag));
        Api.admin().get(Articles.PATH + "?tag=" + former).then().statusCode(200).body("items.id", contains(article));
        Api.admin().get(Tags.PATH + "/" + below).then().body("parent", equalTo(tag));
    }

    @Test
    void isNotMeantByASlugItHadBeforeOnceAnotherBearsThat() {
        var former = Unique.slug();
        var tag = Tags.tag(Map.of("slug", former));
        Api.change().body(Map.of("slug", Unique.slug())).patch(Tags.PATH + "/" + tag).then().statusCode(200);
        var holder = Tags.tag(Map.of("slug", former));

        var article = Articles.draft(Map.of("tags", List.of(former)));

        Api.admin().get(Articles.path(article)).then().body("tags.id", contains(holder));
        Api.admin().get(Articles.PATH + "?tag=" + tag).then().statusCode(200).body("items", empty());
    }
}
