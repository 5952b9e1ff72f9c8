package org.standfirst.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standfirst.testsupport.Api.change;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.standfirst.delivery.Newsdesk.Made;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.TestDatabase;

/**
 * Answers name all that they depend on. A newsroom does as it pleases, one thing after another; whatever answer is another
 * after that must have had one of the surrogate keys that the change has touched. Nothing is kept meanwhile: a cache that
 * missed a change would hide it here.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestProfile(ProvenanceTest.Uncached.class)
class ProvenanceTest {

    private static final long SEED = 20_261_124;
    private static final int CHANGES = 100;
    private static final List<String> LANGUAGES = List.of("en", "ka", "hy");
    private static final List<String> KINDS = List.of("topic", "place", "person");

    /** Nothing is kept. */
    public static class Uncached implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("standfirst.cache.max-size", "0");
        }
    }

    /** What readers got at an address. */
    private record Got(int status, String body, Set<String> keys) {
        static Got of(HttpResponse<String> answer) {
            var keys = answer.headers().firstValue("Surrogate-Key");
            var location = answer.headers().firstValue("Location").orElse("");
            return new Got(answer.statusCode(), answer.statusCode() + location + answer.body(),
                    keys.map(named -> Set.of(named.split(" "))).orElse(Set.of()));
        }
    }

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Random random = new Random(SEED);
    private final List<String> articles = new ArrayList<>();
    private final List<Made> tags = new ArrayList<>();
    private final List<Made> authors = new ArrayList<>();
    private final List<Made> publishers = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();
    private final Set<String> addresses = new HashSet<>();
    private final String word = Newsdesk.unique("w");
    private int names;

    @Test
    void touchesAKeyOfEveryAnswerThatAChangeAlters() throws SQLException {
        begin();
        var before = read();
        var altered = 0;
        for (var step = 0; step < CHANGES; step++) {
            var since = lastTransaction();
            var change = happen(random.nextInt(20));
            var touched = touchedSince(since);
            var after = read();
            for (var address : before.keySet()) {
                var was = before.get(address);
                if (was.status() == 200 && !was.body().equals(after.get(address).body())) {
                    altered++;
                    assertThat(was.keys()).as("step %d: %s altered %s, from%n%s%nto%n%s", step, change, address, was.body(),
                            after.get(address).body()).isNotEmpty().doesNotContain("wide").containsAnyElementsOf(touched);
                }
            }
            before = after;
        }
        // Else it has tested nothing.
        assertThat(altered).isGreaterThan(CHANGES);
    }

    private void begin() {
        for (var i = 0; i < 5; i++) {
            tags.add(Newsdesk.tag(Map.of("slug", word + "-tag-" + i, "kind", any(KINDS))));
            if (i < 3) {
                authors.add(Newsdesk.author(Map.of("slug", word + "-author-" + i)));
                publishers.add(Newsdesk.publisher(Map.of("slug", word + "-publisher-" + i)));
            }
        }
        for (var i = 0; i < 6; i++) {
            publish();
        }
        tags.forEach(tag -> addresses.addAll(List.of("/v1/tags/" + tag.slug(), "/v1/tags/" + tag.slug() + "/articles?limit=2",
                "/v1/tags/" + tag.id(), "/v1/articles?limit=2&fields=headline&tag=" + tag.slug())));
        authors.forEach(author -> addresses.addAll(List.of("/v1/authors/" + author.slug(),
                "/v1/authors/" + author.slug() + "/articles?limit=2&sort=headline",
                "/v1/articles?limit=1&include=related&author=" + author.slug() + "&tag=" + tags.get(0).slug())));
        var one = tags.get(0).slug();
        var two = tags.get(1).slug();
        addresses.addAll(List.of("/v1/articles?limit=2", "/v1/articles?limit=2&language=ka",
                "/v1/articles?limit=2&language=ka&fallback=en", "/v1/articles?limit=2&language=hy&fallback=en&tag=" + one,
                "/v1/articles?limit=2&sort=-updatedAt&include=translations", "/v1/articles?limit=2&tag=" + one + "&tag=" + two,
                "/v1/articles?limit=2&count=true&tag.any=" + one + "," + two,
                "/v1/articles?limit=1&include=body,related,translations,notices&tag=" + one,
                "/v1/articles?limit=2&publishedAfter=2020-01-10&publishedBefore=2020-01-20&tag=" + one,
                "/feeds/en/tags/" + one + ".atom", "/feeds/ka/tags/" + two + ".ninjs",
                "/feeds/en/tags/" + two + "/archive/2020-01-11.atom", "/sitemaps/2020-01.xml",
                "/v1/tags?limit=2", "/v1/tags?limit=3&kind=place", "/v1/tags?parent=" + one,
                "/v1/tags?sameAs=https://elsewhere.example/" + word, "/v1/authors?limit=2",
                "/v1/notices", "/v1/notices?tag=" + one, "/v1/notices?language=ka&tag=" + two));
    }

    /** All that readers get, asked for at once: there is much of it, after each change. */
    private Map<String, Got> read() {
        var asked = new LinkedHashMap<String, CompletableFuture<HttpResponse<String>>>();
        addresses.forEach(address -> asked.put(address, http.sendAsync(HttpRequest.newBuilder(URI.create(
                RestAssured.baseURI + ":" + RestAssured.port + address)).build(), HttpResponse.BodyHandlers.ofString())));
        var all = new LinkedHashMap<String, Got>();
        asked.forEach((address, answer) -> all.put(address, Got.of(answer.join())));
        return all;
    }

    private String happen(int kind) {
        return switch (kind) {
            case 0, 1 -> publish();
            case 2, 3 -> did(change().post(Articles.path(any(articles)) + "/unpublish"), "unpublish");
            case 4, 5 -> did(change().post(Articles.path(any(articles)) + "/publish"), "publish");
            case 6, 7 -> revise(Map.of("tags", someTags()));
            case 8 -> revise(Map.of("authors", someAuthors()));
            case 9 -> revise(Map.of("publishedAt", someDate(), "headline", name("Headline ")));
            case 10 -> revise(Map.of("related", someLinks(), "slug", word + "-" + random.nextInt(4)));
            case 11 -> patch("tags", any(tags), Map.of("slug", word + "-tag-" + random.nextInt(6)));
            case 12 -> patch("tags", any(tags), Map.of("parent", any(tags).id()));
            case 13 -> patch("tags", any(tags), random.nextBoolean() ? Map.of("kind", any(KINDS))
                    : Map.of("names", Map.of("en", name("Name ")), "sameAs", List.of("https://elsewhere.example/" + word)));
            case 14 ->
                did(change().body(Map.of("into", any(tags).id())).post("/v1/editorial/tags/" + any(tags).id() + "/merge"),
                        "merge");
            case 15 -> did(change().post("/v1/editorial/tags/" + any(tags).id() + "/unmerge"), "unmerge");
            case 16 -> patch("authors", any(authors), random.nextBoolean() ? Map.of("name", name("Nare "))
                    : Map.of("slug", word + "-author-" + random.nextInt(4)));
            case 17 -> patch("publishers", any(publishers), Map.of("name", name("Post ")));
            case 18 -> notice();
            default -> translate();
        };
    }

    private String publish() {
        var article = new HashMap<String, Object>();
        article.put("language", any(LANGUAGES));
        article.put("headline", name("Headline "));
        article.put("tags", someTags());
        article.put("authors", someAuthors());
        article.put("publishedAt", someDate());
        article.put("related", someLinks());
        article.put("source", Map.of("publisher", any(publishers).id(), "url", "https://wire.example/"));
        var id = Articles.published(article);
        if (articles.size() < 10) {
            addresses.addAll(List.of("/v1/articles/" + id, "/v1/articles/" + id + "/related",
                    "/v1/articles/" + id + "/translations", "/v1/articles/" + id + "/backlinks?limit=2",
                    "/v1/articles/" + id + "?language=hy&fallback=ka,en",
                    "/v1/articles/" + article.get("language") + "/" + Newsdesk.slug(id)));
        }
        articles.add(id);
        return "publish " + id;
    }

    private String revise(Map<String, ?> changes) {
        var id = any(articles);
        return did(change().body(changes).patch(Articles.path(id)), "patch " + changes)
                + did(change().post(Articles.path(id) + "/publish"), " publish");
    }

    private String notice() {
        if (notices.size() > 2) {
            return did(change().delete("/v1/editorial/notices/" + notices.remove(0)), "remove a notice");
        }
        notices.add(Newsdesk.notice(random.nextBoolean() ? Map.of() : Map.of("tags", List.of(any(tags).id()))));
        return "add a notice";
    }

    private String translate() {
        var path = Articles.path(any(articles)) + "/translations";
        if (random.nextBoolean()) {
            return did(change().body(Map.of("kind", "external", "language", "ru", "url", "https://" + name("e") + ".example/",
                    "publisher", any(publishers).id(), "headline", name("Паром "))).post(path), "host a translation");
        }
        var edition = change().body(Map.of("kind", "article", "language", any(LANGUAGES))).post(path);
        if (edition.statusCode() == 201) {
            String id = edition.path("id");
            articles.add(id);
            return did(change().post(Articles.path(id) + "/publish"), "translate");
        }
        return did(edition, "translate");
    }

    private String patch(String kind, Made thing, Map<String, ?> changes) {
        return did(change().body(changes).patch("/v1/editorial/" + kind + "/" + thing.id()), kind + " " + changes);
    }

    /** What the newsroom may not do, it has not done. */
    private static String did(Response answer, String what) {
        return what + " (" + answer.statusCode() + ")";
    }

    private List<String> someTags() {
        return IntStream.range(0, random.nextInt(4)).mapToObj(i -> any(tags).id()).distinct().toList();
    }

    private List<String> someAuthors() {
        return IntStream.range(0, random.nextInt(3)).mapToObj(i -> any(authors).id()).distinct().toList();
    }

    private List<Map<String, String>> someLinks() {
        return articles.isEmpty() || random.nextBoolean() ? List.of()
                : List.of(Map.of("relation", "readMore", "id", any(articles)), Map.of("relation", "background", "url",
                        "https://elsewhere.example/", "headline", "A history", "publisher", any(publishers).id()));
    }

    private String someDate() {
        return "2020-01-%02dT00:00:00Z".formatted(1 + random.nextInt(28));
    }

    private String name(String begin) {
        return begin + word + names++;
    }

    private <T> T any(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    private static long lastTransaction() throws SQLException {
        return Long.parseLong(query("select cast(coalesce(max(cast(cast(xid as text) as bigint)), 0) as text)"
                + " from editorial.touched").get(0));
    }

    private static List<String> touchedSince(long transaction) throws SQLException {
        var keys = new ArrayList<>(query("select distinct key from editorial.touched, unnest(keys) key"
                + " where cast(cast(xid as text) as bigint) > " + transaction));
        // An empty list would be contained by nothing at all, and fail with less to read.
        keys.add("");
        return keys;
    }

    private static List<String> query(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(setting("jdbc.url"), setting("username"), setting("password"));
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue("quarkus.datasource." + name, String.class);
    }
}
