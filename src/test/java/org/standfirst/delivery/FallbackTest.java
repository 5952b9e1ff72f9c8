package org.standfirst.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.standfirst.testsupport.Refusals.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.delivery.Newsdesk.Made;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.TestDatabase;

/** Where a story has no edition in a language, another stands in, says so, and stays within what is public. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FallbackTest {

    private static String article(Made tag, String language) {
        return Articles.published(Map.of("language", language, "tags", List.of(tag.slug())));
    }

    private static String edition(String of, String language) {
        var id = Newsdesk.translate(of, language);
        Articles.publish(id);
        return id;
    }

    private static JsonPath list(Made tag, String query) {
        return Api.reader().get("/v1/articles?count=true&limit=100&tag=" + tag.slug() + "&" + query).then().statusCode(200)
                .extract().jsonPath();
    }

    @Test
    void showsEachStoryOnceInTheLanguageAskedForElseInTheFallback() {
        var tag = Newsdesk.tag();
        var both = article(tag, "en");
        var georgian = edition(both, "ka");
        var english = article(tag, "en");
        article(tag, "hy");

        var page = list(tag, "language=ka&fallback=en");

        assertThat(page.getList("items.id")).containsExactly(english, georgian);
        assertThat(page.getList("items.language")).containsExactly("en", "ka");
        assertThat(page.getString("items[0].fallbackFrom")).isEqualTo("ka");
        assertThat(page.getString("items[1].fallbackFrom")).isNull();
        assertThat(page.getInt("page.total")).isEqualTo(2);
    }

    @Test
    void takesTheFirstFallbackThatAStoryHas() {
        var tag = Newsdesk.tag();
        var russian = article(tag, "ru");
        var armenian = edition(russian, "hy");

        assertThat(list(tag, "language=ka&fallback=en,hy,ru").getList("items.id")).containsExactly(armenian);
        assertThat(list(tag, "language=ka&fallback=ru,hy").getList("items.id")).containsExactly(russian);
        assertThat(list(tag, "language=hy,ru&fallback=en").getList("items.id")).containsExactly(armenian);
        assertThat(list(tag, "language=ka&fallback=en").getList("items")).isEmpty();
    }

    @Test
    void showsTheFallbackWhileTheEditionIsNotPublic() {
        var tag = Newsdesk.tag();
        var english = article(tag, "en");
        var draft = Newsdesk.translate(english, "ka");
        assertThat(list(tag, "language=ka&fallback=en").getList("items.id")).containsExactly(english);

        Articles.publish(draft);
        assertThat(list(tag, "language=ka&fallback=en").getList("items.id")).containsExactly(draft);

        Articles.unpublish(draft);
        assertThat(list(tag, "language=ka&fallback=en").getList("items.id")).containsExactly(english);

        Newsdesk.republish(draft, Map.of("publishedAt", "2099-01-01T00:00:00Z"));
        var page = list(tag, "language=ka&fallback=en");
        assertThat(page.getList("items.id")).containsExactly(english);
        assertThat(page.getInt("page.total")).isEqualTo(1);
    }

    @Test
    void filtersWhatIsServed() {
        var tag = Newsdesk.tag();
        var english = article(tag, "en");
        var georgian = Newsdesk.translate(english, "ka");
        Newsdesk.republish(georgian, Map.of("tags", List.of()));

        assertThat(list(tag, "language=ka&fallback=en").getList("items")).isEmpty();
    }

    @Test
    void worksInTheListsOfTagsAndAuthors() {
        var tag = Newsdesk.tag();
        var author = Newsdesk.author();
        var english = Articles.published(Map.of("tags", List.of(tag.slug()), "authors", List.of(author.slug())));

        for (var path : List.of("/v1/tags/" + tag.slug() + "/articles", "/v1/authors/" + author.slug() + "/articles")) {
            Api.reader().get(path + "?language=ka&fallback=en").then().statusCode(200)
                    .header("Content-Language", equalTo("en"))
                    .body("items.id", equalTo(List.of(english))).body("items[0].fallbackFrom", equalTo("ka"));
        }
    }

    /** Against what a reader would choose by hand out of all editions. */
    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 3, 5 })
    void pagesForthAndBackWithoutAStoryTwiceOrMissing(int limit) {
        var tag = Newsdesk.tag();
        var random = new Random(limit);
        var languages = List.of("ka", "en", "ru", "hy");
        for (var n = 0; n < 6; n++) {
            var first = random.nextInt(languages.size());
            var article = article(tag, languages.get(first));
            for (var other = 0; other < languages.size(); other++) {
                if (other != first && random.nextBoolean()) {
                    edition(article, languages.get(other));
                }
            }
        }
        var query = "language=ka&fallback=en,ru";
        var expected = list(tag, query).getList("items.id", String.class);

        var forth = new ArrayList<String>();
        var path = "/v1/articles?limit=" + limit + "&tag=" + tag.slug() + "&" + query;
        var page = Api.reader().get(path).jsonPath();
        forth.addAll(page.getList("items.id"));
        while (page.get("page.next") != null) {
            page = Api.reader().get(path + "&cursor=" + page.getString("page.next")).jsonPath();
            forth.addAll(page.getList("items.id"));
        }

        assertThat(forth).containsExactlyElementsOf(expected).doesNotHaveDuplicates();
        assertThat(list(tag, query).getInt("page.total")).isEqualTo(expected.size());
        assertThat(expected).containsExactlyElementsOf(choose(tag, List.of("ka", "en", "ru")));
    }

    /** The best edition of each story, newest first. */
    private static List<String> choose(Made tag, List<String> ranking) {
        var all = Api.reader().get("/v1/articles?limit=100&include=translations&tag=" + tag.slug()).jsonPath();
        var chosen = new LinkedHashMap<String, String>();
        List<Map<String, Object>> items = all.getList("items");
        for (var item : items) {
            var rank = ranking.indexOf(item.get("language"));
            @SuppressWarnings("unchecked")
            var others = (List<Map<String, Object>>) item.get("translations");
            var best = others.stream().mapToInt(other -> ranking.indexOf(other.get("language"))).filter(r -> r >= 0).min()
                    .orElse(Integer.MAX_VALUE);
            if (rank >= 0 && rank < best) {
                chosen.put((String) item.get("id"), "");
            }
        }
        return List.copyOf(chosen.keySet());
    }

    @Test
    void bindsACursorToItsFallback() {
        var tag = Newsdesk.tag();
        article(tag, "en");
        article(tag, "en");
        var path = "/v1/articles?limit=1&tag=" + tag.slug() + "&language=ka";
        var next = Api.reader().get(path + "&fallback=en").jsonPath().getString("page.next");

        refused(Api.reader().get(path + "&fallback=en,ru&cursor=" + next), 400, "invalid-cursor");
        refused(Api.reader().get(path + "&cursor=" + next), 400, "invalid-cursor");
    }

    @Test
    void givesTheEditionOfAStoryInALanguage() {
        var english = Articles.published();
        var georgian = edition(english, "ka");
        var path = "/v1/articles/" + english;

        Api.reader().get(path + "?language=ka").then().statusCode(200).header("Content-Language", equalTo("ka"))
                .body("id", equalTo(georgian)).body("fallbackFrom", nullValue());
        Api.reader().get("/v1/articles/" + georgian + "?language=hy&fallback=ru,en").then().statusCode(200)
                .header("Content-Language", equalTo("en")).body("id", equalTo(english)).body("fallbackFrom", equalTo("hy"));
        refused(Api.reader().get(path + "?language=hy"), 404, "not-found");
        refused(Api.reader().get(path + "?language=hy&fallback=ru"), 404, "not-found");
        Articles.unpublish(georgian);
        refused(Api.reader().get(path + "?language=ka"), 404, "not-found");
        refused(Api.reader().get("/v1/articles/" + georgian + "?language=en"), 410, "gone");
    }

    @ParameterizedTest
    @ValueSource(strings = { "az-Arab", "ab", "os", "sr-Latn", "x-oss", "zh-Hant-TW" })
    void takesAnyTag(String language) {
        Api.reader().get("/v1/articles?language=" + language + "&fallback=" + language).then()
                .statusCode(language.startsWith("x-") ? 400 : 200);
    }

    @ParameterizedTest
    @ValueSource(strings = { "language=ka&fallback=12", "language=&fallback=en", "fallback=en", "language=ka&fallback=en,,ru",
            "language=ka&fallback=e%00n", "language=ka&fallback=en&fallback=ru" })
    void refusesWhatIsNoFallback(String query) {
        assertThat(Api.reader().get("/v1/articles?" + query).statusCode()).isEqualTo(400);
    }

    @Test
    void saysWhichLanguageAListIsIn() {
        var tag = Newsdesk.tag();
        article(tag, "hy");
        var path = "/v1/articles?tag=" + tag.slug();

        Api.reader().get(path).then().header("Content-Language", equalTo("hy"));
        article(tag, "en");
        Api.reader().get(path).then().header("Content-Language", nullValue());
        Api.reader().get(path + "&language=hy").then().header("Content-Language", equalTo("hy"));
    }
}
