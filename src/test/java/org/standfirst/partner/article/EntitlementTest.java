package org.standfirst.partner.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.standfirst.testsupport.Api.admin;
import static org.standfirst.testsupport.Api.as;
import static org.standfirst.testsupport.Api.change;
import static org.standfirst.testsupport.Api.reader;
import static org.standfirst.testsupport.Refusals.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.Partners;
import org.standfirst.testsupport.Tags;
import org.standfirst.testsupport.TestDatabase;
import org.standfirst.testsupport.Unique;

/** A partner sees what it is entitled to and nothing else: every kind of entitlement, by every path. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EntitlementTest {

    private static final String PATH = "/v1/partner/articles";

    /** What is entitled and what is not, of articles that all have a word and a tag of their own. */
    private record Newsroom(String word, String tag, String partner, Set<String> entitled, Set<String> others) {

        JsonPath list(String query) {
            return as(Partners.keyOf(partner)).get(PATH + query).then().statusCode(200).extract().jsonPath();
        }

        String key() {
            return Partners.keyOf(partner);
        }
    }

    private enum Kind {
        LANGUAGE,
        TAG,
        TAG_BELOW,
        MERGED_TAG,
        DATE,
        ALL_OF_THEM
    }

    private enum Way {
        LIST("?limit=100&tag={tag}"),
        LIST_BY_UPDATE("?limit=100&sort=-updatedAt&tag={tag}"),
        LIST_BY_HEADLINE("?limit=100&sort=headline&tag={tag}"),
        ANY_TAG("?limit=100&tag.any={tag}"),
        LANGUAGES("?limit=100&language=en,ka,ru&tag={tag}"),
        FALLBACK("?limit=100&language=en&fallback=ka,ru&tag={tag}"),
        PERIOD("?limit=100&publishedAfter=2020-01-01&tag={tag}"),
        WORDS("?limit=100&q={word}"),
        WORDS_BY_DATE("?limit=100&q={word}&sort=-publishedAt"),
        FIELDS("?limit=100&fields=headline&tag={tag}"),
        INCLUDE("?limit=100&include=translations,related,notices,body&tag={tag}");

        private final String query;

        Way(String query) {
            this.query = query;
        }

        String query(Newsroom newsroom) {
            return query.replace("{tag}", newsroom.tag()).replace("{word}", newsroom.word());
        }
    }

    private static final Map<Kind, Newsroom> NEWSROOMS = new HashMap<>();

    private static Newsroom newsroom(Kind kind) {
        return NEWSROOMS.computeIfAbsent(kind, EntitlementTest::make);
    }

    private static Newsroom make(Kind kind) {
        var word = "Pontoon" + Unique.slug().replaceAll("\\D", "");
        var common = Tags.tag();
        var region = Tags.tag();
        var town = Tags.tag(Map.of("parent", region));
        var former = Tags.tag();
        var entitlement = new HashMap<String, Object>();
        var in = new HashMap<String, Object>(Map.of("language", "en", "tags", List.of(common, region)));
        var out = new HashMap<>(in);
        if (kind == Kind.LANGUAGE || kind == Kind.ALL_OF_THEM) {
            entitlement.put("languages", List.of("en", "hy"));
            out.put("language", "ka");
        }
        if (kind == Kind.TAG || kind == Kind.ALL_OF_THEM) {
            entitlement.put("tags", List.of(region));
            out.put("tags", List.of(common));
        }
        if (kind == Kind.TAG_BELOW) {
            entitlement.put("tags", List.of(region));
            in.put("tags", List.of(common, town));
            out.put("tags", List.of(common, former));
        }
        if (kind == Kind.MERGED_TAG) {
            entitlement.put("tags", List.of(former));
            out.put("tags", List.of(common));
        }
        if (kind == Kind.DATE || kind == Kind.ALL_OF_THEM) {
            entitlement.put("publishedFrom", "2026-03-01T00:00:00Z");
            in.put("publishedAt", "2026-03-01T00:00:00Z");
            out.put("publishedAt", "2026-02-28T23:59:59Z");
        }
        if (kind == Kind.MERGED_TAG) {
            change().body(Map.of("into", region)).post("/v1/editorial/tags/" + former + "/merge").then().statusCode(200);
        }
        var partner = Partners.entitledTo(entitlement);
        return new Newsroom(word, common, partner, articles(3, word, in), articles(3, word, out));
    }

    private static Set<String> articles(int count, String word, Map<String, Object> properties) {
        var ids = new HashSet<String>();
        for (var i = 0; i < count; i++) {
            var article = new HashMap<>(properties);
            article.put("headline", word + " " + Unique.text("bridge"));
            ids.add(Articles.published(article));
        }
        return ids;
    }

    static Stream<Arguments> lists() {
        return Stream.of(Kind.values()).flatMap(kind -> Stream.of(Way.values()).map(way -> Arguments.of(kind, way)));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void listsWhatItMayHaveAndNothingElse(Kind kind, Way way) {
        var newsroom = newsroom(kind);

        var list = newsroom.list(way.query(newsroom) + "&count=true");

        assertThat(list.getList("items.id", String.class)).containsExactlyInAnyOrderElementsOf(newsroom.entitled());
        assertThat(list.getInt("page.total")).isEqualTo(3);
    }

    static Stream<Kind> kinds() {
        return Stream.of(Kind.values());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void pagesThroughWhatItMayHave(Kind kind) {
        var newsroom = newsroom(kind);
        var seen = new ArrayList<String>();

        var cursor = "";
        do {
            var page = newsroom.list("?limit=1&tag=" + newsroom.tag() + cursor);
            seen.addAll(page.getList("items.id", String.class));
            cursor = page.getString("page.next") == null ? "" : "&cursor=" + page.getString("page.next");
        } while (!cursor.isEmpty());

        assertThat(seen).containsExactlyInAnyOrderElementsOf(newsroom.entitled());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void readsByIdWhatItMayHaveAndFindsNothingElse(Kind kind) {
        var newsroom = newsroom(kind);
        var key = newsroom.key();

        newsroom.entitled().forEach(id -> as(key).get(PATH + "/" + id).then().statusCode(200).body("id", equalTo(id)));

        newsroom.others().forEach(id -> refused(as(key).get(PATH + "/" + id), 404, "not-found"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void readsBySlugWhatItMayHaveAndFindsNothingElse(Kind kind) {
        var newsroom = newsroom(kind);
        var key = newsroom.key();

        newsroom.entitled().forEach(id -> as(key).get(PATH + bySlug(id)).then().statusCode(200).body("id", equalTo(id)));

        newsroom.others().forEach(id -> refused(as(key).get(PATH + bySlug(id)), 404, "not-found"));
    }

    private static String bySlug(String id) {
        var article = reader().get("/v1/articles/" + id).then().statusCode(200).extract().jsonPath();
        return "/" + article.getString("language") + "/" + article.getString("slug");
    }

    @Test
    void givesNothingInALanguageThatItMayNotHave() {
        var newsroom = newsroom(Kind.LANGUAGE);

        var list = newsroom.list("?language=ka&count=true");

        assertThat(list.getList("items")).isEmpty();
        assertThat(list.getInt("page.total")).isZero();
    }

    @Test
    void seesNoDraftAndNothingThatIsWithdrawn() {
        var partner = Partners.partner();
        var key = Partners.keyOf(partner);
        var draft = Articles.draft();
        var withdrawn = Articles.published();
        Articles.unpublish(withdrawn);

        refused(as(key).get(PATH + "/" + draft), 404, "not-found");
        refused(as(key).get(PATH + "/" + withdrawn), 410, "gone");
    }

    @Test
    void followsAChangeOfTheEntitlementAtOnce() {
        var partner = Partners.entitledTo(Map.of("languages", List.of("en")));
        var key = Partners.keyOf(partner);
        var article = Articles.published();
        as(key).get(PATH + "/" + article).then().statusCode(200);

        change().body("{\"entitlement\": {\"languages\": [\"ka\"]}}").patch(Partners.PATH + "/" + partner).then()
                .statusCode(200);

        refused(as(key).get(PATH + "/" + article), 404, "not-found");
    }

    @Test
    void givesNothingToAPartnerThatIsSuspended() {
        var partner = Partners.partner();
        var key = Partners.keyOf(partner);

        change().body("{\"state\": \"suspended\"}").patch(Partners.PATH + "/" + partner).then().statusCode(200);

        refused(as(key).get(PATH), 403, "forbidden");
        refused(as(key).get(PATH + "/" + Articles.published()), 403, "forbidden");
    }

    @Test
    void givesNothingToAKeyThatBelongsToNoPartner() {
        refused(as(Api.keyWithRole("partner")).get(PATH), 403, "forbidden");
        refused(admin().get(PATH), 403, "forbidden");
    }
}
