package org.standfirst.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.TestDatabase;

/** Every element of a page of a newsroom comes back by its name. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class WholeArticleTest {

    private static WholeStory story;

    @BeforeEach
    void publishTheStoryOnce() {
        if (story == null) {
            story = WholeStory.publish();
        }
    }

    private static ValidatableResponse read(String path) {
        return Api.reader().get(path).then().statusCode(200);
    }

    @Test
    void saysWhatItIsAndWhenItAppeared() {
        read(story.byId()).header("Content-Language", "en").contentType("application/json")
                .body("id", equalTo(story.id())).body("language", equalTo("en")).body("slug", equalTo(story.slug()))
                .body("url", equalTo("http://localhost:8080/en/" + story.slug()))
                .body("headline", equalTo(story.headline())).body("kicker", equalTo("Transport"))
                .body("standfirst", equalTo("The boat has not been seen since Monday.")).body("dateline", equalTo("Sevan"))
                .body("publishedAt", equalTo("2023-12-15T00:00:00Z"))
                .body("firstPublishedAt", equalTo("2023-12-15T00:00:00Z")).body("updatedAt", notNullValue())
                .body("version", equalTo(1)).body("wordCount", equalTo(18)).body("readingMinutes", equalTo(1));
    }

    @Test
    void isTheSameByLanguageAndSlug() {
        var byId = read(story.byId()).extract().asString();

        read(story.bySlug()).body(equalTo(byId));
    }

    @Test
    void hasItsPhotoWithCaptionAndCredit() {
        read(story.byId()).body("leadImage.url", equalTo("https://media.example/ferry.jpg"))
                .body("leadImage.width", equalTo(1600)).body("leadImage.height", equalTo(900))
                .body("leadImage.alt", equalTo("An empty pier"))
                .body("leadImage.caption", equalTo("The pier on 14 December 2023."))
                .body("leadImage.credit", equalTo("Gio Lomidze/SHORE"))
                .body("leadImage.focalPoint.x", equalTo(0.5f)).body("leadImage.focalPoint.y", equalTo(0.3f))
                .body("leadImage.renditions", hasSize(0));
    }

    @Test
    void hasItsAuthorsInOrderWithTheirRoles() {
        read(story.byId()).body("authors.name", contains("Nare Petrosyan", "Gio Lomidze"))
                .body("authors.slug", contains(story.author().slug(), story.photographer().slug()))
                .body("authors.role", contains("author", "photographer"));
    }

    @Test
    void namesItsTagsInItsLanguageElseTheDefaultElseBySlug() {
        read(story.byId()).body("tags.name", contains("Ferry Alliance", "Sevan", story.nameless().slug()))
                .body("tags.slug", contains(story.alliance().slug(), story.place().slug(), story.nameless().slug()))
                .body("tags.kind", contains("organisation", "place", "topic"));
        read("/v1/articles/" + story.armenian())
                .body("tags.name", contains("Ferry Alliance", "Սևան", story.nameless().slug()));
    }

    @Test
    void hasItsTextWithHeadingAndLiveLinks() {
        var readMore = read("/v1/articles/" + story.readMore()).extract().jsonPath();
        var linked = read("/v1/articles/" + story.linked()).extract().jsonPath();

        read(story.byId()).body("body._type", contains("block", "relatedLink", "block", "block"))
                .body("body[0].children[0].text", equalTo("The minister said that the ferry was never late."))
                .body("body[1].label", equalTo("Read more")).body("body[1].article", equalTo(story.readMore()))
                .body("body[1].headline", equalTo(readMore.getString("headline")))
                .body("body[1].url", equalTo(readMore.getString("url")))
                .body("body[2].style", equalTo("h2"))
                .body("body[2].children[0].text", equalTo("Moving closer to the shore"))
                .body("body[3].markDefs[0]._type", equalTo("articleLink"))
                .body("body[3].markDefs[0].article", equalTo(story.linked()))
                .body("body[3].markDefs[0].href", equalTo(linked.getString("url")))
                .body("body[3].markDefs[0].headline", equalTo(linked.getString("headline")));
    }

    @Test
    void listsItsEditionsHereAndAtPartnerSites() {
        read(story.byId()).body("original", equalTo(true)).body("translations.language", contains("hy", "ka", "ru"))
                .body("translations.kind", contains("article", "external", "external"))
                .body("translations[0].id", equalTo(story.armenian()))
                .body("translations[0].headline", equalTo("Լաստանավը " + story.headline()))
                .body("translations[0].publisher", nullValue())
                .body("translations[1].url", equalTo(WholeStory.PARTNER_URL))
                .body("translations[1].headline", equalTo("ბორანი დაიკარგა"))
                .body("translations[1].publisher.slug", equalTo(story.georgianPartner().slug()))
                .body("translations[1].publisher.name", equalTo("Tbilisi Lakes"))
                .body("translations[1].publisher.url", equalTo("https://lakes.example/"))
                .body("translations[1].publishedAt", equalTo("2023-12-16T08:00:00Z"))
                .body("translations[2].publisher.name", equalTo("Prichal"));
    }

    @Test
    void isAmongTheEditionsOfItsTranslation() {
        read("/v1/articles/" + story.armenian()).header("Content-Language", "hy")
                .body("original", equalTo(false)).body("translatedFrom.id", equalTo(story.id()))
                .body("translatedFrom.version", equalTo(1)).body("translationOutdated", equalTo(false))
                .body("translations.language", contains("en", "ka", "ru"))
                .body("translations[0].headline", equalTo(story.headline()));
    }

    @Test
    void hasItsLinksInOrderAndThoseOfItsTextLast() {
        read(story.byId()).body("related.relation", contains("readMore", "background", "inline", "inline"))
                .body("related[0].id", equalTo(story.linked())).body("related[0].language", equalTo("en"))
                .body("related[1].id", nullValue()).body("related[1].headline", equalTo("A history of piers"))
                .body("related[1].url", equalTo("https://elsewhere.example/piers"))
                .body("related[1].publisher", equalTo("Harbour Wire"))
                .body("related[2].id", equalTo(story.readMore())).body("related[3].id", equalTo(story.linked()));
    }

    @Test
    void hasTheNoticesAboveAndBelow() {
        read(story.byId())
                .body("notices.findAll { it.placement == 'top' }.title", hasItems("Become a friend of the lake"))
                .body("notices.findAll { it.placement == 'top' }.text", hasItems("Support reporting from the shore."))
                .body("notices.findAll { it.placement == 'top' }.action.label", hasItems("Become a member"))
                .body("notices.findAll { it.placement == 'top' }.action.url", hasItems("https://news.example/join"))
                .body("notices.findAll { it.placement == 'bottom' }.action.url", hasItems("https://news.example/give"))
                .body("notices.text", hasItems("Boats need fuel, and so do reporters."));
    }

    @Test
    void saysWhereItComesFromAndWhatWasPutRight() {
        read(story.byId()).body("source.publisher", equalTo("Harbour Wire"))
                .body("source.url", equalTo("https://wire.example/ferry")).body("licence", equalTo("CC BY-NC-ND 4.0"))
                .body("corrections", hasSize(1)).body("corrections[0].kind", equalTo("correction"))
                .body("corrections[0].text", equalTo("The pier is of stone."))
                .body("corrections[0].at", equalTo("2023-12-16T10:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({ "text/html,html", "text/markdown,markdown", "text/plain,text" })
    void comesWholeAsADocument(String mediaType, String format) {
        var asked = Api.reader().accept(mediaType).get(story.byId()).then().statusCode(200)
                .contentType(containsString(mediaType)).header("Content-Language", "en")
                .header("Vary", "Accept, Accept-Encoding")
                .extract().asString();

        read(story.bySlug() + "?format=" + format).contentType(containsString(mediaType)).body(equalTo(asked));
        for (var element : List.of(story.headline(), "Transport", "The boat has not been seen since Monday.", "Sevan",
                "Nare Petrosyan", "December 15, 2023", "The pier on 14 December 2023.", "Gio Lomidze/SHORE",
                "The minister said that the ferry was never late.", "Moving closer to the shore", "Read more",
                "Why the pier was closed", "A history of piers", "Become a friend of the lake", "Become a member",
                "https://news.example/give", WholeStory.PARTNER_URL, "Tbilisi Lakes", "Prichal", "Լաստանավը",
                "Ferry Alliance", "The pier is of stone.", "CC BY-NC-ND 4.0")) {
            assertThat(plain(asked)).as(mediaType).contains(element);
        }
    }

    /** Without the escapes of Markdown. */
    private static String plain(String document) {
        return document.replace("\\", "");
    }

    @ParameterizedTest
    @CsvSource({ "html,<h2>Moving closer to the shore</h2>", "markdown,## Moving closer to the shore",
            "text,Moving closer to the shore" })
    void writesTheTextAsIsAskedFor(String form, String heading) {
        read(story.byId() + "?body=" + form).contentType("application/json").body("body", containsString(heading))
                .body("body", containsString("Why the pier was closed"));
    }

    @Test
    void writesTheTextAsPortableTextUnlessAskedOtherwise() {
        var usual = read(story.byId()).extract().asString();

        read(story.byId() + "?body=portableText").body(equalTo(usual));
    }

    @ParameterizedTest
    @ValueSource(strings = { "application/pdf", "image/*", "text/css" })
    void refusesATypeThatItIsNotWrittenIn(String mediaType) {
        Api.reader().accept(mediaType).get(story.byId()).then().statusCode(406).contentType("application/problem+json")
                .body("type", equalTo("/problems/not-acceptable")).body("instance", equalTo(story.byId()));
    }

    @Test
    void takesTheFormatBeforeTheType() {
        Api.reader().accept("text/html").get(story.byId() + "?format=json").then().statusCode(200)
                .contentType("application/json").body("id", equalTo(story.id()));
    }

    @Test
    void givesJustTheFieldsThatAreAskedFor() {
        read(story.byId() + "?fields=headline,slug")
                .body("keySet()", containsInAnyOrder("id", "headline", "slug"));
    }

    @ParameterizedTest
    @CsvSource({ "fields=headlin,invalid-parameter", "body=pdf,invalid-parameter", "format=pdf,invalid-parameter",
            "include=body,unknown-parameter", "format=html&format=html,unknown-parameter" })
    void refusesParametersThatItCannotRead(String query, String problem) {
        Api.reader().get(story.byId() + "?" + query).then().statusCode(400).contentType("application/problem+json")
                .body("type", equalTo("/problems/" + problem));
    }

    @Test
    void answersHeadWithoutABody() {
        var etag = read(story.byId()).extract().header("ETag");

        Api.reader().head(story.byId()).then().statusCode(200).header("ETag", etag).contentType("application/json")
                .body(emptyString());
    }
}
