package org.standfirst.article;

import static org.hamcrest.Matchers.equalTo;
import static org.standfirst.testsupport.Refusals.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.TestDatabase;
import org.standfirst.testsupport.Unique;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ArticleSlugTest {

    @ParameterizedTest
    @CsvSource({
            "ka, ბორანი ბრუნდება: {n}!, ბორანი-ბრუნდება-{n}",
            "hy, Լաստանավը վերադառնում է՝ {n}, լաստանավը-վերադառնում-է-{n}",
            "ru, «Паром» вернулся — {n}, паром-вернулся-{n}",
            "ar, العبّارة تعود: {n}, العبّارة-تعود-{n}",
            "az, İSTANBUL IŞIQ {n}, istanbul-ışıq-{n}",
            "en, The Ferry's ISLAND {n}, the-ferrys-island-{n}"
    })
    void isMadeFromTheHeadlineInItsOwnScript(String language, String headline, String slug) {
        var number = Unique.text("").strip();

        var answer = Api.create(Articles.PATH,
                Map.of("language", language, "headline", headline.replace("{n}", number)));

        answer.then().body("slug", equalTo(slug.replace("{n}", number)));
    }

    @Test
    void isPercentEncodedInTheAddress() {
        var answer = Api.create(Articles.PATH, Map.of("language", "ka", "headline", "ტბა", "slug", Unique.slug() + "-ტბა"));

        answer.then().body("url", equalTo("http://localhost:8080/ka/"
                + answer.<String> path("slug").replace("ტბა", "%E1%83%A2%E1%83%91%E1%83%90")));
    }

    @Test
    void getsANumberWhereItIsTaken() {
        var headline = Unique.text("Ferry sinks");
        var slug = headline.toLowerCase(Locale.ROOT).replace(' ', '-');

        create("en", headline, slug);
        create("en", headline, slug + "-2");
        create("en", headline, slug + "-3");
        create("ka", headline, slug);
    }

    @Test
    void isRefusedWhereItIsTakenAndWasAskedFor() {
        var slug = Unique.slug();
        Articles.draft(Map.of("slug", slug));

        var answer = Api.admin().body(Articles.input(Map.of("slug", slug))).post(Articles.PATH);

        refused(answer, 409, "conflict")
                .body("detail", equalTo("The slug \"" + slug + "\" is in use by another article in \"en\"."));
        Api.admin().body(Articles.input(Map.of("slug", slug, "language", "ka"))).post(Articles.PATH).then().statusCode(201);
    }

    @Test
    void isRefusedInAChangeToo() {
        var slug = Unique.slug();
        Articles.draft(Map.of("slug", slug));
        var other = Articles.draft();

        refused(Api.change().body(Map.of("slug", slug)).patch(Articles.path(other)), 409, "conflict");
        refused(Api.change().body(Articles.input(Map.of("slug", slug))).put(Articles.path(other)), 409, "conflict");
    }

    @Test
    void isRefusedInAnotherLanguageThatTheArticleMovesTo() {
        var slug = Unique.slug();
        Articles.draft(Map.of("slug", slug, "language", "ka"));
        var id = Articles.draft(Map.of("slug", slug, "language", "hy"));

        refused(Api.change().body(Map.of("language", "ka")).patch(Articles.path(id)), 409, "conflict");
    }

    @Test
    void isFreeAgainWhenTheArticleIsRemoved() {
        var slug = Unique.slug();
        var id = Articles.draft(Map.of("slug", slug));

        Api.change().delete(Articles.path(id)).then().statusCode(204);

        Articles.draft(Map.of("slug", slug));
    }

    @Test
    void staysWhenTheHeadlineChanges() {
        var slug = Unique.slug();
        var id = Articles.draft(Map.of("slug", slug));

        Api.change().body(Map.of("headline", "Another")).patch(Articles.path(id)).then().statusCode(200)
                .body("slug", equalTo(slug));
        Api.change().body(Map.of("language", "en", "headline", "A third")).put(Articles.path(id)).then().statusCode(200)
                .body("slug", equalTo(slug));
    }

    private static void create(String language, String headline, String slug) {
        Api.create(Articles.PATH, Map.of("language", language, "headline", headline)).then().body("slug", equalTo(slug));
    }
}
