package org.standfirst.translation.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.standfirst.testsupport.Api.admin;
import static org.standfirst.testsupport.Api.as;
import static org.standfirst.testsupport.Api.change;
import static org.standfirst.testsupport.Api.reader;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.Contents;
import org.standfirst.testsupport.Partners;
import org.standfirst.testsupport.Publishers;
import org.standfirst.testsupport.ReceiverStub;
import org.standfirst.testsupport.ReceiverStub.Received;
import org.standfirst.testsupport.TestDatabase;
import org.standfirst.testsupport.Webhooks;

/** Translations elsewhere are looked for, hidden when they are gone, and shown when they are back. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestProfile(LinkCheckerTest.Local.class)
class LinkCheckerTest {

    /** Lets the checker reach the stub, and looks for all of them in every round. */
    public static class Local implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("standfirst.outbound.allow", "127.0.0.1,localhost", "standfirst.translation-check.pause", "0s",
                    "standfirst.translation-check.again", "0s", "standfirst.translation-check.retry", "0s",
                    "standfirst.translation-check.batch", "1", "standfirst.translation-check.failures", "2",
                    "standfirst.translation-check.grace", "1h");
        }
    }

    @Inject
    LinkChecker checker;

    @Inject
    Contents database;

    private HttpServer host;
    private final List<String> visits = new CopyOnWriteArrayList<>();
    private volatile int status = 200;

    @BeforeEach
    void openTheHost() throws IOException {
        database.update("delete from editorial.external_translation");
        host = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        host.createContext("/", exchange -> {
            visits.add(exchange.getRequestMethod() + " " + exchange.getRequestHeaders().getFirst("User-Agent"));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        host.start();
    }

    @AfterEach
    void closeTheHost() {
        host.stop(0);
    }

    @Test
    void asksOnceForThePage() {
        translation();

        checker.goRound();

        assertThat(visits).containsExactly("GET Standfirst link check");
        admin().get("/v1/editorial/failing-translations").then().statusCode(200).body("items", empty());
    }

    @Test
    void hidesOneThatIsGoneForLongAndShowsItWhenItIsBack() {
        var article = translation();
        status = 404;

        checker.goRound();
        failing("failing");
        checker.goRound();
        failing("dead").body("items.status", contains(404));
        reader().get("/v1/articles/" + article).then().body("translations.language", contains("ka"));

        database.update("update editorial.translation_check set failing_since = now() - interval '2 hours'");
        checker.goRound();
        failing("hidden");
        reader().get("/v1/articles/" + article).then().body("translations", empty());

        status = 200;
        checker.goRound();
        admin().get("/v1/editorial/failing-translations").then().body("items", empty());
        reader().get("/v1/articles/" + article).then().body("translations.language", contains("ka"));
    }

    @Test
    void knowsNothingOfAnotherAddress() {
        var article = translation();
        status = 404;
        checker.goRound();
        checker.goRound();
        database.update("update editorial.translation_check set failing_since = now() - interval '2 hours'");
        checker.goRound();
        reader().get("/v1/articles/" + article).then().body("translations", empty());

        var path = "/v1/editorial/articles/" + article + "/translations/";
        var id = admin().get(path.substring(0, path.length() - 1)).then().extract().<String> path("items[0].id");
        admin().header("If-Match", "*").body(Map.of("url", url("elsewhere"))).patch(path + id).then().statusCode(200);

        reader().get("/v1/articles/" + article).then().body("translations.url", contains(url("elsewhere")));
    }

    @Test
    void leavesAloneWhatNoReaderSees() {
        var article = translation();
        Articles.unpublish(article);

        checker.goRound();

        assertThat(visits).isEmpty();
    }

    @Test
    void goesNowhereThatIsNotPublic() {
        host.stop(0);
        translation("http://10.0.0.1/ferry");

        checker.goRound();

        failing("failing").body("items.url", contains("http://10.0.0.1/ferry"));
    }

    @Test
    void takesAHostThatKeepsProgramsOutForOneThatHasThePage() {
        translation();
        status = 403;

        checker.goRound();

        admin().get("/v1/editorial/failing-translations").then().body("items", empty());
    }

    @Test
    void tellsThePartnerWhoseSiteItIsAndTheNewsroomButNobodyElse() {
        var publisher = Publishers.publisher();
        var partner = Partners.keyOf(Partners.partner(Map.of("publishers", List.of(publisher))));
        var another = Partners.keyOf(Partners.partner());
        var events = Map.of("events", List.of("translation.dead", "translation.alive"));
        try (var host = new ReceiverStub(); var newsroom = new ReceiverStub(); var others = new ReceiverStub()) {
            var watching = Webhooks.to(newsroom.url(), events).<String> path("id");
            Webhooks.ofPartner(partner, host.url(), events);
            Webhooks.ofPartner(another, others.url(), events);
            var article = translation(url("ferry"), publisher);
            var id = admin().get("/v1/editorial/articles/" + article + "/translations").<String> path("items[0].id");
            status = 404;
            checker.goRound();
            checker.goRound();

            as(partner).get("/v1/partner/failing-translations").then().statusCode(200).body("items.translation", contains(id));
            as(another).get("/v1/partner/failing-translations").then().statusCode(200).body("items", empty());
            status = 200;
            checker.goRound();

            for (var told : List.of(host, newsroom)) {
                assertThat(told.await(id, 2)).extracting(Received::type).containsExactly("translation.dead",
                        "translation.alive");
            }
            assertThat(others.received()).isEmpty();
            change().delete(Webhooks.path(watching)).then().statusCode(204);
        }
    }

    private static ValidatableResponse failing(String health) {
        return admin().get("/v1/editorial/failing-translations").then().statusCode(200).body("items[0].health",
                equalTo(health));
    }

    private String translation() {
        return translation(url("ferry"));
    }

    private static String translation(String url) {
        return translation(url, Publishers.publisher());
    }

    private static String translation(String url, String publisher) {
        var article = Articles.published();
        admin().body(Map.of("kind", "external", "language", "ka", "url", url, "publisher", publisher))
                .post("/v1/editorial/articles/" + article + "/translations").then().statusCode(201);
        return article;
    }

    private String url(String page) {
        return "http://127.0.0.1:" + host.getAddress().getPort() + "/" + page;
    }
}
