package org.standfirst.webhook;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.standfirst.testsupport.Refusals.refused;
import static org.standfirst.testsupport.Refusals.refusedAt;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Tags;
import org.standfirst.testsupport.TestDatabase;
import org.standfirst.testsupport.Webhooks;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class WebhookResourceTest {

    private static final String URL = "https://partner.example/hook";

    private static String webhook() {
        return Webhooks.to(URL, Map.of("events", List.of("webhook.test"))).path("id");
    }

    @Test
    void showsItsSecretOnce() {
        var tag = Tags.tag();
        var created = Webhooks.to(URL, Map.of("events", List.of("article.*"), "languages", List.of("ka"), "tags", List.of(tag),
                "payload", "full", "description", "The desk in Batumi."));

        var id = created.<String> path("id");
        created.then().header("Location", matchesPattern("https?://[^/]+" + Webhooks.path(id)))
                .body("secret", matchesPattern("whsec_[A-Za-z0-9+/]{43}="));
        Api.admin().get(Webhooks.path(id)).then().statusCode(200).body("$", not(hasKey("secret")))
                .body("url", equalTo(URL)).body("events", equalTo(List.of("article.*")))
                .body("languages", equalTo(List.of("ka"))).body("tags", equalTo(List.of(tag)))
                .body("payload", equalTo("full")).body("enabled", equalTo(true))
                .body("description", equalTo("The desk in Batumi."));
        Api.admin().get(Webhooks.PATH).then().statusCode(200).body("items.id", hasItem(id))
                .body("items.secret.findAll { it != null }", equalTo(List.of()));
    }

    @Test
    void isToldOfEverythingWhereNothingElseIsSaid() {
        Webhooks.to("https://partner.example/all", Map.of("enabled", false)).then().body("events", equalTo(List.of("*")))
                .body("languages", equalTo(List.of())).body("tags", equalTo(List.of())).body("payload", equalTo("thin"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "http://10.0.0.1/hook", "http://127.0.0.1:8080/", "http://[::1]/", "http://169.254.169.254/latest",
            "http://2130706433/", "http://0x7f.1/", "http://[::ffff:192.168.0.1]/", "https://desk@partner.example/",
            "ftp://partner.example/", "partner.example/hook", "" })
    void refusesAnAddressThatIsNotCalled(String url) {
        refused(Api.admin().body(Map.of("url", url)).post(Webhooks.PATH), 422, "invalid-content")
                .body("errors.pointer", hasItem("/url"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "\\k", "article.\\", "article.p\\w*", "article.(published)", "%", "********************x",
            "*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*" })
    void refusesWhatNamesNoEventInAnyWay(String events) {
        refusedAt(Api.admin().body(Map.of("url", URL, "events", List.of(events))).post(Webhooks.PATH), "/events/0");
    }

    @Test
    void refusesEventsAndTagsThatThereAreNot() {
        refusedAt(Api.admin().body(Map.of("url", URL, "events", List.of("article.*", "article.burnt"))).post(Webhooks.PATH),
                "/events/1");
        refusedAt(Api.admin().body(Map.of("url", URL, "tags", List.of("no-such-tag"))).post(Webhooks.PATH), "/tags/0");
        refused(Api.admin().body(Map.of("url", URL, "event", List.of())).post(Webhooks.PATH), 400, "malformed-request");
    }

    @Test
    void changesOnlyWhatTheClientHasSeen() {
        var path = Webhooks.path(webhook());
        var etag = Api.etag(path);

        refused(Api.admin().body(Map.of("enabled", false)).patch(path), 428, "precondition-required");
        Api.admin().header("If-Match", etag).body(Map.of("enabled", false)).patch(path).then().statusCode(200)
                .body("enabled", equalTo(false)).body("disabledReason", equalTo("It was turned off by hand."))
                .body("events", equalTo(List.of("webhook.test")));
        refused(Api.admin().header("If-Match", etag).body(Map.of("enabled", true)).patch(path), 412, "precondition-failed");
        Api.change().body(Map.of("enabled", true)).patch(path).then().statusCode(200)
                .body("$", not(hasKey("disabledReason"))).body("$", not(hasKey("disabledAt")));
    }

    @Test
    void removesAWebhook() {
        var path = Webhooks.path(webhook());

        refused(Api.admin().delete(path), 428, "precondition-required");
        Api.change().delete(path).then().statusCode(204);

        refused(Api.admin().get(path), 404, "not-found");
        refused(Api.change().delete(path), 404, "not-found");
        refused(Api.admin().post(path + "/test"), 404, "not-found");
        refused(Api.admin().get(path + "/deliveries"), 404, "not-found");
    }

    @Test
    void sendsNothingToOneThatIsTurnedOff() {
        var path = Webhooks.path(webhook());
        Api.change().body(Map.of("enabled", false)).patch(path).then().statusCode(200);

        refused(Api.admin().post(path + "/test"), 409, "conflict");
        refused(Api.admin().body(Map.of("from", "2026-05-04T09:00:00Z", "to", "2026-05-05T09:00:00Z")).post(path + "/replay"),
                409, "conflict");
        refused(Api.admin().post(path + "/deliveries/" + UUID.randomUUID() + "/replay"), 409, "conflict");
    }

    @Test
    void refusesAReplayOfWhatIsNot() {
        var path = Webhooks.path(webhook());

        refusedAt(Api.admin().body(Map.of("from", "2026-05-04T09:00:00Z", "to", "2026-05-04T09:00:00Z"))
                .post(path + "/replay"), "/to");
        refusedAt(Api.admin().body(Map.of("from", "2026-05-04T09:00:00Z")).post(path + "/replay"), "/to");
        refused(Api.admin().post(path + "/deliveries/" + UUID.randomUUID() + "/replay"), 404, "not-found");
        refused(Api.admin().get(path + "/deliveries?status=lost"), 400, "invalid-parameter");
    }

    @Test
    void isForAdminsAlone() {
        refused(Api.as(Api.keyWithRole("editor")).get(Webhooks.PATH), 403, "forbidden");
        refused(Api.reader().get(Webhooks.PATH), 401, "unauthenticated");
    }
}
