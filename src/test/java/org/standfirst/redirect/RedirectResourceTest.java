package org.standfirst.redirect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.standfirst.testsupport.Refusals.refused;
import static org.standfirst.testsupport.Refusals.refusedAt;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.Redirects;
import org.standfirst.testsupport.TestDatabase;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RedirectResourceTest {

    private static String path(String id) {
        return Redirects.PATH + "/" + id;
    }

    private static Map<String, Object> input(Object... pairs) {
        var input = new HashMap<String, Object>();
        for (var i = 0; i < pairs.length; i += 2) {
            input.put((String) pairs[i], pairs[i + 1]);
        }
        return input;
    }

    @Test
    void comesBackWithEveryPropertyByItsName() {
        var from = Redirects.path();

        var created = Api.create(Redirects.PATH, input("from", from, "to", "https://elsewhere.example/a", "status", 302));

        var id = created.<String> path("id");
        created.then().header("Location", matchesPattern("https?://[^/]+" + path(id))).header("ETag", equalTo("\"r0\""));
        for (var answer : List.of(created, Api.admin().get(path(id)))) {
            answer.then().body("from", equalTo(from)).body("to", equalTo("https://elsewhere.example/a"))
                    .body("status", equalTo(302)).body("article", nullValue())
                    .body("modifiedAt", equalTo(created.path("createdAt")));
        }
        Api.admin().get(Redirects.PATH + "?count=true").then().statusCode(200).body("items.id", hasItem(id));
    }

    @Test
    void leadsForGoodWhereNothingElseIsSaid() {
        Api.create(Redirects.PATH, input("from", Redirects.path(), "to", "/en/a")).then().body("status", equalTo(301));
    }

    @Test
    void leadsToAnArticle() {
        var article = Articles.draft();

        Api.create(Redirects.PATH, input("from", Redirects.path(), "article", article)).then()
                .body("article", equalTo(article)).body("to", nullValue());
        refusedAt(Api.admin().body(input("from", Redirects.path(), "article", UUID.randomUUID().toString()))
                .post(Redirects.PATH), "/article");
    }

    @Test
    void refusesASecondRedirectFromOneAddressHoweverItIsWritten() {
        var from = Redirects.path();
        Redirects.redirect(from, "/en/a");

        for (var same : List.of(from, from + "/", "http://www.localhost:8080" + from, from.replace("o", "%6F"))) {
            refused(Api.admin().body(input("from", same, "to", "/en/b")).post(Redirects.PATH), 409, "conflict");
        }
        Redirects.redirect("https://old.example" + from, "/en/b");
    }

    @Test
    void refusesACircle() {
        var a = Redirects.path();
        var b = Redirects.path();
        var c = Redirects.path();
        Redirects.redirect(a, b);
        var second = Redirects.redirect(b, c + "?from=b");

        refusedAt(Api.admin().body(input("from", c, "to", a)).post(Redirects.PATH), "/to");
        refusedAt(Api.admin().body(input("from", c, "to", c + "#there")).post(Redirects.PATH), "/to");
        refusedAt(Api.change().body(input("to", "http://localhost:8080" + a)).patch(path(second)), "/to");
    }

    @Test
    void refusesACircleThatTwoCloseAtOnce() throws Exception {
        var threads = Executors.newFixedThreadPool(2);
        try {
            for (var n = 0; n < 10; n++) {
                var a = Redirects.path();
                var b = Redirects.path();
                Callable<Integer> there = () -> Api.admin().body(input("from", a, "to", b)).post(Redirects.PATH).statusCode();
                Callable<Integer> back = () -> Api.admin().body(input("from", b, "to", a)).post(Redirects.PATH).statusCode();
                var first = threads.submit(there);
                var second = threads.submit(back);

                assertThat(List.of(first.get(), second.get())).containsExactlyInAnyOrder(201, 422);
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void refusesEndsThatDoNotFitTheStatus() {
        var from = Redirects.path();
        var article = Articles.draft();

        for (var body : List.of(input("from", from), input("from", from, "to", "/en/a", "article", article),
                input("from", from, "status", 410, "to", "/en/a"))) {
            refusedAt(Api.admin().body(body).post(Redirects.PATH), "/to");
        }
        refusedAt(Api.admin().body(input("from", from, "to", "/en/a", "status", 200)).post(Redirects.PATH), "/status");
        Api.create(Redirects.PATH, input("from", from, "status", 410));
    }

    @ParameterizedTest
    @ValueSource(strings = { "old", "//evil.example/a", "javascript:alert(1)", "/a b", "/%zz", "/%00", "ftp://a.example/" })
    void refusesWhatIsNoAddress(String address) {
        refusedAt(Api.admin().body(input("from", address, "to", "/en/a")).post(Redirects.PATH), "/from");
        refusedAt(Api.admin().body(input("from", Redirects.path(), "to", address)).post(Redirects.PATH), "/to");
    }

    @Test
    void refusesAQueryThatWouldNotBeLookedAt() {
        refusedAt(Api.admin().body(input("from", "/?p=12", "to", "/en/a")).post(Redirects.PATH), "/from");
    }

    @Test
    void isReplacedAndChangedInPartByWhoHasSeenIt() {
        var from = Redirects.path();
        var id = Redirects.redirect(from, "/en/a");

        Api.admin().header("If-Match", "\"r0\"").body(input("from", from, "to", "/en/b", "status", 308)).put(path(id)).then()
                .statusCode(200).header("ETag", equalTo("\"r1\"")).body("to", equalTo("/en/b")).body("status", equalTo(308));
        Api.admin().header("If-Match", "\"r1\"").body(input("to", null, "status", 410)).patch(path(id)).then().statusCode(200)
                .body("to", nullValue()).body("status", equalTo(410)).body("from", equalTo(from));
        refused(Api.admin().header("If-Match", "\"r0\"").body(input("status", 410)).patch(path(id)), 412,
                "precondition-failed");
        refused(Api.admin().body(input("status", 410)).patch(path(id)), 428, "precondition-required");
    }

    @Test
    void isRemoved() {
        var id = Redirects.redirect(Redirects.path(), "/en/a");

        refused(Api.admin().delete(path(id)), 428, "precondition-required");
        Api.change().delete(path(id)).then().statusCode(204);

        refused(Api.admin().get(path(id)), 404, "not-found");
        refused(Api.change().delete(path(id)), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = { "author", "translator" })
    void isReadByAllAndChangedByEditors(String role) {
        var key = Api.keyWithRole(role);
        var id = Redirects.redirect(Redirects.path(), "/en/a");

        Api.as(key).get(path(id)).then().statusCode(200);
        Api.as(key).get(Redirects.PATH).then().statusCode(200);
        refused(Api.as(key).body(input("from", Redirects.path(), "to", "/en/a")).post(Redirects.PATH), 403, "forbidden");
        refused(Api.as(key).header("If-Match", "*").body(input("to", "/en/b")).patch(path(id)), 403, "forbidden");
        refused(Api.as(key).header("If-Match", "*").delete(path(id)), 403, "forbidden");
        Api.as(Api.keyWithRole("editor")).body(input("from", Redirects.path(), "to", "/en/a")).post(Redirects.PATH).then()
                .statusCode(201);
    }
}
