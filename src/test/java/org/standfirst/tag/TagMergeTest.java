package org.standfirst.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
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
import org.standfirst.testsupport.Notices;
import org.standfirst.testsupport.Tags;
import org.standfirst.testsupport.TestDatabase;
import org.standfirst.testsupport.Unique;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TagMergeTest {

    @Test
    void letsEveryArticleThatHadItHaveTheOther() {
        var slug = Unique.slug();
        var tag = Tags.tag(Map.of("slug", slug));
        var into = Tags.tag();
        var last = Tags.tag();
        var had = Articles.draft(Map.of("tags", List.of(tag, last)));
        var hadBoth = Articles.draft(Map.of("tags", List.of(last, into, tag)));
        var hasOther = Articles.draft(Map.of("tags", List.of(into)));

        merge(tag, into).then().statusCode(200);

        assertThat(tagsOf(had)).containsExactly(into, last);
        assertThat(tagsOf(hadBoth)).containsExactly(last, into);
        for (var name : List.of(tag, slug, into)) {
            Api.admin().get(Articles.PATH + "?tag=" + name).then().statusCode(200)
                    .body("items.id", containsInAnyOrder(had, hadBoth, hasOther))
                    .body("items.tags.flatten().id", not(hasItem(tag)));
        }
    }

    @Test
    void showsOnBothSidesWhatIsMerged() {
        var name = Unique.text("Reeds");
        var tag = Tags.tag(Map.of("names", Map.of("en", name)));
        var into = Tags.tag();

        var merged = Api.admin().header("If-Match", Tags.etag(tag)).body(Map.of("into", into)).post(path(tag) + "/merge");

        merged.then().statusCode(200).header("ETag", equalTo("\"r1\""));
        for (var answer : List.of(merged, Api.admin().get(path(tag)))) {
            answer.then().body("id", equalTo(tag)).body("mergedInto.id", equalTo(into)).body("mergedAt", notNullValue())
                    .body("mergedBy", notNullValue()).body("names.en", equalTo(name)).body("mergedTags", empty());
        }
        Api.admin().get(path(into)).then().body("mergedTags.id", contains(tag)).body("mergedTags[0].names.en", equalTo(name))
                .body("$", not(hasKey("mergedInto")));
    }

    @Test
    void leavesTheListUnlessAskedFor() {
        var tag = Tags.tag();
        merge(tag, Tags.tag());

        Api.admin().get(Tags.PATH + "?limit=100").then().body("items.id", not(hasItem(tag)));
        Api.admin().get(Tags.PATH + "?limit=100&merged=false").then().body("items.id", not(hasItem(tag)));
        Api.admin().get(Tags.PATH + "?limit=100&merged=true").then().body("items.id", hasItem(tag));
        refused(Api.admin().get(Tags.PATH + "?merged=maybe"), 400, "invalid-parameter");
    }

    @Test
    void givesEachArticleBackExactlyWhatItHad() {
        var slug = Unique.slug();
        var tag = Tags.tag(Map.of("slug", slug));
        var into = Tags.tag();
        var before = Articles.draft(Map.of("tags", List.of(tag)));
        var both = Articles.draft(Map.of("tags", List.of(into, tag)));
        merge(tag, into);
        var byOldSlug = Articles.draft(Map.of("tags", List.of(slug)));
        var byNewId = Articles.draft(Map.of("tags", List.of(into)));
        Api.change().body(Map.of("kicker", "Saved meanwhile")).patch(Articles.path(before)).then().statusCode(200);

        unmerge(tag).then().statusCode(200).body("$", not(hasKey("mergedInto"))).body("$", not(hasKey("mergedAt")));

        assertThat(tagsOf(before)).containsExactly(tag);
        assertThat(tagsOf(both)).containsExactly(into, tag);
        assertThat(tagsOf(byOldSlug)).containsExactly(tag);
        assertThat(tagsOf(byNewId)).containsExactly(into);
        Api.admin().get(path(into)).then().body("mergedTags", empty());
    }

    @Test
    void followsAChainAndComesApartInAnyOrder() {
        var first = Tags.tag();
        var second = Tags.tag();
        var third = Tags.tag();
        var article = Articles.draft(Map.of("tags", List.of(first)));
        merge(first, second).then().statusCode(200);
        merge(second, third).then().statusCode(200);
        assertThat(tagsOf(article)).containsExactly(third);
        Api.admin().get(path(third)).then().body("mergedTags.id", contains(first, second));
        Api.admin().get(path(first)).then().body("mergedInto.id", equalTo(third));

        unmerge(second).then().statusCode(200).body("mergedTags.id", contains(first));
        assertThat(tagsOf(article)).containsExactly(second);

        merge(second, third).then().statusCode(200);
        unmerge(first).then().statusCode(200);
        assertThat(tagsOf(article)).containsExactly(first);
        Api.admin().get(path(third)).then().body("mergedTags.id", contains(second));
    }

    @Test
    void meansTheEndOfTheChainWhereItIsMergedIntoOneThatIsMerged() {
        var end = Tags.tag();
        var merged = Tags.tag();
        merge(merged, end);
        var tag = Tags.tag();

        merge(tag, merged).then().statusCode(200).body("mergedInto.id", equalTo(end));

        unmerge(merged).then().statusCode(200);
        Api.admin().get(path(tag)).then().body("mergedInto.id", equalTo(end));
    }

    @Test
    void refusesToBeMergedIntoItselfOrIntoOneThatIsMergedIntoIt() {
        var tag = Tags.tag();
        var other = Tags.tag();
        merge(other, tag);

        refusedAt(merge(tag, tag), "/into");
        refusedAt(merge(tag, other), "/into").body("errors[0].detail",
                equalTo("\"" + other + "\" is this tag, or is merged into it."));
    }

    @Test
    void refusesToBeMergedIntoATagBelowIt() {
        var top = Tags.tag();
        var below = Tags.tag(Map.of("parent", top));
        var furtherBelow = Tags.tag(Map.of("parent", below));
        var merged = Tags.tag();
        merge(merged, furtherBelow);

        for (var into : List.of(below, furtherBelow, merged)) {
            refusedAt(merge(top, into), "/into").body("errors[0].detail", containsString("stands below this tag"));
        }
        merge(furtherBelow, top).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "{} | /into", "{\"into\": null} | /into", "{\"into\": \" \"} | /into",
            "{\"into\": \"no-such-tag\"} | /into", "{\"into\": \"a\\u0000\"} | /into" })
    void refusesToBeMergedIntoNothing(String json, String pointer) {
        refusedAt(Api.change().body(json).post(path(Tags.tag()) + "/merge"), pointer);
    }

    @Test
    void isMergedOnce() {
        var tag = Tags.tag();
        var into = Tags.tag();
        merge(tag, into);

        refused(merge(tag, Tags.tag()), 409, "conflict").body("detail", containsString("undo that first"));
        unmerge(tag).then().statusCode(200);
        refused(unmerge(tag), 409, "conflict").body("detail", containsString("is not merged into another tag"));
    }

    @Test
    void isNeitherChangedNorRemovedWhileItIsMerged() {
        var tag = Tags.tag();
        var into = Tags.tag();
        merge(tag, into);

        refused(Api.change().body(Map.of("names", Map.of("en", "a"))).patch(path(tag)), 409, "conflict")
                .body("detail", containsString("undo that first"));
        refused(Api.change().body(Map.of("names", Map.of("en", "a"))).put(path(tag)), 409, "conflict");
        refused(Api.change().delete(path(tag)), 409, "conflict").body("detail", containsString("undo that first"));
        refused(Api.change().delete(path(into)), 409, "conflict").body("detail", containsString("are merged into"));
    }

    @Test
    void keepsItsSlug() {
        var slug = Unique.slug();
        var tag = Tags.tag(Map.of("slug", slug));
        merge(tag, Tags.tag());

        refused(Api.admin().body(Map.of("slug", slug, "names", Map.of("en", "a"))).post(Tags.PATH), 409, "conflict");
        unmerge(tag).then().statusCode(200).body("slug", equalTo(slug));
    }

    @ParameterizedTest
    @ValueSource(strings = { "merge", "unmerge" })
    void needsIfMatch(String step) {
        var tag = Tags.tag();
        var body = Map.of("into", Tags.tag());

        refused(Api.admin().body(body).post(path(tag) + "/" + step), 428, "precondition-required");
        refused(Api.admin().header("If-Match", "\"r7\"").body(body).post(path(tag) + "/" + step), 412, "precondition-failed");
        refused(Api.change().body(body).post(path(UUID.randomUUID().toString()) + "/" + step), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({ "author, merge", "translator, merge", "partner, merge", "author, unmerge", "translator, unmerge",
            "partner, unmerge" })
    void isForEditorsAlone(String role, String step) {
        refused(Api.as(Api.keyWithRole(role)).header("If-Match", "*").body(Map.of("into", Tags.tag()))
                .post(path(Tags.tag()) + "/" + step), 403, "forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = { "merge", "unmerge" })
    void needsAKey(String step) {
        refused(Api.reader().contentType("application/json").body("{}").post(path(Tags.tag()) + "/" + step), 401,
                "unauthenticated");
    }

    @Test
    void takesTheTagsBelowItAlongAndGivesThemBack() {
        var tag = Tags.tag(Map.of("parent", Tags.tag()));
        var child = Tags.tag(Map.of("parent", tag));
        var into = Tags.tag();

        merge(tag, into).then().statusCode(200);

        Api.admin().get(path(child)).then().body("parent", equalTo(into));
        Api.change().body(Map.of("kind", "place")).patch(path(child)).then().statusCode(200).body("parent", equalTo(into));
        refusedAt(Api.change().body(Map.of("parent", child)).patch(path(into)), "/parent");
        unmerge(tag).then().statusCode(200);
        Api.admin().get(path(child)).then().body("parent", equalTo(tag));
    }

    @Test
    void losesTheTagAboveItWhereThatHasComeToStandBelow() {
        var parent = Tags.tag();
        var tag = Tags.tag(Map.of("parent", parent));
        var child = Tags.tag(Map.of("parent", tag));
        var into = Tags.tag();
        merge(tag, into);
        Api.change().body(Map.of("parent", child)).patch(path(parent)).then().statusCode(200);

        unmerge(tag).then().statusCode(200).body("$", not(hasKey("parent")));

        Api.admin().get(path(child)).then().body("parent", equalTo(tag));
        Api.admin().get(path(parent)).then().body("parent", equalTo(child));
    }

    @Test
    void takesNoticesAlongAndGivesThemBack() {
        var tag = Tags.tag();
        var into = Tags.tag();
        var notice = Notices.PATH + "/" + Notices.notice(Map.of("tags", List.of(tag, into)));

        merge(tag, into).then().statusCode(200);

        Api.admin().get(notice).then().body("tags", contains(into));
        Api.change().body(Map.of("priority", 3)).patch(notice).then().statusCode(200).body("tags", contains(into));
        unmerge(tag).then().statusCode(200);
        Api.admin().get(notice).then().body("tags", contains(tag, into)).body("priority", equalTo(3));
    }

    private static Response merge(String tag, String into) {
        return Api.change().body(Map.of("into", into)).post(path(tag) + "/merge");
    }

    private static Response unmerge(String tag) {
        return Api.change().post(path(tag) + "/unmerge");
    }

    private static List<String> tagsOf(String article) {
        return Api.admin().get(Articles.path(article)).then().statusCode(200).extract().path("tags.id");
    }

    private static String path(String id) {
        return Tags.PATH + "/" + id;
    }
}
