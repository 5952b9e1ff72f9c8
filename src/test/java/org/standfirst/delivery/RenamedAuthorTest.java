package org.standfirst.delivery;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.TestDatabase;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RenamedAuthorTest {

    /** Renames an author and gives the new slug. */
    private static String rename(Newsdesk.Made author) {
        var slug = Newsdesk.unique("renamed-");
        rename(author, slug);
        return slug;
    }

    private static void rename(Newsdesk.Made author, String slug) {
        Newsdesk.patch("authors", author.id(), Map.of("slug", slug));
    }

    private static String published(Newsdesk.Made author) {
        return Articles.published(Map.of("authors", List.of(author.id())));
    }

    private static ValidatableResponse get(String path) {
        return Api.reader().redirects().follow(false).get(path).then();
    }

    private static void assertLeads(String former, String to) {
        get("/v1/authors/" + former).statusCode(301).header("Location", equalTo("/v1/authors/" + to));
        get("/v1/authors/" + former + "/articles?limit=1&language=en").statusCode(301)
                .header("Location", equalTo("/v1/authors/" + to + "/articles?limit=1&language=en"));
        for (var address : List.of("/v1/authors/", "/en/authors/")) {
            get("/v1/resolve?url=" + address + former).statusCode(301).body("kind", equalTo("author"))
                    .body("slug", equalTo(to)).body("path", equalTo("/v1/authors/" + to));
        }
    }

    @Test
    void answersUnderEverySlugTheyHad() {
        var author = Newsdesk.author();
        var article = published(author);

        var second = rename(author);
        var third = rename(author);

        for (var former : List.of(author.slug(), second)) {
            assertLeads(former, third);
            get("/v1/articles?author=" + former).statusCode(200).body("items.id", contains(article));
        }
        get("/v1/authors/" + third).statusCode(200).body("id", equalTo(author.id()));
        get("/v1/authors/" + third + "/articles").statusCode(200).body("items.id", contains(article));
        get("/v1/resolve?url=/v1/authors/" + third).statusCode(200).body("id", equalTo(author.id()));
    }

    @Test
    void encodesASlugOfAnyScriptInTheAddress() {
        var author = Newsdesk.author();
        published(author);

        rename(author, Newsdesk.unique("նարե-"));

        Api.reader().get("/v1/authors/" + author.slug()).then().statusCode(200).body("id", equalTo(author.id()));
    }

    @Test
    void takeTheirSlugBack() {
        var author = Newsdesk.author();
        published(author);

        var other = rename(author);
        rename(author, author.slug());

        get("/v1/authors/" + author.slug()).statusCode(200);
        assertLeads(other, author.slug());
    }

    @Test
    void giveASlugUpToTheAuthorWhoBearsItNow() {
        var author = Newsdesk.author();
        var article = published(author);
        rename(author);
        var holder = Newsdesk.author(Map.of("slug", author.slug()));

        var young = published(holder);

        get("/v1/authors/" + author.slug()).statusCode(200).body("id", equalTo(holder.id()));
        get("/v1/articles?author=" + author.slug()).body("items.id", contains(young));
        get("/v1/resolve?url=/v1/authors/" + author.slug()).statusCode(200).body("id", equalTo(holder.id()));
        get("/v1/articles?author=" + author.id()).body("items.id", contains(article));
    }

    @Test
    void loseNoFormerSlugToOneWhoSignsNothingPublic() {
        var author = Newsdesk.author();
        var article = published(author);
        var present = rename(author);
        var holder = Newsdesk.author(Map.of("slug", author.slug()));
        Articles.draft(Map.of("authors", List.of(holder.id())));

        assertLeads(author.slug(), present);
        get("/v1/articles?author=" + author.slug()).body("items.id", contains(article));

        rename(holder);

        assertLeads(author.slug(), present);
    }

    @Test
    void areUnknownUnderTheirFormerSlugWhereTheySignNothingPublic() {
        var author = Newsdesk.author();
        Articles.draft(Map.of("authors", List.of(author.id())));

        rename(author);

        get("/v1/authors/" + author.slug()).statusCode(404);
        get("/v1/authors/" + author.slug() + "/articles").statusCode(404);
        get("/v1/resolve?url=/v1/authors/" + author.slug()).statusCode(404);
        get("/v1/articles?author=" + author.slug()).statusCode(200).body("items", empty());
    }

    @Test
    void areForgottenWithTheirFormerSlugsWhenTheyAreRemoved() {
        var author = Newsdesk.author();
        rename(author);

        Api.change().delete("/v1/editorial/authors/" + author.id()).then().statusCode(204);

        get("/v1/authors/" + author.slug()).statusCode(404);
    }
}
