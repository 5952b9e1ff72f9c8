package org.standfirst.delivery;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.TestDatabase;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AuthorResourceTest {

    @Test
    void showsAnAuthorBySlugAndById() {
        var author = Newsdesk.author(Map.of("name", "Nare Petrosyan", "url", "https://nare.example/",
                "bios", Map.of("en", "Writes of boats.", "hy", "Գրում է նավերի մասին։")));
        Articles.published(Map.of("authors", List.of(author.slug())));

        for (var reference : List.of(author.slug(), author.id())) {
            Api.reader().get("/v1/authors/" + reference).then().statusCode(200).body("id", equalTo(author.id()))
                    .body("slug", equalTo(author.slug())).body("name", equalTo("Nare Petrosyan"))
                    .body("url", equalTo("https://nare.example/"))
                    .body("bios", equalTo(Map.of("en", "Writes of boats.", "hy", "Գրում է նավերի մասին։")));
        }
    }

    @Test
    void listsThoseWhoSignTheNewestFirstForthAndBack() {
        var older = Newsdesk.author();
        var newer = Newsdesk.author();
        Articles.published(Map.of("authors", List.of(older.slug(), newer.slug())));
        var idle = Newsdesk.author();

        var first = Api.reader().get("/v1/authors?limit=1&count=true").then().statusCode(200)
                .body("items.slug", contains(newer.slug())).extract().jsonPath();
        var second = Api.reader().get("/v1/authors?limit=1&cursor=" + first.getString("page.next")).then().statusCode(200)
                .body("items.slug", contains(older.slug())).extract().jsonPath();
        Api.reader().get("/v1/authors?limit=1&cursor=" + second.getString("page.previous")).then().statusCode(200)
                .body("items.slug", contains(newer.slug()));
        Api.reader().get("/v1/authors?limit=100").then().body("items.slug", not(hasItem(idle.slug())));
    }

    @Test
    void listsTheArticlesOfAnAuthor() {
        var author = Newsdesk.author();
        var english = Articles.published(Map.of("authors", List.of(author.slug())));
        var georgian = Articles.published(Map.of("authors", List.of(author.slug()), "language", "ka"));
        Articles.draft(Map.of("authors", List.of(author.slug())));

        Api.reader().get("/v1/authors/" + author.slug() + "/articles?count=true").then().statusCode(200)
                .body("items.id", contains(georgian, english)).body("page.total", equalTo(2));
        Api.reader().get("/v1/authors/" + author.id() + "/articles?language=ka").then().statusCode(200)
                .body("items.id", contains(georgian));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "/articles" })
    void doesNotKnowOneWhoOnlySignsDrafts(String suffix) {
        var author = Newsdesk.author();
        Articles.draft(Map.of("authors", List.of(author.slug())));

        Api.reader().get("/v1/authors/" + author.slug() + suffix).then().statusCode(404)
                .body("type", equalTo("/problems/not-found"));
        Api.reader().get("/v1/authors/" + author.id() + suffix).then().statusCode(404);
    }
}
