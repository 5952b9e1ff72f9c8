package org.standfirst.translation.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.standfirst.testsupport.Api.admin;
import static org.standfirst.testsupport.Api.as;
import static org.standfirst.testsupport.Api.change;
import static org.standfirst.testsupport.Api.create;
import static org.standfirst.testsupport.Api.reader;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.Authors;
import org.standfirst.testsupport.Contents;
import org.standfirst.testsupport.Partners;
import org.standfirst.testsupport.Publishers;
import org.standfirst.testsupport.TestDatabase;
import org.standfirst.testsupport.Unique;

/** Only a pair of which both sides may name the other is a link by language. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestProfile(LinkCheckerTest.Local.class)
class BackLinksTest {

    private static final String SITEMAP = "/sitemaps/2013-04.xml";
    private static final String SILENT = "<!doctype html><title>ბორანი</title><a href=\"/en/ferry\">The ferry</a>";
    private static final int MEGABYTES = 64;

    @Inject
    LinkChecker checker;

    @Inject
    Contents database;

    private HttpServer host;
    private final AtomicLong sent = new AtomicLong();
    private volatile int status = 200;
    private volatile String type = "text/html; charset=utf-8";
    private volatile String page = SILENT;
    private volatile Map<String, List<String>> headers = Map.of();

    @BeforeEach
    void openTheHost() throws IOException {
        database.update("delete from editorial.external_translation");
        host = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        host.createContext("/", this::answer);
        host.createContext("/elsewhere", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(SILENT.getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        host.createContext("/long", this::answerAtLength);
        host.start();
    }

    @AfterEach
    void closeTheHost() {
        host.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().putAll(headers);
        exchange.sendResponseHeaders(status, 0);
        exchange.getResponseBody().write(page.getBytes(StandardCharsets.UTF_8));
        exchange.close();
    }

    /** The page, and behind it more than anyone wants to have. */
    private void answerAtLength(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write(page.getBytes(StandardCharsets.UTF_8));
        var more = " ".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);
        for (var i = 0; i < MEGABYTES; i++) {
            exchange.getResponseBody().write(more);
            sent.addAndGet(more.length);
        }
        exchange.close();
    }

    @ParameterizedTest
    @ValueSource(strings = { "<link rel='alternate' hreflang='en' href='%s'>", "<link rel=canonical href='%s'>",
            "<p>First published <a href='%s?from=ka#top'>in English</a>.", "<base href='%s'><a href=''>In English</a>" })
    void staysWhereThePageLeadsBack(String link) {
        var article = translation("ferry");
        page = SILENT + link.formatted(reader().get("/v1/articles/" + article).<String> path("url"));

        checker.goRound();

        pointsBack(article, equalTo(true));
        reader().get(SITEMAP).then().statusCode(200).body(containsString(alternate("ferry")));
    }

    @Test
    void readsTheLinksOfTheHeader() {
        var article = translation("ferry");
        headers = Map.of("Link", List.of("<https://cdn.example/a.css>; rel=preload, <" + reader().get("/v1/articles/" + article)
                .<String> path("url") + ">; hreflang=\"en\"; rel=\"alternate\"", "<https://on.example/?p=3>; rel=shortlink"));

        checker.goRound();

        pointsBack(article, equalTo(true));
    }

    @Test
    void takesAFormerAddressForOneThatLeadsBack() {
        var article = translation("ferry");
        page = "<a href='%s'>In English</a>".formatted(reader().get("/v1/articles/" + article).<String> path("url"));
        change().body(Map.of("slug", Unique.slug())).patch(Articles.path(article)).then().statusCode(200);
        Articles.publish(article);

        checker.goRound();

        pointsBack(article, equalTo(true));
    }

    @Test
    void leavesLinksByLanguageWhereThePageDoesNotLeadBack() {
        var author = Unique.slug();
        var article = translation("ferry", Map.of("authors", List.of(Authors.author(Map.of("slug", author)))));
        var feed = "/feeds/en/authors/" + author + ".atom";
        var document = "/v1/articles/" + article + "?format=html";
        reader().get(SITEMAP).then().statusCode(200).body(containsString(alternate("ferry")));
        reader().get(feed).then().statusCode(200).body(containsString("hreflang=\"ka\""));
        reader().get(document).then().statusCode(200).body(containsString("<link rel=\"alternate\" hreflang=\"ka\""));

        checker.goRound();

        pointsBack(article, equalTo(false));
        reader().get(SITEMAP).then().statusCode(200).body(not(containsString(alternate("ferry"))));
        reader().get(feed).then().statusCode(200).body(not(containsString("hreflang=\"ka\"")));
        reader().get(document).then().statusCode(200).body(not(containsString("<link rel=\"alternate\" hreflang=\"ka\"")));
        reader().get("/v1/articles/" + article).then().body("translations.url", contains(url("ferry")))
                .body("translations[0].alternate", nullValue());
    }

    @Test
    void comesBackWhenThePageLeadsBack() {
        var article = translation("ferry");
        checker.goRound();
        reader().get(SITEMAP).then().statusCode(200).body(not(containsString(alternate("ferry"))));
        page = "<a href='%s'>In English</a>".formatted(reader().get("/v1/articles/" + article).<String> path("url"));

        checker.goRound();

        pointsBack(article, equalTo(true));
        reader().get(SITEMAP).then().statusCode(200).body(containsString(alternate("ferry")));
    }

    @Test
    void staysWhereThereIsNoHtml() {
        var article = translation("ferry");
        type = "application/pdf";

        checker.goRound();

        pointsBack(article, nullValue());
        reader().get(SITEMAP).then().statusCode(200).body(containsString(alternate("ferry")));
    }

    @Test
    void staysWhereThePageIsAnother() {
        var article = translation("ferry");
        status = 302;
        headers = Map.of("Location", List.of("/elsewhere"));

        checker.goRound();

        pointsBack(article, nullValue());
        reader().get(SITEMAP).then().statusCode(200).body(containsString(alternate("ferry")));
    }

    @Test
    void standsWhileTheHostIsAway() {
        var article = translation("ferry");
        checker.goRound();
        status = 503;

        checker.goRound();

        pointsBack(article, equalTo(false));
    }

    @Test
    void isUnknownOfAnotherAddress() {
        var article = translation("ferry");
        checker.goRound();
        var path = Articles.path(article) + "/translations/" + id(article);

        change().body(Map.of("url", url("pier"))).patch(path).then().statusCode(200).body("pointsBack", nullValue());

        pointsBack(article, nullValue());
        reader().get(SITEMAP).then().statusCode(200).body(containsString(alternate("pier")));
    }

    @Test
    void readsNoMoreThanTheBeginningOfALongPage() {
        var article = translation("long");
        page = SILENT + "<a href='%s'>In English</a>".formatted(reader().get("/v1/articles/" + article).<String> path("url"));

        checker.goRound();

        pointsBack(article, equalTo(true));
        assertThat(sent.get()).isLessThan(MEGABYTES * 1_000_000L);
    }

    @Test
    void isUnknownOfALongPageWithoutALinkInItsBeginning() {
        var article = translation("long");

        checker.goRound();

        pointsBack(article, nullValue());
    }

    @Test
    void isNoNewsToThoseWhoFollowArticles() {
        var article = translation("ferry");
        var change = lastChange(article);
        var event = lastEvent(article);

        checker.goRound();

        pointsBack(article, equalTo(false));
        assertThat(lastChange(article)).isEqualTo(change);
        assertThat(lastEvent(article)).isEqualTo(event);
    }

    @Test
    void isToldToThePartner() {
        var publisher = Publishers.publisher(Map.of("url", url("")));
        var partner = Partners.keyOf(Partners.partner(Map.of("publishers", List.of(publisher), "approval", "atOnce")));
        var path = "/v1/partner/articles/" + Articles.published() + "/translations/ka";
        as(partner).body(Map.of("url", url("ferry"), "headline", "ბორანი")).put(path).then().statusCode(201)
                .body("pointsBack", nullValue());

        checker.goRound();

        as(partner).get(path).then().statusCode(200).body("pointsBack", equalTo(false));
    }

    private static void pointsBack(String article, Matcher<?> matcher) {
        admin().get(Articles.path(article) + "/translations/" + id(article)).then().statusCode(200)
                .body("pointsBack", matcher);
    }

    private static String id(String article) {
        return admin().get(Articles.path(article) + "/translations").path("items[0].id");
    }

    private long lastChange(String article) {
        return database.count("select cast(cast(xid as text) as bigint) from published.change where id = cast(? as uuid)",
                article);
    }

    private long lastEvent(String article) {
        return database.count("select max(seq) from editorial.outbox_event where cast(thing_id as text) in (?, ?)", article,
                id(article));
    }

    private String translation(String path) {
        return translation(path, Map.of());
    }

    private String translation(String path, Map<String, ?> properties) {
        var article = new HashMap<String, Object>(properties);
        article.put("publishedAt", "2013-04-05T10:00:00Z");
        var id = Articles.published(article);
        create(Articles.path(id) + "/translations", Map.of("kind", "external", "language", "ka", "url", url(path),
                "publisher", Publishers.publisher()));
        return id;
    }

    private String url(String path) {
        return "http://127.0.0.1:" + host.getAddress().getPort() + "/" + path;
    }

    private String alternate(String path) {
        return "hreflang=\"ka\" href=\"" + url(path) + "\"";
    }
}
