package org.standfirst.notice;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.standfirst.testsupport.Refusals.refused;
import static org.standfirst.testsupport.Refusals.refusedAt;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Notices;
import org.standfirst.testsupport.Tags;
import org.standfirst.testsupport.TestDatabase;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class NoticeResourceTest {

    @Test
    void comesBackWithEveryPropertyByItsName() {
        var tag = Tags.tag();
        var input = new HashMap<String, Object>();
        input.put("placement", "bottom");
        input.put("title", Map.of("en", "Stand with us"));
        input.put("text", Map.of("en", "Readers keep us independent.", "KA", "მკითხველები გვიცავენ."));
        input.put("action", Map.of("label", Map.of("en", "Join"), "url", "https://news.example/join"));
        input.put("languages", List.of("EN"));
        input.put("startsAt", "2024-01-01T00:00:00Z");
        input.put("endsAt", "2024-02-01T00:00:00+04:00");
        input.put("priority", 7);
        input.put("tags", List.of(tag));

        var created = Api.create(Notices.PATH, input);

        var id = created.<String> path("id");
        created.then().header("Location", matchesPattern("https?://[^/]+" + Notices.PATH + "/" + id))
                .header("ETag", equalTo("\"r0\""));
        for (var answer : List.of(created, Api.admin().get(path(id)))) {
            answer.then().body("placement", equalTo("bottom")).body("title", equalTo(Map.of("en", "Stand with us")))
                    .body("text", equalTo(Map.of("en", "Readers keep us independent.", "ka", "მკითხველები გვიცავენ.")))
                    .body("action", equalTo(Map.of("label", Map.of("en", "Join"), "url", "https://news.example/join")))
                    .body("languages", equalTo(List.of("en"))).body("startsAt", equalTo("2024-01-01T00:00:00Z"))
                    .body("endsAt", equalTo("2024-01-31T20:00:00Z")).body("priority", equalTo(7))
                    .body("tags", equalTo(List.of(tag))).body("modifiedAt", equalTo(created.path("createdAt")));
        }
    }

    @Test
    void hasAnAddressForEachLanguageWhereItNeedsOne() {
        var url = Map.of("en", "https://news.example/join", "ka", "https://news.example/ka/join");
        var sent = Map.of("en", "https://news.example/join", "KA", "https://news.example/ka/join");

        Api.create(Notices.PATH, Map.of("placement", "inline", "text", Map.of("en", "a"),
                "action", Map.of("label", Map.of("en", "Join"), "url", sent))).then().body("action.url", equalTo(url));
    }

    @Test
    void leavesOutWhatHasNoValueAndKeepsEmptyLists() {
        var answer = Api.create(Notices.PATH, Map.of("placement", "top", "text", Map.of("en", "a")));

        answer.then().body("title", equalTo(Map.of())).body("languages", empty()).body("tags", empty())
                .body("priority", equalTo(0))
                .body("$", not(hasKey("action"))).body("$", not(hasKey("startsAt"))).body("$", not(hasKey("endsAt")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "\"placement\": null | /placement", "\"placement\": \"left\" | /placement", "\"placement\": 0 | /placement",
            "\"text\": null | /text", "\"text\": {} | /text", "\"text\": {\"en\": \"\"} | /text", "\"text\": \"a\" | /text",
            "\"title\": {\"en\": \"\"} | /title",
            "\"priority\": 1001 | /priority", "\"priority\": 1.5 | /priority", "\"priority\": \"1\" | /priority",
            "\"priority\": 99999999999 | /priority",
            "\"startsAt\": \"now\" | /startsAt", "\"startsAt\": \"+300000-01-01T00:00:00Z\" | /startsAt",
            "\"endsAt\": \"-005000-01-01T00:00:00Z\" | /endsAt",
            "\"startsAt\": \"2024-01-02T00:00:00Z\", \"endsAt\": \"2024-01-02T00:00:00Z\" | /endsAt",
            "\"tags\": [\"no-such-tag\"] | /tags/0", "\"tags\": [null] | /tags/0", "\"languages\": [\"?\"] | /languages/0",
            "\"action\": {} | /action", "\"action\": {\"label\": {\"en\": \"a\"}} | /action",
            "\"action\": {\"label\": {}, \"url\": \"https://a.example/\"} | /action",
            "\"action\": {\"label\": {\"en\": \"a\"}, \"url\": \"javascript:alert(1)\"} | /action",
            "\"action\": {\"label\": {\"en\": \"a\"}, \"url\": {\"en\": 5}} | /action",
            "\"action\": {\"label\": {\"en\": \"a\"}, \"url\": {\"?\": \"https://a.example/\"}} | /action"
    })
    void refusesAValueThatBreaksARule(String properties, String pointer) {
        var json = new StringBuilder("{" + properties);
        if (!properties.contains("\"placement\"")) {
            json.append(", \"placement\": \"top\"");
        }
        if (!properties.contains("\"text\"")) {
            json.append(", \"text\": {\"en\": \"a\"}");
        }

        refusedAt(Api.admin().body(json.append("}").toString()).post(Notices.PATH), pointer);
    }

    @Test
    void mergesAPatchAndReplacesByAPut() {
        var id = Notices.notice(Map.of("priority", 5, "text", Map.of("en", "a", "ka", "ა"),
                "action", Map.of("label", Map.of("en", "Join"), "url", "https://a.example/")));

        Api.change().body("{\"text\": {\"ka\": null}, \"action\": {\"url\": \"https://b.example/\"}}").patch(path(id)).then()
                .statusCode(200).header("ETag", equalTo("\"r1\"")).body("text", equalTo(Map.of("en", "a")))
                .body("action", equalTo(Map.of("label", Map.of("en", "Join"), "url", "https://b.example/")))
                .body("priority", equalTo(5));
        Api.change().body("{\"action\": null}").patch(path(id)).then().statusCode(200).body("$", not(hasKey("action")));
        Api.change().body(Map.of("placement", "inline", "text", Map.of("en", "b"))).put(path(id)).then().statusCode(200)
                .body("placement", equalTo("inline")).body("priority", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(strings = { "PUT", "PATCH", "DELETE" })
    void needsIfMatchForEveryChange(String method) {
        var id = Notices.notice();
        var body = Map.of("placement", "top", "text", Map.of("en", "a"));

        refused(Api.admin().body(body).request(method, path(id)), 428, "precondition-required");
        refused(Api.admin().header("If-Match", "\"r1\"").body(body).request(method, path(id)), 412, "precondition-failed");
        refused(Api.change().body(body).request(method, path(UUID.randomUUID().toString())), 404, "not-found");
    }

    @Test
    void isRemoved() {
        var id = Notices.notice();

        Api.change().delete(path(id)).then().statusCode(204);

        refused(Api.admin().get(path(id)), 404, "not-found");
    }

    @Test
    void isListedNewestFirstPageByPage() {
        var first = Notices.notice();
        var second = Notices.notice();

        var page = Api.admin().queryParam("limit", 1).get(Notices.PATH);
        var next = Api.admin().queryParam("limit", 1).queryParam("cursor", page.<String> path("page.next")).get(Notices.PATH);

        page.then().statusCode(200).body("items.id", equalTo(List.of(second)));
        next.then().statusCode(200).body("items.id", equalTo(List.of(first)));
    }

    private static String path(String id) {
        return Notices.PATH + "/" + id;
    }
}
