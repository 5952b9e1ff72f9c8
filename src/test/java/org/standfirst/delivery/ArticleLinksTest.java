package org.standfirst.delivery;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.TestDatabase;

/** Links are live: they show their target as it is now, vanish with it, and come back with it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ArticleLinksTest {

    private static ValidatableResponse read(String path) {
        return Api.reader().get(path).then().statusCode(200);
    }

    private static ValidatableResponse article(String id) {
        return read("/v1/articles/" + id);
    }

    /** An article that links to another in each way there is. */
    private static String linkTo(String target) {
        return Articles.published(Map.of("related", List.of(Map.of("relation", "background", "id", target)),
                "body", List.of(Articles.paragraph("Before."), Newsdesk.relatedLink(target),
                        Newsdesk.articleLink("the words", target))));
    }

    @Test
    void vanishEverywhereWithTheirTargetAndComeBackWithIt() {
        var target = Articles.published(Map.of("headline", Newsdesk.unique("The target ")));
        var from = linkTo(target);
        var edition = Newsdesk.translate(target, "hy");
        Newsdesk.republish(edition, Map.of("headline", Newsdesk.unique("Թիրախ ")));
        var before = article(from).extract().asString();

        Articles.unpublish(target);

        article(from).body("related", empty()).body("body._type", contains("block", "block"))
                .body("body[1].children[0].text", equalTo("the words")).body("body[1].markDefs", empty())
                .body(not(containsString(target))).body(not(containsString("The target")));
        read("/v1/articles/" + from + "?format=html").body(not(containsString("The target")));
        read("/v1/articles/" + from + "/related").body("items", empty());
        article(edition).body("translations", empty()).body("original", equalTo(false)).body(not(containsString(target)));
        read("/v1/articles/" + edition + "/translations").body("items", empty());

        Articles.publish(target);

        article(from).body(equalTo(before));
        article(edition).body("translations.id", contains(target)).body("translatedFrom.id", equalTo(target));
        read("/v1/articles/" + target + "/backlinks").body("items.id", contains(from));
    }

    @Test
    void appearWhenADraftThatTheyLeadToIsPublished() {
        var draft = Articles.draft(Map.of("headline", Newsdesk.unique("Not yet said ")));
        var from = linkTo(draft);

        article(from).body("related", empty()).body(not(containsString(draft)));

        Articles.publish(draft);

        article(from).body("related.id", contains(draft, draft)).body("related.relation", contains("background", "inline"))
                .body("body._type", contains("block", "relatedLink", "block"));
    }

    @Test
    void showTheirTargetAsItIsNow() {
        var target = Articles.published();
        var from = linkTo(target);
        var slug = Newsdesk.unique("another-name-");
        var headline = Newsdesk.unique("Another headline ");

        Newsdesk.patch("articles", target, Map.of("headline", headline, "slug", slug));
        article(from).body(not(containsString(headline)));
        Articles.publish(target);

        var url = "http://localhost:8080/en/" + slug;
        article(from).body("related.headline", contains(headline, headline)).body("related.slug", contains(slug, slug))
                .body("related.url", contains(url, url)).body("body[1].headline", equalTo(headline))
                .body("body[1].url", equalTo(url)).body("body[1].slug", equalTo(slug))
                .body("body[2].markDefs[0].href", equalTo(url)).body("body[2].markDefs[0].headline", equalTo(headline));
    }

    @Test
    void areListedFromTheOtherSideOnceForEachArticle() {
        var target = Articles.published();
        var first = linkTo(target);
        var second = Articles.published(Map.of("body", List.of(Newsdesk.articleLink("inline alone", target))));

        read("/v1/articles/" + target + "/backlinks?count=true").body("items.id", contains(second, first))
                .body("page.total", equalTo(2));

        Articles.unpublish(second);
        read("/v1/articles/" + target + "/backlinks").body("items.id", contains(first));
        Newsdesk.republish(first, Map.of("related", List.of(), "body", List.of()));
        read("/v1/articles/" + target + "/backlinks").body("items", empty());
    }

    @Test
    void changeOnlyWithAPublication() {
        var target = Articles.published();
        var from = Articles.published();

        Newsdesk.patch("articles", from, Map.of("related", List.of(Map.of("id", target))));

        read("/v1/articles/" + from + "/related").body("items", empty());
        read("/v1/articles/" + target + "/backlinks").body("items", empty());
    }

    @Test
    void areGivenAloneAsWithTheArticle() {
        var story = WholeStory.publish();
        var whole = article(story.id()).extract().jsonPath();

        read(story.byId() + "/related").body("items", equalTo(whole.getList("related")));
        read(story.byId() + "/translations").body("items", equalTo(whole.getList("translations")));
    }

    @Test
    void endAtAPartnerWhenTheTranslationIsTakenBack() {
        var article = Articles.published();
        var partner = Newsdesk.publisher(Map.of());
        Newsdesk.translateElsewhere(article, "ka", "https://partner.example/one", partner, "ბორანი");
        String translation = Api.admin().get("/v1/editorial/articles/" + article + "/translations").then()
                .extract().path("items[0].id");

        read("/v1/articles/" + article + "/translations").body("items.url", contains("https://partner.example/one"));
        Newsdesk.patch("publishers", partner.id(), Map.of("name", "Lake Post Daily"));
        read("/v1/articles/" + article + "/translations").body("items.publisher.name", contains("Lake Post Daily"));
        Api.admin().header("If-Match", "*").delete("/v1/editorial/articles/" + article + "/translations/" + translation)
                .then().statusCode(204);
        read("/v1/articles/" + article + "/translations").body("items", empty());
    }

    @Test
    void tellAnEditionThatItsOriginalIsNewer() {
        var original = Articles.published();
        var edition = Newsdesk.translate(original, "ka");
        Articles.publish(edition);
        article(edition).body("translationOutdated", equalTo(false));

        Newsdesk.republish(original, Map.of("kicker", "New"));

        article(edition).body("translationOutdated", equalTo(true)).body("translatedFrom.version", equalTo(1));
        Articles.publish(edition);
        article(edition).body("translationOutdated", equalTo(false)).body("translatedFrom.version", equalTo(2));
    }

    @ParameterizedTest
    @ValueSource(strings = { "related", "translations", "backlinks" })
    void areMissingWhereTheArticleIs(String links) {
        var draft = Articles.draft();
        var withdrawn = Articles.published();
        Articles.unpublish(withdrawn);

        Api.reader().get("/v1/articles/" + draft + "/" + links).then().statusCode(404)
                .body("type", equalTo("/problems/not-found"));
        Api.reader().get("/v1/articles/" + UUID.randomUUID() + "/" + links).then().statusCode(404)
                .body("type", equalTo("/problems/not-found"));
        Api.reader().get("/v1/articles/" + withdrawn + "/" + links).then().statusCode(410)
                .body("type", equalTo("/problems/gone"));
    }
}
