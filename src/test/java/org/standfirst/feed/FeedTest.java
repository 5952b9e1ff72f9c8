package org.standfirst.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.rometools.modules.mediarss.MediaEntryModule;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.Authors;
import org.standfirst.testsupport.Publishers;
import org.standfirst.testsupport.Standards;
import org.standfirst.testsupport.Tags;
import org.standfirst.testsupport.TestDatabase;
import org.standfirst.testsupport.Unique;

/** A feed of one tag, so that what other tests publish is not in it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestProfile(FeedTest.Whole.class)
class FeedTest {

    private static final String HEADLINE = "Ferry & pier <reopen> ]]> 🚢";

    private String slug = "";
    private String older = "";
    private String newer = "";

    /** Feeds with the whole text and few articles, and a hub. */
    public static class Whole implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("standfirst.feeds.text", "full", "standfirst.feeds.size", "2",
                    "standfirst.feeds.hubs", "https://hub.example/", "standfirst.site.name", "Lake News",
                    "standfirst.site.logo", "https://news.example/logo.png");
        }
    }

    @BeforeEach
    void publishTwoArticles() {
        slug = Unique.slug();
        Tags.tag(Map.of("slug", slug, "kind", "place", "names", Map.of("en", "Sevan")));
        var author = Authors.author(Map.of("name", "Nare Petrosyan"));
        older = Articles.published(Map.of("tags", List.of(slug), "publishedAt", "2024-02-01T10:00:00Z"));
        newer = Articles.published(Map.of("tags", List.of(slug), "publishedAt", "2024-03-05T10:00:00Z", "headline", HEADLINE,
                "standfirst", "Boats & people return.", "licence", "CC BY 4.0", "authors", List.of(author),
                "leadImage", Map.of("url", "https://media.example/ferry.jpg", "width", 1600, "height", 900, "alt", "A pier",
                        "caption", "The pier.", "credit", "Gio Lomidze/SHORE"),
                "body", List.of(Articles.paragraph("The boat is <back> & full."))));
        Api.create(Articles.path(newer) + "/translations", Map.of("kind", "external", "language", "ka", "url",
                "https://partner.example/ka/ferry", "publisher", Publishers.publisher(), "headline", "ბორანი დაბრუნდა"));
    }

    private Response get(String format) {
        return Api.reader().get("/feeds/en/tags/" + slug + "." + format);
    }

    private SyndFeed read(String format) throws Exception {
        return new SyndFeedInput().build(new StringReader(get(format).then().statusCode(200).extract().asString()));
    }

    @ParameterizedTest
    @ValueSource(strings = { "rss", "atom" })
    void isReadWithAllThatAnArticleHas(String format) throws Exception {
        var feed = read(format);

        assertThat(feed.getTitle()).isEqualTo("Lake News · Sevan");
        assertThat(feed.getEntries()).extracting(entry -> entry.getUri())
                .containsExactly("urn:uuid:" + newer, "urn:uuid:" + older);
        var entry = feed.getEntries().get(0);
        assertThat(entry.getTitle()).isEqualTo(HEADLINE);
        assertThat(entry.getLink()).startsWith("http://localhost:8080/en/");
        assertThat(entry.getPublishedDate().toInstant()).isEqualTo("2024-03-05T10:00:00Z");
        assertThat(entry.getAuthors().isEmpty() ? entry.getAuthor() : entry.getAuthors().get(0).getName())
                .isEqualTo("Nare Petrosyan");
        assertThat(entry.getCategories()).hasSize(1);
        assertThat(entry.getContents().get(0).getValue())
                .contains("<div lang=\"en\" dir=\"ltr\">", "The boat is &lt;back&gt; &amp; full.");
        var media = (MediaEntryModule) entry.getModule("http://search.yahoo.com/mrss/");
        assertThat(media.getMediaContents()[0].getReference()).hasToString("https://media.example/ferry.jpg");
    }

    @Test
    void linksToTheEditionsElsewhere() {
        get("atom").then().statusCode(200).contentType(containsString("application/atom+xml")).body(containsString(
                "<link rel=\"alternate\" type=\"text/html\" hreflang=\"ka\" href=\"https://partner.example/ka/ferry\" title=\"ბორანი დაბრუნდა\""));
        get("rss").then().statusCode(200).contentType(containsString("application/rss+xml"))
                .body(containsString("<atom:link rel=\"alternate\" type=\"text/html\" hreflang=\"ka\""));
        get("json").then().statusCode(200).contentType(containsString("application/feed+json"))
                .body("items[0]._standfirst.translations[0].language", equalTo("ka"));
        get("ninjs").then().statusCode(200)
                .body("[0].associations.rel", hasItem("irel:translation"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "rss", "atom", "json", "ninjs" })
    void namesItselfAndItsHub(String format) {
        get(format).then().statusCode(200).header("Link", containsString(
                "<http://localhost:8080/feeds/en/tags/" + slug + "." + format + ">; rel=\"self\""))
                .header("Link", containsString("<https://hub.example/>; rel=\"hub\""))
                .header("Content-Language", "en").header("Last-Modified", not(startsWith("Thu, 01 Jan 1970")));
    }

    @Test
    void namesItsHubWhereItIsOfAnAuthorToo() {
        var author = Unique.slug();
        Articles.published(Map.of("authors", List.of(Authors.author(Map.of("slug", author)))));

        Api.reader().get("/feeds/en/authors/" + author + ".atom").then().statusCode(200)
                .body(containsString("<link rel=\"hub\" href=\"https://hub.example/\""));
    }

    @Test
    void isAJsonFeed() {
        get("json").then().statusCode(200).body("version", equalTo("https://jsonfeed.org/version/1.1"))
                .body("items", hasSize(2)).body("items[0].title", equalTo(HEADLINE))
                .body("items[0].content_html", containsString("&lt;back&gt;")).body("hubs[0].type", equalTo("WebSub"))
                .body("items[0].image", equalTo("https://media.example/ferry.jpg"));
    }

    @Test
    void comesAsNinjsOfBothVersions() {
        get("ninjs").then().statusCode(200).body("[0].standard.version", equalTo("3.1"))
                .body("[0].pubStatus", equalTo("usable")).body("[0].headlines[0].value", equalTo(HEADLINE))
                .body("[0].places[0].name", equalTo("Sevan"));
        get("ninjs2").then().statusCode(200).body("[0].standard.version", equalTo("2.2"))
                .body("[0].pubstatus", equalTo("usable")).body("[0]", not(hasKey("pubStatus")));
        assertThat(get("ninjs?version=2.2").asString()).isEqualTo(get("ninjs2").asString());
    }

    @Test
    void isValidByTheSchemasOfItsForms() {
        Api.change().body(Map.of("reason", "legal", "text", "A court & has decided.")).post(Articles.path(older) + "/recall")
                .then().statusCode(200);

        Standards.assertIsJsonFeed(get("json").asString());
        Standards.parse(get("ninjs").asString()).forEach(item -> Standards.assertIsNinjs("3.1", item));
        Standards.parse(get("ninjs2").asString()).forEach(item -> Standards.assertIsNinjs("2.2", item));
    }

    @Test
    void isThereAndEmptyWhereATagHasNothingYet() {
        Api.reader().get("/feeds/ka/tags/" + slug + ".atom").then().statusCode(200).body(not(containsString("<entry")));
        Api.reader().get("/feeds/ka/tags/" + slug + ".json").then().statusCode(200).body("items", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(strings = { "rss", "atom", "json" })
    void isNoOlderThanTheNewsroomWhereThereWasNothingYet(String format) {
        Api.reader().get("/feeds/qac/tags/" + slug + "." + format).then().statusCode(200)
                .header("Last-Modified", not(startsWith("Thu, 01 Jan 1970"))).body(not(containsString("1970-01-01")))
                .body(not(containsString("Jan 1970")));
    }

    @Test
    void leadsToItsArchives() {
        var newest = Articles.published(Map.of("tags", List.of(slug), "publishedAt", "2024-03-05T12:00:00Z"));

        var feed = get("atom").then().statusCode(200).body(containsString(newest)).body(not(containsString(older)))
                .extract().xmlPath();
        var archive = feed.getString("feed.link.find { it.@rel == 'prev-archive' }.@href");
        assertThat(archive).endsWith("/archive/2024-03-05.atom");
        var before = Api.reader().get(archive.substring("http://localhost:8080".length())).then().statusCode(200)
                .body(containsString("<fh:archive")).body(containsString("rel=\"current\"")).body(containsString(newest))
                .body(containsString(newer)).extract().xmlPath()
                .getString("feed.link.find { it.@rel == 'prev-archive' }.@href");
        assertThat(before).endsWith("/archive/2024-02-01.atom");
        Api.reader().get(before.substring("http://localhost:8080".length())).then().statusCode(200)
                .body(containsString(older)).body(not(containsString("prev-archive")));
    }

    @Test
    void tellsWhatWasRecalledUntilItIsBack() {
        Api.change().body(Map.of("reason", "legal", "text", "A court & has decided.")).post(Articles.path(older) + "/recall")
                .then().statusCode(200);

        get("atom").then().statusCode(200).body(containsString("<at:deleted-entry ref=\"urn:uuid:" + older + "\""))
                .body(containsString("A court &amp; has decided."));
        get("ninjs").then().statusCode(200)
                .body("find { it.uri == 'urn:uuid:" + older + "' }.pubStatus", equalTo("canceled"));
        get("rss").then().statusCode(200).body(not(containsString(older)));
    }

    @Test
    void forgetsAWithdrawalOfWhatIsBack() {
        Articles.unpublish(older);
        get("atom").then().statusCode(200).body(containsString("<at:deleted-entry ref=\"urn:uuid:" + older + "\""));

        Articles.publish(older);

        get("atom").then().statusCode(200).body(not(containsString("<at:deleted-entry ref=\"urn:uuid:" + older + "\"")))
                .body(containsString("<id>urn:uuid:" + older));
    }

    @Test
    void answersNotModifiedUntilSomethingIs() {
        var etag = get("rss").then().statusCode(200).extract().header("ETag");
        Api.reader().header("If-None-Match", etag).get("/feeds/en/tags/" + slug + ".rss").then().statusCode(304);
        Api.reader().head("/feeds/en/tags/" + slug + ".rss").then().statusCode(200).header("ETag", etag);

        Articles.published(Map.of("tags", List.of(slug)));

        Api.reader().header("If-None-Match", etag).get("/feeds/en/tags/" + slug + ".rss").then().statusCode(200);
    }

    @Test
    void saysWhichWayItsTextRuns() {
        Articles.published(Map.of("language", "ar", "tags", List.of(slug), "headline", Unique.text("العبّارة تعود")));

        Api.reader().get("/feeds/ar/tags/" + slug + ".rss").then().statusCode(200)
                .body(containsString("&lt;div lang=\"ar\" dir=\"rtl\"&gt;")).body(containsString("<language>ar</language>"));
    }

    @Test
    void leadsFromOtherNamesToItsOwn() {
        Api.reader().redirects().follow(false).get("/feeds/EN/tags/" + slug + ".atom").then().statusCode(301)
                .header("Location", "/feeds/en/tags/" + slug + ".atom");
    }

    @ParameterizedTest
    @CsvSource({ "/feeds/en/tags/no-such-tag.atom,404", "/feeds/en/tags/no-such-tag/archive/2024-13-01.atom,404",
            "/feeds/e.rss,404", "/feeds/en.pdf,404", "/feeds/en.atom?version=2.2,400", "/feeds/en.ninjs?version=1.0,400",
            "/feeds/en.atom?cursor=x,400" })
    void refusesWhatThereIsNot(String path, int status) {
        Api.reader().get(path).then().statusCode(status).contentType("application/problem+json");
    }
}
