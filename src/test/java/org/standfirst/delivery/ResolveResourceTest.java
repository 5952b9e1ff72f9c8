package org.standfirst.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.standfirst.testsupport.Refusals.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.Redirects;
import org.standfirst.testsupport.Tags;
import org.standfirst.testsupport.TestDatabase;

/** What stands at an address now: the test site is that of the default template, http://localhost:8080/{language}/{slug}. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ResolveResourceTest {

    private static final String SITE = "http://localhost:8080";

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Response resolve(String url) {
        return Api.reader().redirects().follow(false).get("/v1/resolve?url=" + encode(url));
    }

    private static void assertLeads(String url, int status, String to) {
        resolve(url).then().statusCode(status).header("Location", equalTo("/v1/resolve?url=" + encode(to)))
                .body("location", equalTo(to)).body("status", equalTo(status));
    }

    private static String slug() {
        return Newsdesk.unique("resolved-");
    }

    @Test
    void findsAnArticleUnderEachOfItsAddresses() {
        var slug = "ბორანი-" + slug();
        var id = Articles.published(Map.of("language", "ka", "slug", slug, "headline", "ბორანი"));
        var url = SITE + "/ka/" + encode(slug);

        for (var address : List.of(url, "/ka/" + slug, "/ka/" + encode(slug), url + "/", url + "?utm_source=a", url + "#top",
                "https://www.localhost:8080/ka/" + slug, "/v1/articles/ka/" + encode(slug), "/v1/articles/" + id,
                "/KA/" + slug)) {
            resolve(address).then().statusCode(200).body("status", equalTo(200)).body("kind", equalTo("article"))
                    .body("id", equalTo(id)).body("language", equalTo("ka")).body("slug", equalTo(slug))
                    .body("name", equalTo("ბორანი")).body("url", equalTo(url))
                    .body("path", equalTo("/v1/articles/ka/" + encode(slug))).body("location", nullValue());
        }
    }

    @Test
    void takesAnAddressThatIsWrittenOutInTheQuery() {
        var slug = slug();
        Articles.published(Map.of("slug", slug));

        Api.reader().get("/v1/resolve?url=/en/" + slug).then().statusCode(200);
        Api.reader().get("/v1/resolve?url=/en/%25" + Integer.toHexString(slug.charAt(0)) + slug.substring(1)).then()
                .statusCode(200);
    }

    @Test
    void findsTagsAndAuthors() {
        var tag = Newsdesk.tag();
        var author = Newsdesk.author();
        Articles.published(Map.of("tags", List.of(tag.slug()), "authors", List.of(author.slug())));

        for (var address : List.of("/ka/tags/" + tag.slug(), "/v1/tags/" + tag.slug(), "/v1/tags/" + tag.id())) {
            resolve(address).then().statusCode(200).body("kind", equalTo("tag")).body("id", equalTo(tag.id()))
                    .body("path", equalTo("/v1/tags/" + tag.slug()));
        }
        resolve("/ka/tags/" + tag.slug()).then().body("language", equalTo("ka"))
                .body("url", equalTo(SITE + "/ka/tags/" + tag.slug()));
        for (var address : List.of("/en/authors/" + author.slug(), "/v1/authors/" + author.slug())) {
            resolve(address).then().statusCode(200).body("kind", equalTo("author")).body("id", equalTo(author.id()))
                    .body("url", equalTo(SITE + "/en/authors/" + encode(author.slug())));
        }
    }

    @Test
    void leadsFromAFormerSlugToThePresentAddress() {
        var former = slug();
        var present = slug();
        var id = Articles.published(Map.of("slug", former));
        Newsdesk.republish(id, Map.of("slug", present));

        assertLeads("/en/" + former, 301, SITE + "/en/" + present);
        resolve("/v1/articles/en/" + former).then().statusCode(301).body("id", equalTo(id)).body("slug", equalTo(present));
        Api.reader().get("/v1/resolve?url=/en/" + former).then().statusCode(200).body("id", equalTo(id));
    }

    @Test
    void leadsFromAnotherWordForATagToTheTag() {
        var word = Newsdesk.unique("Old Lake ");
        var tag = Newsdesk.tag(Map.of("aliases", List.of("Something else", word)));
        var alias = word.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
        refused(resolve("/en/tags/" + alias), 404, "not-found");

        Articles.published(Map.of("tags", List.of(tag.slug())));

        assertLeads("/en/tags/" + alias, 301, SITE + "/en/tags/" + tag.slug());
        assertLeads("/v1/tags/" + alias, 301, SITE + "/en/tags/" + tag.slug());
    }

    @Test
    void leadsFromATagThatWasMergedOrRenamedToThePresentOne() {
        var tag = Newsdesk.tag();
        var into = Newsdesk.tag();
        Articles.published(Map.of("tags", List.of(tag.slug())));
        Api.change().body(Map.of("into", into.slug())).post(Tags.PATH + "/" + tag.id() + "/merge").then().statusCode(200);
        var renamed = Newsdesk.unique("renamed-");
        Api.change().body(Map.of("slug", renamed)).patch(Tags.PATH + "/" + into.id()).then().statusCode(200);

        for (var former : List.of(tag.slug(), into.slug(), tag.id())) {
            assertLeads("/v1/tags/" + former, 301, SITE + "/en/tags/" + renamed);
        }
        assertLeads("/en/tags/" + tag.slug(), 301, SITE + "/en/tags/" + renamed);
        resolve("/en/tags/" + renamed).then().statusCode(200).body("kind", equalTo("tag")).body("id", equalTo(into.id()));
    }

    @Test
    void followsARedirectThatWasSetByHand() {
        var slug = slug();
        Articles.published(Map.of("slug", slug));
        var from = Redirects.path();
        Redirects.redirect(from, "/en/" + slug);

        assertLeads(from, 301, "/en/" + slug);
        assertLeads(SITE + from + "/?a=b", 301, "/en/" + slug);
        Api.reader().get("/v1/resolve?url=" + from).then().statusCode(200).body("slug", equalTo(slug));
    }

    @Test
    void leadsToAnotherSiteDirectly() {
        var from = "https://old.example" + Redirects.path();
        Api.create(Redirects.PATH, Map.of("from", from, "to", "https://elsewhere.example/ბორანი?a=ბ", "status", 308));

        resolve(from).then().statusCode(308)
                .header("Location", equalTo("https://elsewhere.example/" + encode("ბორანი") + "?a=" + encode("ბ")))
                .body("location", equalTo("https://elsewhere.example/" + encode("ბორანი") + "?a=" + encode("ბ")))
                .body("kind", nullValue());
        refused(resolve(from.replace("https://old.example", "")), 404, "not-found");
    }

    @Test
    void leadsToAnArticleWhereverItIs() {
        var from = Redirects.path();
        var first = slug();
        var second = slug();
        var id = Articles.draft(Map.of("slug", first));
        Api.create(Redirects.PATH, Map.of("from", from, "article", id, "status", 302));

        refused(resolve(from), 404, "not-found");
        assertThat(resolve(from).asString()).doesNotContain(first);
        Articles.publish(id);
        assertLeads(from, 302, SITE + "/en/" + first);
        Newsdesk.republish(id, Map.of("slug", second));
        assertLeads(from, 302, SITE + "/en/" + second);
        Articles.unpublish(id);
        refused(resolve(from), 410, "gone");
    }

    @Test
    void putsWhatIsThereBeforeARedirectAndThatBeforeHistory() {
        var former = slug();
        var present = slug();
        var id = Articles.published(Map.of("slug", former));
        var redirect = Redirects.redirect("/en/" + former, "/en/elsewhere");
        resolve("/en/" + former).then().statusCode(200).body("id", equalTo(id));

        Newsdesk.republish(id, Map.of("slug", present));
        assertLeads("/en/" + former, 301, "/en/elsewhere");

        Api.change().delete(Redirects.PATH + "/" + redirect).then().statusCode(204);
        assertLeads("/en/" + former, 301, SITE + "/en/" + present);
    }

    @Test
    void followsARedirectAsItIsChanged() {
        var from = Redirects.path();
        var id = Redirects.redirect(from, "/en/a");

        Newsdesk.patch("redirects", id, Map.of("to", "/en/b"));
        assertLeads(from, 301, "/en/b");

        Api.change().body("{\"to\": null, \"status\": 410}").patch(Redirects.PATH + "/" + id).then().statusCode(200);
        refused(resolve(from), 410, "gone");
    }

    @Test
    void tellsWhatIsGone() {
        var slug = slug();
        var id = Articles.published(Map.of("slug", slug));

        Articles.unpublish(id);

        refused(resolve("/en/" + slug), 410, "gone");
        refused(resolve("/v1/articles/" + id), 410, "gone");
    }

    @Test
    void knowsNothingOfDrafts() {
        var slug = slug();
        var tag = Newsdesk.tag();
        var author = Newsdesk.author();
        var id = Articles.draft(Map.of("slug", slug, "tags", List.of(tag.slug()), "authors", List.of(author.slug())));

        for (var address : List.of("/en/" + slug, "/v1/articles/" + id, "/v1/articles/en/" + slug, "/en/tags/" + tag.slug(),
                "/en/authors/" + author.slug())) {
            refused(resolve(address), 404, "not-found");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "/", "/nothing", "https://other.example/en/a", "/en/authors/nobody", "/v1/articles", "/12/a",
            "/v1/articles/en/a/b", "/v1/editorial/articles", "/en/../en/a" })
    void findsNothingWhereNothingIs(String address) {
        refused(resolve(address), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "en/a", "//other.example/a", "javascript:alert(1)", "mailto:a@b.example", "/%zz", "/%00",
            "/%ff", "/a b", "#a", "/a\\b", "ftp://a.example/" })
    void refusesWhatIsNoAddress(String address) {
        refused(resolve(address), 400, "invalid-parameter").body("errors[0].parameter", equalTo("url"));
    }

    @Test
    void answersNotModified() {
        var slug = slug();
        Articles.published(Map.of("slug", slug));
        var path = "/v1/resolve?url=/en/" + slug;
        var tag = Api.reader().get(path).header("ETag");

        Api.reader().header("If-None-Match", tag).get(path).then().statusCode(304);
        Api.reader().head(path).then().statusCode(200);
        refused(Api.reader().get("/v1/resolve"), 400, "invalid-parameter");
    }
}
