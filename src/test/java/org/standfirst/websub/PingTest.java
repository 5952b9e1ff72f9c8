package org.standfirst.websub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standfirst.testsupport.ReceiverStub.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.Authors;
import org.standfirst.testsupport.Partners;
import org.standfirst.testsupport.ReceiverStub;
import org.standfirst.testsupport.ReceiverStub.Received;
import org.standfirst.testsupport.Tags;
import org.standfirst.testsupport.TestDatabase;
import org.standfirst.testsupport.Unique;

/** A hub and a search engine, by stubs that stand for them. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestProfile(PingTest.HubAndEngine.class)
class PingTest {

    private static final String HUB_PORT = PingTest.class.getName() + ".hub";
    private static final String ENGINE_PORT = PingTest.class.getName() + ".engine";
    private static ReceiverStub hub;
    private static ReceiverStub engine;

    public static class HubAndEngine implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            // The test and its profile are loaded apart, so what they share cannot be a field.
            System.setProperty(HUB_PORT, String.valueOf(ReceiverStub.freePort()));
            System.setProperty(ENGINE_PORT, String.valueOf(ReceiverStub.freePort()));
            return Map.of("standfirst.outbound.allow", "localhost", "standfirst.ping.gather-for", "1s",
                    "standfirst.ping.websub.hubs", "http://localhost:" + System.getProperty(HUB_PORT) + "/",
                    "standfirst.ping.websub.feeds", "https://api.news.example", "standfirst.ping.indexnow.key", "a-key",
                    "standfirst.ping.indexnow.endpoint", "http://localhost:" + System.getProperty(ENGINE_PORT) + "/indexnow",
                    "standfirst.site.article-url", "https://news.example/{language}/{slug}");
        }
    }

    @BeforeAll
    static void listen() {
        hub = new ReceiverStub(Integer.parseInt(System.getProperty(HUB_PORT)));
        engine = new ReceiverStub(Integer.parseInt(System.getProperty(ENGINE_PORT)));
    }

    @AfterAll
    static void stopListening() {
        hub.close();
        engine.close();
    }

    private static List<String> toldToHub() {
        return hub.received().stream().map(Received::body).toList();
    }

    private static String ping(String feed) {
        return "hub.mode=publish&hub.url=https%3A%2F%2Fapi.news.example%2Ffeeds%2F" + feed.replace("/", "%2F");
    }

    @Test
    void tellsHubsOfEachFeedThatShowsTheArticle() {
        var parent = Tags.tag();
        var tag = Tags.tag(Map.of("parent", parent));
        Articles.published(Map.of("language", "ka", "tags", List.of(tag)));
        var slug = Api.admin().get(Tags.PATH + "/" + tag).<String> path("slug");
        var above = Api.admin().get(Tags.PATH + "/" + parent).<String> path("slug");

        await(() -> toldToHub().containsAll(List.of(ping("ka.rss"), ping("ka.atom"), ping("ka.json"),
                ping("ka/tags/" + slug + ".rss"), ping("ka/tags/" + above + ".json"))));

        assertThat(hub.received()).allSatisfy(request -> assertThat(request.header("Content-Type"))
                .isEqualTo("application/x-www-form-urlencoded"));
    }

    @Test
    void tellsHubsOfTheFeedsOfAllWhoSignTheArticleOrDidBefore() {
        var first = Unique.slug();
        var second = Unique.slug();
        var article = Articles.published(Map.of("language", "hy", "authors", List.of(Authors.author(Map.of("slug", first)))));
        await(() -> toldToHub().contains(ping("hy/authors/" + first + ".atom")));
        var before = toldToHub().size();

        Api.change().body(Map.of("authors", List.of(Authors.author(Map.of("slug", second))))).patch(Articles.path(article))
                .then().statusCode(200);
        Articles.publish(article);

        await(() -> toldToHub().stream().skip(before).toList().containsAll(
                List.of(ping("hy/authors/" + first + ".atom"), ping("hy/authors/" + second + ".json"))));
    }

    @Test
    void tellsOnceOfWhatChangesTogether() {
        for (var i = 0; i < 5; i++) {
            Articles.published(Map.of("language", "hy"));
        }

        await(() -> toldToHub().contains(ping("hy.json")));

        assertThat(toldToHub().stream().filter(ping("hy.rss")::equals).count()).isLessThan(5);
    }

    @Test
    void tellsSearchEnginesOfThePage() {
        var article = Articles.published();
        var url = Api.reader().get("/v1/articles/" + article).<String> path("url");

        await(() -> engine.received().stream().anyMatch(request -> request.body().contains(url)));

        var told = engine.received().stream().filter(request -> request.body().contains(url)).findFirst().orElseThrow();
        assertThat(told.json().path("host").asText()).isEqualTo("news.example");
        assertThat(told.json().path("key").asText()).isEqualTo("a-key");
    }

    @Test
    void tellsNobodyOfWhatOnlyPartnersHaveYet() {
        var tag = Tags.tag();
        var partner = Partners.keyOf(Partners.entitledTo(Map.of("tags", List.of(tag), "embargoLeadMinutes", 60)));
        var scheduled = Articles.scheduled(Duration.ofMinutes(30), Map.of("language", "ab", "tags", List.of(tag)));
        var early = Api.as(partner).get("/v1/partner/embargoed/" + scheduled).then().statusCode(200).extract()
                .<String> path("url");

        var published = Articles.published();
        var url = Api.reader().get("/v1/articles/" + published).<String> path("url");
        await(() -> engine.received().stream().anyMatch(request -> request.body().contains(url)));

        assertThat(engine.received()).noneMatch(request -> request.body().contains(early));
        assertThat(toldToHub()).doesNotContain(ping("ab.rss"));
    }
}
