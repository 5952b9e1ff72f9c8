package org.standfirst.sitemap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
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
import org.standfirst.testsupport.Publishers;
import org.standfirst.testsupport.Standards;
import org.standfirst.testsupport.TestDatabase;
import org.standfirst.testsupport.Unique;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SitemapTest {

    private static String url(String id) {
        return Api.reader().get("/v1/articles/" + id).then().statusCode(200).extract().path("url");
    }

    @Test
    void namesTheMonthsThatHaveArticles() {
        Articles.published(Map.of("publishedAt", "2011-06-05T10:00:00Z"));

        Api.reader().get("/sitemap.xml").then().statusCode(200).contentType(containsString("application/xml"))
                .body(containsString("<loc>http://localhost:8080/sitemaps/2011-06.xml</loc>"))
                .body(not(containsString("/sitemaps/2011-05")));
    }

    @Test
    void namesAllEditionsOfEachArticle() {
        var id = Articles.published(Map.of("publishedAt", "2011-07-05T10:00:00Z", "leadImage",
                Map.of("url", "https://media.example/ferry.jpg", "width", 1600, "height", 900)));
        String armenian = Api.create(Articles.path(id) + "/translations", Map.of("kind", "article", "language", "hy"))
                .path("id");
        Articles.publish(armenian);
        var page = "/sitemaps/2011-07.xml";
        Api.reader().get(page).then().statusCode(200).body(containsString(link("hy", url(armenian))))
                .body(containsString(link("en", url(id)))).body(containsString(link("x-default", url(id))))
                .body(containsString("<image:loc>https://media.example/ferry.jpg</image:loc>"))
                .body(not(containsString("hreflang=\"ka\"")));

        external(id, "https://partner.example/ka/ferry?a=1&b=2");

        Api.reader().get(page).then().statusCode(200)
                .body(containsString(link("ka", "https://partner.example/ka/ferry?a=1&amp;b=2")));
    }

    @Test
    void namesThePreferredOneOfTwoEditionsInALanguage() {
        var id = Articles.published(Map.of("publishedAt", "2011-09-05T10:00:00Z"));
        external(id, "https://one.example/ka/ferry");
        var preferred = external(id, "https://two.example/ka/ferry");

        Api.admin().post(Articles.path(id) + "/translations/" + preferred + "/prefer").then().statusCode(200);

        Api.reader().get("/sitemaps/2011-09.xml").then().statusCode(200)
                .body(containsString(link("ka", "https://two.example/ka/ferry")))
                .body(not(containsString("https://one.example/ka/ferry")));
    }

    private static String external(String article, String url) {
        return Api.create(Articles.path(article) + "/translations", Map.of("kind", "external", "language", "ka", "url", url,
                "publisher", Publishers.publisher(), "headline", "ბორანი")).path("id");
    }

    private static String link(String language, String url) {
        return "<xhtml:link rel=\"alternate\" hreflang=\"" + language + "\" href=\"" + url + "\"";
    }

    @Test
    void tellsTheNewsOfTwoDays() {
        var old = Articles.published(Map.of("publishedAt", "2012-01-05T10:00:00Z"));
        var fresh = Articles.published(Map.of("headline", "Ferry & pier"));

        Api.reader().get("/sitemap-news.xml").then().statusCode(200).body(containsString("<loc>" + url(fresh) + "</loc>"))
                .body(containsString("<news:title>Ferry &amp; pier</news:title>")).body(not(containsString(url(old))));
    }

    @Test
    void leavesOutNewsInLanguagesThatTheSchemaOfNewsCannotName() {
        var nameless = Articles.published(Map.of("language", "qajx"));
        var named = Articles.published(Map.of("language", "qaj-Latn"));

        Api.reader().get("/sitemap-news.xml").then().statusCode(200).body(containsString(url(named)))
                .body(not(containsString(url(nameless))));
    }

    @Test
    void isValidByTheSchemas() {
        var id = Articles.published(Map.of("publishedAt", "2011-08-05T10:00:00Z", "leadImage",
                Map.of("url", "https://media.example/პირსი.jpg")));
        external(id, "https://partner.example/ka/ბორანი?a=1&b=2");
        Articles.published(Map.of("headline", Unique.text("Ferry & pier")));

        for (var path : List.of("/sitemap.xml", "/sitemaps/2011-08.xml", "/sitemap-news.xml")) {
            Standards.assertIsSitemap(Api.reader().get(path).then().statusCode(200).extract().asString());
        }
    }

    @Test
    void losesWhatIsWithdrawn() {
        var id = Articles.published(Map.of("publishedAt", "2012-02-05T10:00:00Z"));
        assertThat(Api.reader().get("/sitemaps/2012-02.xml").then().statusCode(200).extract().asString()).contains(url(id));

        Articles.unpublish(id);

        Api.reader().get("/sitemaps/2012-02.xml").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/sitemaps/2011-13.xml", "/sitemaps/1811-01.xml", "/sitemaps/2011-06-9.xml" })
    void knowsNoOtherPages(String path) {
        Api.reader().get(path).then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void isKeptUntilSomethingChanges() {
        var etag = Api.reader().get("/sitemap.xml").then().statusCode(200).extract().header("ETag");

        Api.reader().header("If-None-Match", etag).get("/sitemap.xml").then().statusCode(304);
    }
}
