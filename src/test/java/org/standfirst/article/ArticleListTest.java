package org.standfirst.article;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.standfirst.testsupport.Refusals.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.Authors;
import org.standfirst.testsupport.Tags;
import org.standfirst.testsupport.TestDatabase;
import org.standfirst.testsupport.Unique;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ArticleListTest {

    @Test
    void showsTheLastChangedFirstWithoutWhatIsLong() {
        var tag = Tags.tag();
        var first = Articles.draft(Map.of("tags", List.of(tag)));
        var second = Articles.draft(Map.of("tags", List.of(tag)));
        Api.change().body(Map.of("kicker", "changed")).patch(Articles.path(first)).then().statusCode(200);

        var answer = list("tag", tag);

        answer.then().statusCode(200).body("items.id", equalTo(List.of(first, second)))
                .body("items[0].kicker", equalTo("changed")).body("page.limit", equalTo(20)).body("page", not(hasKey("next")))
                .body("page", not(hasKey("previous"))).body("page", not(hasKey("total")));
        for (var property : List.of("body", "translations", "related")) {
            answer.then().body("items[0]", not(hasKey(property)));
        }
    }

    @Test
    void isNarrowedByTagByIdOrSlug() {
        var slug = Unique.slug();
        var tag = Tags.tag(Map.of("slug", slug));
        var id = Articles.draft(Map.of("tags", List.of(Tags.tag(), tag)));
        Articles.draft(Map.of("tags", List.of(Tags.tag())));

        list("tag", tag).then().body("items.id", equalTo(List.of(id)));
        list("tag", slug).then().body("items.id", equalTo(List.of(id)));
    }

    @Test
    void isNarrowedByTagWithThoseBelowIt() {
        var tag = Tags.tag();
        var below = Tags.tag(Map.of("parent", tag));
        var lowest = Tags.tag(Map.of("parent", below));
        var merged = Tags.tag();
        var underMerged = Tags.tag(Map.of("parent", merged));
        Api.change().body(Map.of("into", below)).post(Tags.PATH + "/" + merged + "/merge").then().statusCode(200);
        var ids = new ArrayList<String>();
        for (var one : List.of(tag, below, lowest, merged, underMerged)) {
            ids.add(0, Articles.draft(Map.of("tags", List.of(one))));
        }

        list("tag", tag, "count", "true").then().body("items.id", equalTo(ids)).body("page.total", equalTo(5));
        for (var meaning : List.of(below, merged)) {
            list("tag", meaning).then().body("items.id", equalTo(ids.subList(0, 4)));
        }
        list("tag", lowest).then().body("items.id", equalTo(List.of(ids.get(2))));
        list("tag", underMerged).then().body("items.id", equalTo(List.of(ids.get(0))));
    }

    @Test
    void isNarrowedByAuthorByIdOrSlug() {
        var slug = Unique.slug();
        var author = Authors.author(Map.of("slug", slug));
        var id = Articles.draft(Map.of("authors", List.of(Authors.author(), Map.of("id", author, "role", "editor"))));

        list("author", author).then().body("items.id", equalTo(List.of(id)));
        list("author", slug).then().body("items.id", equalTo(List.of(id)));
    }

    @Test
    void isNarrowedByLanguageAndStatus() {
        var tag = Tags.tag();
        var draft = Articles.draft(Map.of("tags", List.of(tag)));
        var published = Articles.published(Map.of("tags", List.of(tag)));
        var georgian = Articles.published(Map.of("tags", List.of(tag), "language", "ka"));
        Articles.unpublish(georgian);

        list("tag", tag, "language", "KA").then().body("items.id", equalTo(List.of(georgian)));
        list("tag", tag, "status", "draft").then().body("items.id", equalTo(List.of(draft)));
        list("tag", tag, "status", "published").then().body("items.id", equalTo(List.of(published)));
        list("tag", tag, "status", "unpublished").then().body("items.id", equalTo(List.of(georgian)));
        list("tag", tag, "status", "published", "language", "ka").then().body("items", hasSize(0));
    }

    @Test
    void isNarrowedByWordsOfTheHeadlineTakenLiterally() {
        var mark = Unique.slug();
        var id = Articles.draft(Map.of("headline", "100% of a_ferry! Ferry " + mark));

        list("q", "FERRY " + mark).then().body("items.id", equalTo(List.of(id)));
        list("q", "100% of a_ferry! Ferry " + mark).then().body("items.id", equalTo(List.of(id)));
        list("q", "100%" + mark).then().body("items", hasSize(0));
        list("q", "a_ferry_ Ferry " + mark).then().body("items", hasSize(0));
        list("q", "'; drop table editorial.article; --").then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void isNarrowedByWhoChangedItLast() {
        var name = Unique.text("desk");
        var key = Api.key("editor", name).<String> path("token");
        var id = Articles.draft();
        Articles.draft();
        Api.as(key).header("If-Match", "*").body("{}").patch(Articles.path(id)).then().statusCode(200);

        list("updatedBy", name).then().body("items.id", equalTo(List.of(id))).body("items[0].createdBy", equalTo("bootstrap"))
                .body("items[0].modifiedBy", equalTo(name));
    }

    @Test
    void isReadPageByPageBothWays() {
        var tag = Tags.tag();
        var ids = new ArrayList<String>();
        for (var i = 0; i < 7; i++) {
            ids.add(0, Articles.draft(Map.of("tags", List.of(tag))));
        }

        var first = list("tag", tag, "limit", "3", "count", "true");
        var second = next(first, tag);
        var third = next(second, tag);
        var back = list("tag", tag, "limit", "3", "cursor", third.path("page.previous"));
        var start = list("tag", tag, "limit", "3", "cursor", back.path("page.previous"));

        first.then().body("items.id", equalTo(ids.subList(0, 3))).body("page", not(hasKey("previous")))
                .body("page.limit", equalTo(3)).body("page.total", equalTo(7));
        second.then().body("items.id", equalTo(ids.subList(3, 6))).body("page", not(hasKey("total")));
        third.then().body("items.id", equalTo(ids.subList(6, 7))).body("page", not(hasKey("next")));
        back.then().body("items.id", equalTo(ids.subList(3, 6)));
        start.then().body("items.id", equalTo(ids.subList(0, 3))).body("page", not(hasKey("previous")));
    }

    @Test
    void showsNothingTwiceWhenSomethingIsAddedMeanwhile() {
        var tag = Tags.tag();
        var ids = new ArrayList<String>();
        for (var i = 0; i < 4; i++) {
            ids.add(0, Articles.draft(Map.of("tags", List.of(tag))));
        }
        var first = list("tag", tag, "limit", "2");
        Articles.draft(Map.of("tags", List.of(tag)));

        var second = list("tag", tag, "limit", "2", "cursor", first.path("page.next"));

        second.then().body("items.id", equalTo(ids.subList(2, 4)));
    }

    @Test
    void namesThePagesBesideItInALinkHeader() {
        var tag = Tags.tag();
        for (var i = 0; i < 3; i++) {
            Articles.draft(Map.of("tags", List.of(tag)));
        }

        var first = list("tag", tag, "limit", "1");
        var second = list("tag", tag, "limit", "1", "cursor", first.path("page.next"));

        first.then()
                .header("Link",
                        containsString("?cursor=" + first.path("page.next") + "&limit=1&tag=" + tag + ">; rel=\"next\""))
                .header("Link", not(containsString("rel=\"prev\""))).header("Link", containsString("rel=\"first\""));
        second.then().header("Link",
                containsString("?cursor=" + second.path("page.previous") + "&limit=1&tag=" + tag + ">; rel=\"prev\""));
    }

    @Test
    void refusesACursorThatWasChanged() {
        var cursor = aCursor();
        var changed = (cursor.charAt(5) == 'A' ? "B" : "A");

        refused(list("limit", "1", "cursor", cursor.substring(0, 5) + changed + cursor.substring(6)), 400, "invalid-cursor");
        refused(list("limit", "1", "cursor", cursor + "A"), 400, "invalid-cursor");
    }

    @Test
    void refusesACursorOfAnotherQuery() {
        refused(list("cursor", aCursor(), "language", "en"), 400, "invalid-cursor");
        refused(Api.admin().queryParam("cursor", aCursor()).get(Tags.PATH), 400, "invalid-cursor");
    }

    @Test
    void takesACursorWithAnotherLimit() {
        list("limit", "2", "cursor", aCursor()).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({ "limit, 0", "limit, 101", "limit, -1", "limit, ten", "limit, 1.0", "limit, 99999999999",
            "count, yes",
            "status, gone", "status, DRAFT", "language, english_uk", "tag, no-such-tag",
            "author, no-such-author" })
    void refusesAParameterThatCannotBeRead(String name, String value) {
        refused(list(name, value), 400, "invalid-parameter").body("errors.parameter", equalTo(List.of(name)));
    }

    @Test
    void namesEveryStatusWhereItIsUnknown() {
        refused(list("status", "gone"), 400, "invalid-parameter")
                .body("detail", equalTo(
                        "The status is one of [draft, inReview, approved, scheduled, published, unpublished, archived]."));
    }

    @ParameterizedTest
    @ValueSource(strings = { "?colour=red", "?limit=1&limit=2", "?status=draft&status=draft", "?Limit=5", "?colour" })
    void refusesAParameterThatIsUnknownOrRepeated(String query) {
        refused(Api.admin().urlEncodingEnabled(false).get(Articles.PATH + query), 400, "unknown-parameter").body("allowed",
                equalTo(
                        List.of("author", "count", "cursor", "language", "limit", "q", "status", "tag", "updatedBy")));
    }

    private static String aCursor() {
        Articles.draft();
        Articles.draft();
        return list("limit", "1").path("page.next");
    }

    private static Response next(Response page, String tag) {
        return list("tag", tag, "limit", "3", "cursor", page.path("page.next"));
    }

    private static Response list(Object... parameters) {
        var request = Api.admin();
        for (var i = 0; i < parameters.length; i += 2) {
            request.queryParam(String.valueOf(parameters[i]), parameters[i + 1]);
        }
        return request.get(Articles.PATH);
    }
}
