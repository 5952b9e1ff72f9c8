package org.standfirst.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;
import static org.standfirst.testsupport.Refusals.refused;
import static org.standfirst.testsupport.Refusals.refusedAt;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.RawHttp;
import org.standfirst.testsupport.Refusals;
import org.standfirst.testsupport.Tags;
import org.standfirst.testsupport.TestDatabase;
import org.standfirst.testsupport.Unique;

/** What the framework would answer in its own words is answered in ours. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ErrorsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{\"language\": \"en\",\\n \"headline\": nonsense} | line 2",
            "{\"language\": \"en\",\\n \"headline\": \"a\" | line 2",
            "{'language': 'en'} | line 1, column 2",
            "nonsense | line 1",
            "{\"language\": \"en\", \"headline\": \"a\"} nonsense | line 1",
            "{\"language\": \"en\", \"headline\": \"a\",} | line 1",
            "{\"language\": \"en\", \"headline\": \"a\", \"language\": \"ka\"} | line 1",
            "{\"language\": \"en\", \"headline\": \"a\", \"body\": [{\"_type\": \"a\", \"_type\": \"b\"}]} | line 1",
            "{\"language\": \"en\", \"headline\": 01} | line 1",
            "{\"language\": \"en\", \"headline\": NaN} | line 1",
            "{\"language\": \"en\", \"headline\": a\"} | line 1"
    })
    void saysWhereABodyCeasesToBeJson(String body, String place) {
        refused(Api.admin().body(body.replace("\\n", "\n")).post(Articles.PATH), 400, "malformed-request")
                .body("detail", startsWith("The body is not JSON at line ")).body("detail", containsString(place));
    }

    @Test
    void saysWhereAPatchCeasesToBeJson() {
        var id = Articles.draft();

        refused(Api.change().body("{\"kicker\": \"a\",\n \"kicker\": \"b\"}").patch(Articles.path(id)), 400,
                "malformed-request")
                .body("detail", containsString("line 2, column "));
        refused(Api.change().body("{\"kicker\": ").patch(Articles.path(id)), 400, "malformed-request")
                .body("detail", containsString("line 1, column "));
    }

    @ParameterizedTest
    @ValueSource(strings = { "{} {}", "{}]", "{}, {}", "{} null", "{}\u0000" })
    void refusesWhatTrailsTheBody(String trailing) {
        var json = trailing.replaceFirst("\\{}", "{\"language\": \"en\", \"headline\": \"a\"}");

        refused(Api.admin().body(json).post(Articles.PATH), 400, "malformed-request");
        refused(Api.change().body(trailing).patch(Articles.path(Articles.draft())), 400, "malformed-request");
    }

    @Test
    void namesAnUnknownPropertyAndThoseThatAreKnown() {
        refused(Api.admin().body(Articles.input(Map.of("colour", "red"))).post(Articles.PATH), 400, "malformed-request")
                .body("detail", equalTo("Unknown property at /colour.")).body("allowed", hasItem("headline"))
                .body("allowed", hasItem("bodyMarkdown"));
        refused(Api.admin().body(Articles.input(Map.of("leadImage", Map.of("url", "https://a.example/", "size", 1))))
                .post(Articles.PATH), 400, "malformed-request").body("detail", equalTo("Unknown property at /leadImage/size."));
        refused(Api.admin().body(Map.of("names", Map.of("en", "a"), "id", "a")).post(Tags.PATH), 400, "malformed-request");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "null" })
    void needsABody(String body) {
        for (var path : List.of(Articles.PATH, Tags.PATH, "/v1/admin/keys")) {
            refused(Api.admin().body(body).post(path), 422, "invalid-content");
        }
        refused(Api.change().body(body).patch(Articles.path(Articles.draft())), 422, "invalid-content");
    }

    @ParameterizedTest
    @ValueSource(strings = { "[]", "5", "\"text\"", "true" })
    void needsAnObjectWhereOneIsExpected(String body) {
        refusedAt(Api.admin().body(body).post(Articles.PATH), "");
    }

    @Test
    void refusesWhatIsNestedTooDeeply() {
        var deep = "[".repeat(5_000) + "]".repeat(5_000);
        var json = "{\"language\": \"en\", \"headline\": \"a\", \"body\": " + deep + "}";

        refused(Api.admin().body(json).post(Articles.PATH), 400, "malformed-request")
                .body("detail", equalTo("The JSON is nested too deeply or has a value too long."));
        refused(Api.change().body("{\"a\":".repeat(2_000) + "1" + "}".repeat(2_000)).patch(Articles.path(Articles.draft())),
                400,
                "malformed-request");
    }

    @Test
    void refusesWhatIsNestedDeeplyButReadable() {
        var deep = "[".repeat(900) + "]".repeat(900);
        var json = "{\"language\": \"en\", \"headline\": \"a\", \"body\": " + deep + "}";

        refused(Api.admin().body(json).post(Articles.PATH), 422, "invalid-content");
        refused(Api.change().body("{\"leadImage\":" + "{\"a\":".repeat(900) + "1" + "}".repeat(901))
                .patch(Articles.path(Articles.draft())), 400, "malformed-request");
    }

    @Test
    void refusesANumberThatIsTooLongToRead() {
        var json = "{\"placement\": \"top\", \"text\": {\"en\": \"a\"}, \"priority\": " + "9".repeat(2_000) + "}";

        refused(Api.admin().body(json).post("/v1/editorial/notices"), 400, "malformed-request");
    }

    @Test
    void refusesABodyThatIsLongerThanAnyArticle() {
        var paragraphs = Collections.nCopies(101, Articles.paragraph("a".repeat(20_000)));

        refused(Api.admin().body(Articles.input(Map.of("body", paragraphs))).post(Articles.PATH), 422, "invalid-content");
    }

    @Test
    void answersAProbeThatNamesNoHost() {
        assertThat(RawHttp.sendWithoutHost("GET /q/health/ready").status()).isEqualTo(200);
        assertProblem(RawHttp.sendWithoutHost("GET /v1/articles"), 400, "malformed-request");
    }

    @Test
    void refusesAHostThatIsNone() {
        var answer = RawHttp.sendTo("a b", "GET /v1/articles");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.headers()).containsEntry("content-type", "application/problem+json");
        assertThat(JsonPath.from(answer.body()).getString("type")).isEqualTo("/problems/malformed-request");
    }

    @Test
    void tellsAClientThatSendsTooMuch() {
        var answer = RawHttp.sendBody("POST " + Articles.PATH, "a".repeat(11_000_000), "Content-Type: application/json");

        assertProblem(answer, 413, "content-too-large");
    }

    @Test
    void refusesAnAnnouncedBodyThatIsTooLargeBeforeItComes() {
        assertProblem(RawHttp.send("POST " + Articles.PATH, "Content-Type: application/json", "Content-Length: 99999999999"),
                413,
                "content-too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/v1/editorial/nothing", "/v1/editorial", "/nothing", "/v1/editorial/articles/a/b/c/d",
            "/v1/editorial/Articles", "/v1/admin/keys/a/b", "/q/nothing", "/problems/nothing", "/index.html" })
    void knowsNothingUnderAnUnknownPath(String path) {
        var answer = Api.admin().get(path);

        refused(answer, 404, "not-found").body("instance", equalTo(path));
    }

    @ParameterizedTest
    @ValueSource(strings = { "no-id", "1", "0190a6e0-0000-7000-8000-00000000000g", "0190a6e0000070008000000000000000", "null",
            "%00", "%F0%9F%98%80", "0190a6e0-0000-7000-8000-000000000000%20", "..%2f..%2fetc%2fpasswd", "%E0%80%80", "%FF" })
    void knowsNothingUnderWhatIsNoId(String id) {
        for (var path : List.of(Articles.PATH, Tags.PATH, "/v1/editorial/authors", "/v1/editorial/publishers",
                "/v1/editorial/notices",
                "/v1/admin/keys")) {
            refused(Api.admin().urlEncodingEnabled(false).get(path + "/" + id), 404, "not-found");
        }
        refused(Api.change().urlEncodingEnabled(false).body("{}").patch(Articles.PATH + "/" + id), 404, "not-found");
        refused(Api.admin().urlEncodingEnabled(false).get(Articles.PATH + "/" + id + "/translations"), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({ "DELETE, /v1/editorial/articles", "PATCH, /v1/editorial/articles", "PUT, /v1/editorial/tags",
            "POST, /v1/editorial/articles/0190a6e0-0000-7000-8000-000000000000", "PUT, /v1/admin/keys",
            "PUT, /v1/admin/keys/0190a6e0-0000-7000-8000-000000000000",
            "GET, /v1/editorial/articles/0190a6e0-0000-7000-8000-000000000000/publish",
            "GET, /v1/editorial/articles/0190a6e0-0000-7000-8000-000000000000/tags", "POST, /problems/not-found",
            "POST, /v1/editorial/tags/0190a6e0-0000-7000-8000-000000000000" })
    void namesTheMethodsThatAnAddressKnows(String method, String path) {
        refused(Api.admin().body("{}").request(method, path), 405, "method-not-allowed")
                .header("Allow", matchesPattern("[A-Z]+(, [A-Z]+)*"));
    }

    @Test
    void namesExactlyThoseMethods() {
        var answer = Api.admin().body("{}").delete(Articles.PATH);

        assertThat(answer.header("Allow").split(", ")).contains("GET", "POST").doesNotContain("PUT", "PATCH", "DELETE");
    }

    @ParameterizedTest
    @ValueSource(strings = { "BREW", "get" })
    void answersAMethodThatNoAddressKnows(String method) {
        var answer = RawHttp.send(method + " " + Articles.PATH);

        assertProblem(answer, 405, "method-not-allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = { "text/csv", "application/xml", "image/*" })
    void refusesToAnswerInAnotherType(String accept) {
        refused(Api.admin().accept(accept).get(Articles.PATH), 406, "not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(strings = { "text/plain", "application/xml", "application/x-www-form-urlencoded" })
    void refusesABodyOfAnotherType(String type) {
        refused(Api.admin().contentType(type).body("a=b").post(Articles.PATH), 415, "unsupported-media-type");
        refused(Api.change().contentType(type).body("a=b").put(Articles.path(Articles.draft())), 415, "unsupported-media-type");
        refused(Api.change().contentType(type).body("a=b").patch(Articles.path(Articles.draft())), 415,
                "unsupported-media-type");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "Content-Type | nonsense", "Content-Type | application/", "Content-Type | /",
            "Content-Type | application/json; charset=nonsense", "Content-Type | application/json;;;=", "Accept | nonsense",
            "Accept | /", "Accept | application/json;q=nonsense", "Accept | ;", "If-Match | \"", "Accept-Language | ????",
            "Authorization | Bearer \u00e9\u00e8", "X-Request-Id | a b", "Content-Encoding | nonsense" })
    void standsAHeaderThatIsNonsense(String name, String value) {
        var json = "{\"language\": \"en\", \"headline\": \"" + Unique.text("Ferry") + "\"}";
        var headers = name.equals("Content-Type") ? name + ": " + value
                : "Content-Type: application/json\r\n" + name + ": " + value;

        var answer = RawHttp.sendBody("POST " + Articles.PATH, json, headers);

        assertThat(answer.status()).as(answer.body()).isIn(201, 400, 401, 406, 415);
        if (answer.status() >= 400) {
            assertThat(answer.headers()).containsEntry("content-type", "application/problem+json");
            Refusals.assertSaysNothingOfTheInside(answer.body());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "/v1/editorial/articles/%zz", "/v1/editorial/articles/%", "/v1/editorial/articles/%a",
            "/v1/editorial/%ff%/a", "/%zz", "/v1/editorial/articles?q=%zz", "/v1/editorial/articles?%zz=a",
            "/v1/editorial/articles?limit=%", "/v1/editorial/articles/%u0041" })
    void refusesAMalformedAddress(String target) {
        var answer = RawHttp.send("GET " + target);

        // The server below refuses what is no URI at all before any code of the application hears of it.
        assertThat(answer.status()).as(answer.body()).isIn(400, 404);
        Refusals.assertSaysNothingOfTheInside(answer.body());
    }

    @ParameterizedTest
    @ValueSource(strings = { "q=%00", "q=%E0%80%80", "updatedBy=%00", "q=%FF", "tag=%00", "author=%00", "language=%00",
            "cursor=%00",
            "q=%F0%9F%98%80", "q=%ED%A0%80", "q='", "q=%25%25", "limit=%00", "%00=a" })
    void standsAnyCharacterInAParameter(String query) {
        var answer = Api.admin().urlEncodingEnabled(false).get(Articles.PATH + "?" + query);

        assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 400);
    }

    @Test
    void refusesAnAddressThatIsTooLong() {
        assertProblem(RawHttp.send("GET /v1/editorial/articles?q=" + "a".repeat(10_000)), 414, "uri-too-long");
    }

    @Test
    void refusesAHeaderThatIsTooLarge() {
        assertProblem(RawHttp.send("GET /v1/editorial/articles", "X-Large: " + "a".repeat(20_000)), 431, "headers-too-large");
    }

    @Test
    void givesEveryRequestAnIdOfItsOwn() {
        var first = Api.admin().get(Articles.PATH).then().statusCode(200).extract().header("X-Request-Id");
        var second = Api.admin().get(Articles.PATH).header("X-Request-Id");

        assertThat(first).matches("[0-9a-f-]{36}").isNotEqualTo(second);
    }

    @Test
    void keepsTheIdThatAProxyGave() {
        refused(Api.admin().header("X-Request-Id", "edge-42.a_b").get("/nothing"), 404, "not-found")
                .body("requestId", equalTo("edge-42.a_b"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "two words", "<script>", "a;b", "" })
    void givesAnIdOfItsOwnWhereTheGivenOneIsNotPlain(String id) {
        assertThat(Api.admin().header("X-Request-Id", id).get("/nothing").header("X-Request-Id")).matches("[0-9a-f-]{36}");
    }

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void explainsEveryTypeWhereItLeads(ProblemType type) {
        Api.reader().get(type.uri()).then().statusCode(200).contentType("text/html")
                .body(containsString(type.title())).body(containsString("Status " + type.status()));
    }

    private static void assertProblem(RawHttp.Answer answer, int status, String type) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers()).containsEntry("content-type", "application/problem+json");
        var problem = JsonPath.from(answer.body());
        assertThat(problem.getString("type")).isEqualTo("/problems/" + type);
        assertThat(problem.getInt("status")).isEqualTo(status);
        assertThat(problem.getString("requestId")).isEqualTo(answer.headers().get("x-request-id"));
        Refusals.assertSaysNothingOfTheInside(answer.body());
    }
}
