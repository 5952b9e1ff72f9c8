package org.standfirst.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.standfirst.testsupport.Refusals.refused;
import static org.standfirst.testsupport.Refusals.refusedAt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.preview.PreviewTokens.Preview;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.Authors;
import org.standfirst.testsupport.Notices;
import org.standfirst.testsupport.Publishers;
import org.standfirst.testsupport.Tags;
import org.standfirst.testsupport.TestDatabase;

/** Articles before they are published, for whoever has a link. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PreviewTest {

    private static final String PREVIEW = "/v1/preview/";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PreviewTokens tokens;

    PreviewTest(PreviewTokens tokens) {
        this.tokens = tokens;
    }

    @Test
    void makesALinkThatShowsADraftToAnyone() {
        var id = Articles.draft(Map.of("kicker", "Transport"));

        var link = Api.admin().post(Articles.path(id) + "/preview");

        var token = link.<String> path("token");
        link.then().statusCode(201).header("Location", equalTo(link.path("url")))
                .body("url", startsWith("http")).body("url", containsString(PREVIEW + token));
        assertThat(Instant.parse(link.path("expiresAt")))
                .isBetween(Instant.now().plus(Duration.ofHours(23)), Instant.now().plus(Duration.ofHours(25)));
        Api.reader().get(PREVIEW + token).then().statusCode(200).body("id", equalTo(id)).body("kicker", equalTo("Transport"))
                .body("version", equalTo(1)).body("body", hasSize(1))
                .header("Cache-Control", equalTo("private, no-store")).header("X-Robots-Tag", equalTo("noindex"))
                .header("Referrer-Policy", equalTo("no-referrer")).header("Access-Control-Allow-Origin", equalTo("*"))
                .header("Standfirst-Preview", equalTo("until=" + link.path("expiresAt")))
                .header("Content-Language", equalTo("en"));
        refused(Api.reader().get("/v1/articles/" + id), 404, "not-found");
    }

    @Test
    void showsWhatReadersWouldGet() throws Exception {
        var target = Articles.published();
        var id = Articles.draft(Map.ofEntries(Map.entry("kicker", "Transport"), Map.entry("standfirst", "It is back."),
                Map.entry("tags", List.of(Tags.tag(), Tags.tag())), Map.entry("authors", List.of(Authors.author())),
                Map.entry("source", Map.of("publisher", Publishers.publisher(), "url", "https://lakeside.example/a")),
                Map.entry("related", List.of(Map.of("id", target),
                        Map.of("url", "https://lakeside.example/b", "headline", "B", "publisher", Publishers.publisher()))),
                Map.entry("leadImage", Map.of("url", "https://media.example/a.jpg", "width", 1600, "alt", "A ferry")),
                Map.entry("corrections", List.of(Map.of("text", "The pier is older."))),
                Map.entry("publishedAt", "2024-01-02T03:04:05Z"),
                Map.entry("body", List.of(Articles.paragraph("One."), Map.of("_type", "relatedLink", "article", target),
                        Map.of("_type", "embed", "url", "https://video.example/1")))));
        Api.create(Articles.path(id) + "/translations", Map.of("kind", "external", "language", "ka", "url",
                "https://lakeside.example/ka", "publisher", Publishers.publisher(), "headline", "ბორანი"));
        Notices.notice();
        var token = token(id);
        var preview = JSON.readTree(Api.reader().get(PREVIEW + token).asString());
        var html = Api.reader().get(PREVIEW + token + "?format=html").asString();

        Articles.publish(id);

        var published = JSON.readTree(Api.reader().get("/v1/articles/" + id).asString());
        assertThat(timeless(preview)).isEqualTo(timeless(published));
        assertThat(preview.get("translations")).hasSize(1);
        assertThat(preview.get("related")).hasSizeGreaterThan(1);
        assertThat(html).isEqualTo(Api.reader().get("/v1/articles/" + id + "?format=html").asString());
        var again = JSON.readTree(Api.reader().get(PREVIEW + token).asString());
        assertThat(again).isEqualTo(published);
    }

    private static JsonNode timeless(JsonNode article) {
        return ((ObjectNode) article.deepCopy()).without("updatedAt");
    }

    @Test
    void showsTheChangesThatReadersDoNotSeeYet() {
        var id = Articles.published(Map.of("headline", "Ferry sold"));
        var token = token(id);
        Api.change().body(Map.of("headline", "Ferry kept")).patch(Articles.path(id)).then().statusCode(200);

        Api.reader().get(PREVIEW + token).then().body("headline", equalTo("Ferry kept")).body("version", equalTo(2));
        Api.reader().get("/v1/articles/" + id).then().body("headline", equalTo("Ferry sold")).body("version", equalTo(1));
    }

    @Test
    void showsTheTagThatAnotherWasMergedInto() {
        var tag = Tags.tag();
        var into = Tags.tag();
        var id = Articles.draft(Map.of("tags", List.of(tag)));
        Api.change().body(Map.of("into", into)).post(Tags.PATH + "/" + tag + "/merge").then().statusCode(200);

        Api.reader().get(PREVIEW + token(id)).then().statusCode(200).body("tags.id", equalTo(List.of(into)));
    }

    @Test
    void showsNothingOfOtherDrafts() {
        var hidden = Articles.draft(Map.of("headline", "Xyloquartz draft", "slug", "xyloquartz-" + UUID.randomUUID()));
        var id = Articles.draft(Map.of("related", List.of(Map.of("id", hidden)), "body", List.of(
                Map.of("_type", "relatedLink", "article", hidden), Map.of("_type", "block", "style", "normal",
                        "children", List.of(Map.of("_type", "span", "text", "There.", "marks", List.of("a"))),
                        "markDefs", List.of(Map.of("_type", "articleLink", "_key", "a", "article", hidden))))));
        var edition = Api.create(Articles.path(id) + "/translations", Map.of("kind", "article", "language", "hy"))
                .<String> path("id");
        Api.change().body(Map.of("headline", "Xyloquartz edition")).patch(Articles.path(edition)).then().statusCode(200);
        var token = token(id);

        for (var form : List.of("", "?body=html", "?format=html", "?format=markdown", "?format=text")) {
            assertThat(Api.reader().get(PREVIEW + token + form).then().statusCode(200).extract().asString())
                    .doesNotContainIgnoringCase("xyloquartz").doesNotContain(hidden).doesNotContain(edition);
        }
        var article = Api.reader().get(PREVIEW + token(edition));
        article.then().body("$", not(hasKey("translatedFrom"))).body("translations", hasSize(0));
    }

    @Test
    void comesInTheFormsOfDelivery() {
        var token = token(Articles.draft(Map.of("headline", "Ferry sold")));

        Api.reader().get(PREVIEW + token + "?body=text").then().body("body", startsWith("The ferry crossed"));
        Api.reader().get(PREVIEW + token + "?format=markdown").then().contentType(startsWith("text/markdown"))
                .body(startsWith("# Ferry sold"));
        Api.reader().header("Accept", "text/html").get(PREVIEW + token).then().contentType(startsWith("text/html"));
        Api.reader().get(PREVIEW + token + "?fields=headline").then().body("keySet()", hasSize(2));
        Api.reader().head(PREVIEW + token).then().statusCode(200);
        refused(Api.reader().get(PREVIEW + token + "?format=pdf"), 400, "invalid-parameter");
        refused(Api.reader().get(PREVIEW + token + "?status=draft"), 400, "unknown-parameter");
    }

    @Test
    void knowsNoTokenWithAnyCharacterChanged() {
        var token = token(Articles.draft());

        for (var i = 0; i < token.length(); i++) {
            var other = token.charAt(i) == 'A' ? 'B' : 'A';
            refused(Api.reader().get(PREVIEW + token.substring(0, i) + other + token.substring(i + 1)), 404, "not-found");
        }
        for (var text : List.of("a", token + "A", token.substring(1), token + "=", "%20", "..", token + "%0A", "ა",
                Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[57]))) {
            assertThat(Api.reader().get(PREVIEW + text).statusCode()).as(text).isEqualTo(404);
        }
    }

    @Test
    void isGoneOnceTheLinkHasExpired() {
        var id = Articles.draft();
        var expired = tokens.sign(new Preview(UUID.fromString(id), Instant.parse("2024-01-01T00:00:00Z")));

        refused(Api.reader().get(PREVIEW + expired), 410, "gone").header("Cache-Control", equalTo("private, no-store"))
                .body("detail", equalTo("The link was good until 2024-01-01T00:00:00Z."));
    }

    @Test
    void isGoneOnceTheArticleIsRemovedOrRecalled() {
        var removed = Articles.draft();
        var token = token(removed);
        Api.change().delete(Articles.path(removed)).then().statusCode(204);
        var recalled = Articles.published();
        var other = token(recalled);
        Api.admin().body(Map.of("reason", "legal")).post(Articles.path(recalled) + "/recall").then().statusCode(200);

        refused(Api.reader().get(PREVIEW + token), 410, "gone");
        refused(Api.reader().get(PREVIEW + other), 410, "gone");
    }

    @Test
    void lastsAsLongAsIsAsked() {
        var id = Articles.draft();
        var until = Instant.now().plus(Duration.ofDays(29)).truncatedTo(ChronoUnit.SECONDS);

        link(id, until.toString()).then().statusCode(201).body("expiresAt", equalTo(until.toString()));
        refusedAt(link(id, Instant.now().plus(Duration.ofDays(31)).toString()), "/expiresAt");
        refusedAt(link(id, "2024-01-01T00:00:00Z"), "/expiresAt");
        refusedAt(link(id, "tomorrow"), "/expiresAt");
        refused(Api.admin().body("{\"forever\": true}").post(Articles.path(id) + "/preview"), 400, "malformed-request");
        refused(Api.admin().post(Articles.path(UUID.randomUUID().toString()) + "/preview"), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = { "author", "translator" })
    void letsWritersPassOnWhatTheyWrote(String role) {
        var key = Api.keyWithRole(role);
        var own = Api.as(key).body(Articles.input(Map.of())).post(Articles.PATH).then().statusCode(201).extract()
                .<String> path("id");

        Api.as(key).post(Articles.path(own) + "/preview").then().statusCode(201);
        refused(Api.as(key).post(Articles.path(Articles.draft()) + "/preview"), 403, "forbidden");
        Api.as(Api.keyWithRole("editor")).post(Articles.path(own) + "/preview").then().statusCode(201);
        refused(Api.as(Api.keyWithRole("partner")).post(Articles.path(own) + "/preview"), 403, "forbidden");
        refused(Api.reader().post(Articles.path(own) + "/preview"), 401, "unauthenticated");
    }

    private static String token(String article) {
        return Api.admin().post(Articles.path(article) + "/preview").then().statusCode(201).extract().path("token");
    }

    private static Response link(String article, String expiresAt) {
        return Api.admin().body(Map.of("expiresAt", expiresAt)).post(Articles.path(article) + "/preview");
    }
}
