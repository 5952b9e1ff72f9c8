package org.standfirst.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.delivery.Newsdesk.Made;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.TestDatabase;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ArticleQueryTest {

    private static String publish(Made tag, String headline, String date) {
        return Articles.published(Map.of("tags", List.of(tag.slug()), "headline", headline, "publishedAt", date));
    }

    private static JsonPath page(String path) {
        return Api.reader().get(path).then().statusCode(200).extract().jsonPath();
    }

    private static List<String> ids(String path) {
        return page(path).getList("items.id");
    }

    private static List<String> crawl(String path, String direction) {
        var ids = new ArrayList<String>();
        var page = page(path);
        ids.addAll(page.getList("items.id"));
        while (page.get("page." + direction) != null) {
            page = page(path + "&cursor=" + page.getString("page." + direction));
            ids.addAll(page.getList("items.id"));
        }
        return ids;
    }

    @Test
    void sortsByTheDateThatArticlesBearEitherWay() {
        var tag = Newsdesk.tag();
        var middle = publish(tag, "b", "2021-02-02T00:00:00Z");
        var first = publish(tag, "c", "2021-02-01T00:00:00Z");
        var last = publish(tag, "a", "2021-02-03T00:00:00Z");

        assertThat(ids("/v1/articles?tag=" + tag.slug() + "&sort=publishedAt")).containsExactly(first, middle, last);
        assertThat(ids("/v1/articles?tag=" + tag.slug() + "&sort=-publishedAt")).containsExactly(last, middle, first);
        assertThat(ids("/v1/articles?tag=" + tag.slug())).containsExactly(last, middle, first);
    }

    @Test
    void sortsByWhenTheyWerePublishedLastEitherWay() {
        var tag = Newsdesk.tag();
        var one = publish(tag, "b", "2021-02-02T00:00:00Z");
        var two = publish(tag, "c", "2021-02-01T00:00:00Z");
        Newsdesk.republish(one, Map.of("kicker", "Transport"));

        assertThat(ids("/v1/articles?tag=" + tag.slug() + "&sort=updatedAt")).containsExactly(two, one);
        assertThat(ids("/v1/articles?tag=" + tag.slug() + "&sort=-updatedAt")).containsExactly(one, two);
        assertThat(ids("/v1/tags/" + tag.slug() + "/articles?sort=-updatedAt&language=en")).containsExactly(one, two);
    }

    @Test
    void sortsHeadlinesByTheirLettersAlone() {
        var tag = Newsdesk.tag();
        var date = "2021-02-02T00:00:00Z";
        var zebra = publish(tag, "zebra", date);
        var quoted = publish(tag, "“Éclair” is the word", date);
        var capital = publish(tag, "Echo", date);
        var russian = publish(tag, "Ёлка", date);

        assertThat(ids("/v1/articles?tag=" + tag.slug() + "&sort=headline"))
                .containsExactly(capital, quoted, zebra, russian);
    }

    @ParameterizedTest
    @ValueSource(strings = { "publishedAt", "-updatedAt", "updatedAt", "headline" })
    void pagesBothWaysInEveryOrder(String sort) {
        var tag = Newsdesk.tag();
        var below = Newsdesk.tag(Map.of("parent", tag.slug()));
        var headline = "The same headline for three of them, and longer than any index wants to have it ".repeat(4);
        for (var i = 0; i < 3; i++) {
            publish(tag, headline, "2021-03-0" + (1 + i) + "T00:00:00Z");
            publish(below, headline + i, "2021-03-01T00:00:00Z");
        }
        Articles.published(Map.of("tags", List.of(tag.slug(), below.slug()), "headline", headline, "language", "ka"));
        var query = "/v1/articles?tag=" + tag.slug() + "&sort=" + sort + "&limit=2";

        var whole = ids("/v1/articles?tag=" + tag.slug() + "&sort=" + sort + "&limit=100");
        var forth = crawl(query, "next");
        var last = page(query);
        var cursor = "";
        while (last.get("page.next") != null) {
            cursor = last.getString("page.next");
            last = page(query + "&cursor=" + cursor);
        }
        var back = new ArrayList<>(last.<String> getList("items.id"));
        Collections.reverse(back);
        while (last.get("page.previous") != null) {
            last = page(query + "&cursor=" + last.getString("page.previous"));
            var items = new ArrayList<>(last.<String> getList("items.id"));
            Collections.reverse(items);
            back.addAll(items);
        }
        Collections.reverse(back);

        assertThat(whole).hasSize(7).doesNotHaveDuplicates();
        assertThat(forth).isEqualTo(whole);
        assertThat(back).isEqualTo(whole);
    }

    @Test
    void refusesACursorOfAnotherOrder() {
        var tag = Newsdesk.tag();
        publish(tag, "a", "2021-02-02T00:00:00Z");
        publish(tag, "b", "2021-02-02T00:00:00Z");
        var next = page("/v1/articles?limit=1&tag=" + tag.slug() + "&sort=headline").getString("page.next");

        Api.reader().get("/v1/articles?limit=1&tag=" + tag.slug() + "&sort=updatedAt&cursor=" + next).then().statusCode(400)
                .body("type", equalTo("/problems/invalid-cursor"));
    }

    @Test
    void holdsTheBeginningOfAPeriodAndNotItsEnd() {
        var tag = Newsdesk.tag();
        var before = publish(tag, "a", "2021-03-31T23:59:59Z");
        var first = publish(tag, "b", "2021-04-01T00:00:00Z");
        var last = publish(tag, "c", "2021-04-30T23:59:59Z");
        var after = publish(tag, "d", "2021-05-01T00:00:00Z");
        var list = "/v1/articles?tag=" + tag.slug();

        assertThat(ids(list + "&publishedAfter=2021-04-01&publishedBefore=2021-05-01")).containsExactly(last, first);
        assertThat(ids(list + "&publishedAfter=2021-05-01T00:00:00Z")).containsExactly(after);
        assertThat(ids(list + "&publishedBefore=2021-04-01T04:00:00%2B04:00")).containsExactly(before);
        assertThat(ids(list + "&publishedAfter=2021-04-01&sort=headline&language=en")).containsExactly(first, last, after);
    }

    @Test
    void findsWhatWasPublishedAnewSince() {
        var tag = Newsdesk.tag();
        var one = publish(tag, "a", "2021-03-31T23:59:59Z");
        publish(tag, "b", "2021-03-31T23:59:59Z");
        Newsdesk.republish(one, Map.of("kicker", "Transport"));
        var since = page("/v1/articles/" + one).getString("updatedAt");

        assertThat(ids("/v1/articles?tag=" + tag.slug() + "&updatedAfter=" + since)).containsExactly(one);
        assertThat(ids("/v1/articles?tag=" + tag.slug() + "&sort=updatedAt&updatedAfter=" + since)).containsExactly(one);
    }

    @ParameterizedTest
    @CsvSource({ "sort, relevance", "sort, headlines", "publishedAfter, yesterday", "publishedBefore, 2021-13-01",
            "updatedAfter, 2021-01-01T00:00:00", "publishedAfter, -10000-01-01" })
    void refusesWhatNamesNoOrderOrTime(String parameter, String value) {
        Api.reader().get("/v1/articles?" + parameter + "=" + value).then().statusCode(400)
                .body("type", equalTo("/problems/invalid-parameter")).body("errors[0].parameter", equalTo(parameter));
    }

    @Test
    void narrowsTheListOfATagByMoreTagsAndByAuthor() {
        var tag = Newsdesk.tag();
        var other = Newsdesk.tag();
        var third = Newsdesk.tag();
        var author = Newsdesk.author();
        var both = Articles.published(Map.of("tags", List.of(tag.slug(), other.slug()), "authors", List.of(author.slug())));
        Articles.published(Map.of("tags", List.of(tag.slug())));
        var signed = Articles.published(Map.of("tags", List.of(tag.slug(), third.slug()), "authors", List.of(author.slug())));
        var list = "/v1/tags/" + tag.slug() + "/articles";

        assertThat(ids(list + "?tag=" + other.slug())).containsExactly(both);
        assertThat(ids(list + "?author=" + author.slug())).containsExactlyInAnyOrder(both, signed);
        assertThat(ids("/v1/authors/" + author.slug() + "/articles?tag=" + third.slug())).containsExactly(signed);
        assertThat(ids("/v1/articles?tag=" + tag.slug() + "&tag.any=" + other.slug() + "," + third.slug()))
                .containsExactlyInAnyOrder(both, signed);
        assertThat(page(list + "?count=true&tag.any=" + other.slug()).getInt("page.total")).isEqualTo(1);
        assertThat(page(list + "?count=true").getInt("page.total")).isEqualTo(3);
    }

    @Test
    void writesTheSameLinksInWhateverOrderTheQueryWas() {
        var tag = Newsdesk.tag();
        publish(tag, "a", "2021-03-31T23:59:59Z");
        publish(tag, "b", "2021-03-31T23:59:59Z");

        var one = Api.reader().get("/v1/articles?tag=" + tag.slug() + "&limit=1&language=en,ka").header("Link");
        var other = Api.reader().get("/v1/articles?language=en,ka&limit=1&tag=" + tag.slug()).header("Link");

        assertThat(one).isEqualTo(other)
                .startsWith("</v1/articles?language=en,ka&limit=1&tag=" + tag.slug() + ">; rel=\"first\"");
    }

    @Test
    void includesInBacklinksWhatIsAskedFor() {
        var target = Articles.published();
        var link = Articles.published(Map.of("related", List.of(Map.of("relation", "readMore", "id", target),
                Map.of("relation", "background", "id", target))));

        var page = page("/v1/articles/" + target + "/backlinks?include=related&fields=slug&count=true");

        assertThat(page.getList("items.id")).containsExactly(link);
        assertThat(page.getInt("page.total")).isEqualTo(1);
        assertThat(page.getMap("items[0]")).containsOnlyKeys("id", "slug");
    }
}
