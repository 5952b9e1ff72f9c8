package org.standfirst.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.delivery.Newsdesk.Made;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.TestDatabase;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ArticlePagingTest {

    /** Six articles, of which four bear the same date. */
    private static List<String> publishSix(Made tag) {
        return Stream.of("2022-01-05T00:00:00Z", "2022-01-04T00:00:00Z", "2022-01-04T00:00:00Z", "2022-01-04T00:00:00Z",
                "2022-01-04T00:00:00Z", "2022-01-03T00:00:00Z").map(date -> publish(tag, date)).toList();
    }

    private static String publish(Made tag, String date) {
        return Articles.published(Map.of("tags", List.of(tag.slug()), "publishedAt", date));
    }

    private static Response page(String query) {
        return Api.reader().get("/v1/articles?" + query).then().statusCode(200).extract().response();
    }

    private static List<String> ids(JsonPath page) {
        return page.getList("items.id");
    }

    private static List<String> all(Made tag) {
        return ids(page("tag=" + tag.slug() + "&limit=100").jsonPath());
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 3, 4, 5 })
    void readsForthAndBackWithoutARowTwiceOrMissing(int limit) {
        var tag = Newsdesk.tag();
        var published = publishSix(tag);
        var query = "tag=" + tag.slug() + "&limit=" + limit;

        var forth = new ArrayList<List<String>>();
        var page = page(query).jsonPath();
        forth.add(ids(page));
        while (page.get("page.next") != null) {
            page = page(query + "&cursor=" + page.getString("page.next")).jsonPath();
            forth.add(ids(page));
        }
        var back = new ArrayList<List<String>>();
        back.add(ids(page));
        while (page.get("page.previous") != null) {
            page = page(query + "&cursor=" + page.getString("page.previous")).jsonPath();
            back.add(ids(page));
        }

        assertThat(forth.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(published)
                .containsExactlyElementsOf(all(tag));
        Collections.reverse(back);
        assertThat(back).isEqualTo(forth);
    }

    @Test
    void neitherRepeatsNorSkipsWhatIsPublishedWhilePaging() {
        var tag = Newsdesk.tag();
        var published = publishSix(tag);
        var query = "tag=" + tag.slug() + "&limit=2";

        var read = new ArrayList<String>();
        var page = page(query).jsonPath();
        read.addAll(ids(page));
        var behind = new ArrayList<String>();
        while (page.get("page.next") != null) {
            publish(tag, "2022-01-06T00:00:00Z");
            if (behind.isEmpty()) {
                behind.add(publish(tag, "2022-01-02T00:00:00Z"));
            }
            page = page(query + "&cursor=" + page.getString("page.next")).jsonPath();
            read.addAll(ids(page));
        }

        assertThat(read).doesNotHaveDuplicates().hasSize(7).containsAll(published).containsAll(behind);
    }

    @Test
    void findsTheNewAboveWhereItBegan() {
        var tag = Newsdesk.tag();
        publishSix(tag);
        var query = "tag=" + tag.slug() + "&limit=2";
        var second = page(query + "&cursor=" + page(query).jsonPath().getString("page.next")).jsonPath();

        var later = publish(tag, "2022-01-06T00:00:00Z");

        var first = page(query + "&cursor=" + second.getString("page.previous")).jsonPath();
        assertThat(ids(first)).hasSize(2).doesNotContain(later);
        var above = page(query + "&cursor=" + first.getString("page.previous")).jsonPath();
        assertThat(ids(above)).containsExactly(later);
        assertThat(above.getString("page.previous")).isNull();
    }

    @Test
    void staysSteadyWhenTheRowBesideTheCursorIsWithdrawn() {
        var tag = Newsdesk.tag();
        publishSix(tag);
        var order = all(tag);
        var query = "tag=" + tag.slug() + "&limit=3";
        var next = page(query).jsonPath().getString("page.next");

        Articles.unpublish(order.get(2));

        assertThat(ids(page(query + "&cursor=" + next).jsonPath())).isEqualTo(order.subList(3, 6));
    }

    @Test
    void linksTheSamePagesInTheHeader() {
        var tag = Newsdesk.tag();
        publishSix(tag);
        var query = "tag=" + tag.slug() + "&limit=2&count=true";

        var first = page(query);
        var second = page(query + "&cursor=" + first.jsonPath().getString("page.next"));

        assertThat(first.jsonPath().getInt("page.total")).isEqualTo(6);
        assertThat(links(first)).containsOnlyKeys("first", "next");
        assertThat(links(second)).containsOnlyKeys("first", "next", "prev");
        assertThat(ids(follow(first, "next"))).isEqualTo(ids(second.jsonPath()));
        assertThat(ids(follow(second, "prev"))).isEqualTo(ids(first.jsonPath()));
        assertThat(ids(follow(second, "first"))).isEqualTo(ids(first.jsonPath()));
        assertThat(follow(second, "next").getInt("page.limit")).isEqualTo(2);
    }

    private static JsonPath follow(Response page, String relation) {
        return Api.reader().get(links(page).get(relation)).then().statusCode(200).extract().jsonPath();
    }

    private static Map<String, String> links(Response page) {
        return Pattern.compile("<([^>]+)>; rel=\"(\\w+)\"").matcher(page.header("Link")).results()
                .collect(Collectors.toMap(link -> link.group(2), link -> link.group(1)));
    }

    @Test
    void refusesACursorOfAnotherQuery() {
        var tag = Newsdesk.tag();
        publishSix(tag);
        var cursor = page("tag=" + tag.slug() + "&limit=2").jsonPath().getString("page.next");

        for (var other : List.of("/v1/articles?limit=2", "/v1/articles?language=en&tag=" + tag.slug(),
                "/v1/tags?limit=2", "/v1/authors?limit=2", "/v1/tags/" + Newsdesk.unique("none-") + "/articles?limit=2")) {
            var status = Api.reader().get(other + "&cursor=" + cursor).then().extract();
            if (status.statusCode() != 404) {
                assertThat(status.statusCode()).as(other).isEqualTo(400);
                assertThat(status.<String> path("type")).isEqualTo("/problems/invalid-cursor");
            }
        }
    }

    @Test
    void refusesACursorThatWasChangedAnywhere() {
        var tag = Newsdesk.tag();
        publishSix(tag);
        var cursor = page("tag=" + tag.slug() + "&limit=2").jsonPath().getString("page.next");

        IntStream.range(0, cursor.length()).forEach(place -> {
            var mangled = new StringBuilder(cursor);
            mangled.setCharAt(place, cursor.charAt(place) == 'A' ? 'Q' : 'A');
            refuses("tag=" + tag.slug() + "&limit=2&cursor=" + mangled);
        });
        refuses("tag=" + tag.slug() + "&cursor=" + cursor.substring(1));
        refuses("tag=" + tag.slug() + "&cursor=%00");
    }

    private static void refuses(String query) {
        Api.reader().get("/v1/articles?" + query).then().statusCode(400).body("type", equalTo("/problems/invalid-cursor"));
    }

    @Test
    void pagesBacklinksInTheSameWay() {
        var target = Articles.published();
        var linking = IntStream.range(0, 5).mapToObj(
                i -> Articles
                        .published(Map.of("publishedAt", "2022-01-04T00:00:00Z", "related", List.of(Map.of("id", target)))))
                .toList();
        var path = "/v1/articles/" + target + "/backlinks?limit=2&count=true";

        var read = new ArrayList<String>();
        var page = Api.reader().get(path).then().statusCode(200).body("page.total", equalTo(5)).extract().jsonPath();
        read.addAll(ids(page));
        while (page.get("page.next") != null) {
            page = Api.reader().get(path + "&cursor=" + page.getString("page.next")).then().statusCode(200).extract()
                    .jsonPath();
            read.addAll(ids(page));
        }

        assertThat(read).containsExactlyInAnyOrderElementsOf(linking);
    }
}
