package org.standfirst.delivery;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Standards;
import org.standfirst.testsupport.TestDatabase;

/** An article in the forms in which search engines and agencies take it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SyndicatedArticleTest {

    private static WholeStory story;

    @BeforeEach
    void publishTheStoryOnce() {
        if (story == null) {
            story = WholeStory.publish();
        }
    }

    @Test
    void isANewsArticleForSearchEngines() {
        var asked = Api.reader().accept("application/ld+json").get(story.byId()).then().statusCode(200)
                .contentType(containsString("application/ld+json")).header("Vary", "Accept, Accept-Encoding")
                .body("'@type'", equalTo("NewsArticle")).body("headline", equalTo(story.headline()))
                .body("inLanguage", equalTo("en")).body("datePublished", equalTo("2023-12-15T00:00:00Z"))
                .body("image[0].creditText", equalTo("Gio Lomidze/SHORE"))
                .body("author.name", hasItems("Nare Petrosyan", "Gio Lomidze"))
                .body("author[0].url", containsString("/en/authors/" + story.author().slug()))
                .body("publisher.'@type'", equalTo("NewsMediaOrganization")).body("isAccessibleForFree", equalTo(true))
                .body("workTranslation.inLanguage", hasItems("hy", "ka", "ru"))
                .body("correction[0].text", equalTo("The pier is of stone.")).extract().asString();

        Api.reader().get(story.bySlug() + "?format=jsonld").then().statusCode(200).body(equalTo(asked));
    }

    @Test
    void isValidByTheSchemasOfNinjs() {
        Stream.of(story.id(), story.armenian()).map(id -> "/v1/articles/" + id).forEach(path -> {
            Standards.assertIsNinjs("3.1", Standards.parse(Api.reader().get(path + "?format=ninjs").asString()));
            Standards.assertIsNinjs("2.2", Standards.parse(Api.reader().get(path + "?format=ninjs2").asString()));
        });
    }

    @Test
    void saysWhatItWasTranslatedFrom() {
        Api.reader().get("/v1/articles/" + story.armenian() + "?format=jsonld").then().statusCode(200)
                .body("translationOfWork.headline", equalTo(story.headline()))
                .body("translationOfWork.inLanguage", equalTo("en"));
    }

    @Test
    void isANewsItemForAgencies() {
        Api.reader().accept("application/vnd.iptc.ninjs+json").get(story.byId()).then().statusCode(200)
                .contentType(containsString("application/vnd.iptc.ninjs+json")).body("uri", equalTo("urn:uuid:" + story.id()))
                .body("standard.version", equalTo("3.1")).body("bodies[0].value", containsString("Moving closer"))
                .body("associations.rel", hasItem("irel:translation"))
                .body("organisations.name", hasItem("Ferry Alliance")).body("places.name", hasItem("Sevan"));
        Api.reader().get(story.byId() + "?format=ninjs2").then().statusCode(200).body("standard.version", equalTo("2.2"))
                .body("pubstatus", equalTo("usable"));
    }
}
