package org.standfirst.delivery.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.standfirst.delivery.search.Searches.article;
import static org.standfirst.delivery.search.Searches.ask;
import static org.standfirst.delivery.search.Searches.ids;
import static org.standfirst.delivery.search.Searches.misspelt;
import static org.standfirst.delivery.search.Searches.search;
import static org.standfirst.delivery.search.Searches.word;
import static org.standfirst.testsupport.Refusals.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.Authors;
import org.standfirst.testsupport.Tags;
import org.standfirst.testsupport.TestDatabase;

/** Articles are found by words, and only those that readers can see. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SearchTest {

    @Test
    void findsAPhraseOnlyWhereItsWordsStandTogether() {
        var own = word();
        var together = article("en", own, "The old harbour was rebuilt.");
        article("en", own, "The harbour of the old town was rebuilt.");

        assertThat(ids(own + " \"old harbour\"")).containsExactly(together);
    }

    @Test
    void leavesOutWhatHasAnExcludedWord() {
        var own = word();
        var kept = article("en", own, "The ferry crossed.");
        article("en", own, "The ferry was running.");

        assertThat(ids(own + " -running")).containsExactly(kept);
    }

    @Test
    void findsEitherOfTwoAlternatives() {
        var own = word();
        var other = word();
        var one = article("en", own, "Here.");
        var two = article("en", other, "There.");

        assertThat(ids(own + " or " + other)).containsExactlyInAnyOrder(one, two);
    }

    @Test
    void findsTheLastWordByItsBeginning() {
        var own = word();
        var id = article("en", "Harbour " + own, "Text.");

        assertThat(ids(own.substring(0, 8))).containsExactly(id);
    }

    @Test
    void findsAWordMisspeltAndSaysSo() {
        var own = word();
        var id = article("en", own, "Text.");
        var misspelt = misspelt(own);

        var found = search(misspelt);

        assertThat(found.getList("items.id")).containsExactly(id);
        assertThat(found.getString("q")).isEqualTo(own);
        assertThat(found.getString("correctedFrom")).isEqualTo(misspelt);
    }

    @Test
    void ranksTheHeadlineOverTheStandfirstOverTheBody() {
        var own = word();
        var body = article(Map.of("headline", "One", "standfirst", "Two", "body", List.of(Articles.paragraph(own))));
        var headline = article(Map.of("headline", own, "standfirst", "Two", "body", List.of(Articles.paragraph("Three"))));
        var standfirst = article(Map.of("headline", "One", "standfirst", own, "body", List.of(Articles.paragraph("Three"))));
        article("en", "Later", "Nothing.");

        assertThat(ids(own)).containsExactly(headline, standfirst, body);
    }

    @Test
    void showsHitsWithAllElseEscaped() {
        var own = word();
        article("en", "<script>alert('" + own + "')</script>", "<img src=x onerror=alert(1)> & the " + own + " <mark> again.");

        var found = search(own);

        assertThat(found.getString("items[0].snippet.headline"))
                .isEqualTo("&lt;script&gt;alert(&#39;<mark>" + own + "</mark>&#39;)&lt;/script&gt;");
        assertThat(found.getString("items[0].snippet.text")).contains("<mark>" + own + "</mark>", "&lt;mark&gt;")
                .doesNotContain("<img", "<script");
        assertThat(found.getString("items[0].headline")).startsWith("<script>");
    }

    @Test
    void countsHitsByLanguageTagAndYear() {
        var own = word();
        var tag = Tags.tag(Map.of("names", Map.of("en", "Harbour " + own, "ka", "ნავსადგური " + own)));
        article(Map.of("headline", own, "tags", List.of(tag), "publishedAt", "2021-05-04T00:00:00Z"));
        article(Map.of("headline", own, "language", "ka", "tags", List.of(tag), "publishedAt", "2022-05-04T00:00:00Z"));
        article(Map.of("headline", own, "publishedAt", "2022-06-04T00:00:00Z"));

        var facets = search(own);

        assertThat(facets.getLong("facets.counted")).isEqualTo(3);
        assertThat(facets.getBoolean("facets.complete")).isTrue();
        assertThat(facets.getList("facets.languages")).containsExactly(Map.of("language", "en", "count", 2),
                Map.of("language", "ka", "count", 1));
        assertThat(facets.getList("facets.years")).containsExactly(Map.of("year", 2022, "count", 2),
                Map.of("year", 2021, "count", 1));
        assertThat(facets.getList("facets.tags.id")).containsExactly(tag);
        assertThat(facets.getInt("facets.tags[0].count")).isEqualTo(2);
        assertThat(facets.getString("facets.tags[0].name")).isEqualTo("Harbour " + own);
    }

    @Test
    void narrowsByLanguageTagAuthorAndTime() {
        var own = word();
        var tag = Tags.tag();
        var author = Authors.author();
        var id = article(Map.of("headline", own, "tags", List.of(tag), "authors", List.of(author), "publishedAt",
                "2021-05-04T00:00:00Z"));
        article(Map.of("headline", own, "language", "ka"));

        assertThat(ids(own, "language=en")).containsExactly(id);
        assertThat(ids(own, "tag=" + tag)).containsExactly(id);
        assertThat(ids(own, "author=" + author)).containsExactly(id);
        assertThat(ids(own, "publishedBefore=2021-05-05")).containsExactly(id);
        assertThat(ids(own, "publishedAfter=2021-05-04&publishedBefore=2021-05-05")).containsExactly(id);
        assertThat(ids(own, "tag=no-such-tag-" + own)).isEmpty();
        assertThat(ids(own, "language=hy")).isEmpty();
    }

    @Test
    void findsByATagThroughThoseBelowIt() {
        var own = word();
        var parent = Tags.tag();
        var child = Tags.tag(Map.of("parent", parent));
        var id = article(Map.of("headline", own, "tags", List.of(child)));

        assertThat(ids(own, "tag=" + parent)).containsExactly(id);
    }

    @Test
    void neverFindsADraft() {
        var own = word();
        Articles.draft(Map.of("headline", own));

        assertThat(ids(own)).isEmpty();
    }

    @Test
    void neverFindsWhatWasWithdrawnNorNamesItsWords() {
        var own = word();
        var id = article("en", own, "Text.");
        Articles.unpublish(id);

        var found = search(misspelt(own));

        assertThat(ids(own)).isEmpty();
        assertThat(found.getString("correctedFrom")).isNull();
        assertThat(found.getString("q")).doesNotContain(own);
    }

    @Test
    void neverFindsWhatIsScheduled() {
        var own = word();
        var id = Articles.draft(Map.of("headline", own));
        Api.admin().body(Map.of("at", "2099-01-01T00:00:00Z")).post(Articles.path(id) + "/schedule").then().statusCode(200);

        var found = search(misspelt(own));

        assertThat(ids(own)).isEmpty();
        assertThat(found.getString("correctedFrom")).isNull();
    }

    @Test
    void neverFindsTheWordsOfAWorkingCopy() {
        var own = word();
        var later = word();
        var id = article("en", own, "Text.");
        Api.change().body(Map.of("headline", later)).patch(Articles.path(id)).then().statusCode(200);

        assertThat(ids(later)).isEmpty();
        assertThat(ids(own)).containsExactly(id);
    }

    @Test
    void findsWhatWasPublishedAnewByItsNewWordsAlone() {
        var own = word();
        var later = word();
        var id = article("en", own, "Text.");
        Api.change().body(Map.of("headline", later)).patch(Articles.path(id)).then().statusCode(200);
        Articles.publish(id);

        assertThat(ids(later)).containsExactly(id);
        assertThat(ids(own)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "relevance", "-publishedAt", "publishedAt" })
    void leadsThroughAllPagesAndBack(String sort) {
        var own = word();
        var all = new ArrayList<String>();
        for (var day = 1; day <= 5; day++) {
            all.add(article(
                    Map.of("headline", own + " and more".repeat(day), "publishedAt", "2021-05-0" + day + "T00:00:00Z")));
        }

        var first = search(own, "limit=2&count=true&sort=" + sort);
        var second = search(own, "limit=2&count=true&sort=" + sort + "&cursor=" + first.getString("page.next"));
        var third = search(own, "limit=2&count=true&sort=" + sort + "&cursor=" + second.getString("page.next"));
        var back = search(own, "limit=2&count=true&sort=" + sort + "&cursor=" + third.getString("page.previous"));

        var seen = new ArrayList<String>(first.getList("items.id"));
        seen.addAll(second.getList("items.id"));
        seen.addAll(third.getList("items.id"));
        assertThat(seen).containsExactlyInAnyOrderElementsOf(all);
        assertThat(third.getString("page.next")).isNull();
        assertThat(back.<String> getList("items.id")).isEqualTo(second.<String> getList("items.id"));
        assertThat(first.getInt("page.total")).isEqualTo(5);
        assertThat(third.getInt("facets.counted")).isEqualTo(5);
    }

    @Test
    void searchesListsToo() {
        var own = word();
        var tag = Tags.tag();
        var id = article(Map.of("headline", own, "tags", List.of(tag)));
        article(Map.of("headline", own));

        var list = Api.reader().get("/v1/articles?q=" + own + "&count=true").then().statusCode(200).extract().jsonPath();
        var ofTag = Api.reader().redirects().follow(true).get("/v1/tags/" + tag + "/articles?q=" + own);

        assertThat(list.getList("items.id")).hasSize(2);
        assertThat(list.getInt("page.total")).isEqualTo(2);
        assertThat(ofTag.jsonPath().<String> getList("items.id")).containsExactly(id);
    }

    @Test
    void saysThatThereAreOnlyStopWords() {
        ask("the", "language=en").then().statusCode(200).body("onlyStopWords", equalTo(true))
                .body("items.size()", equalTo(0));
    }

    @Test
    void refusesAQueryThatOnlyExcludes() {
        refused(ask("-ferry", ""), 400, "invalid-parameter");
    }

    @Test
    void refusesToSearchForNothing() {
        refused(Api.reader().get("/v1/search"), 400, "invalid-parameter");
        refused(Api.reader().get("/v1/search?q=%20"), 400, "invalid-parameter");
        refused(Api.reader().get("/v1/search?q=a%00b"), 400, "invalid-parameter");
        refused(ask("a".repeat(1_000), ""), 400, "invalid-parameter");
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"", "\"ferry", "'", "\\", "!&|()<->:*", "ferry\\", "or or or", "- - -", "ferry:*", "a' | 'b",
            "%", "\"\" \"\"", "🚢", "((((", "http://example.org/?a=1&b=2", "o'neill", "-\"", "a & !b",
            "https://x.y/z or \"a b\" -c" })
    void takesAnythingThatIsTyped(String q) {
        assertThat(ask(q, "").statusCode()).isIn(200, 400);
        assertThat(ask(q, "language=ka").statusCode()).isIn(200, 400);
        assertThat(Api.reader().urlEncodingEnabled(true).queryParam("q", q).get("/v1/search/suggestions").statusCode())
                .isEqualTo(200);
    }

    @Test
    void refusesAnOrderThatHitsCannotHave() {
        refused(ask("ferry", "sort=headline"), 400, "invalid-parameter");
        refused(Api.reader().get("/v1/articles?sort=relevance"), 400, "invalid-parameter");
        refused(ask("ferry", "language=ka&fallback=en"), 400, "invalid-parameter");
        refused(ask("ferry", "updatedAfter=2021-01-01"), 400, "invalid-parameter");
    }

    @Test
    void suggestsHeadlinesAndTagsByTheirBeginning() {
        var own = word();
        var tag = Tags.tag(Map.of("names", Map.of("en", own + " harbour")));
        var id = article(Map.of("headline", "Ferry to " + own, "tags", List.of(tag)));
        article("en", "Elsewhere", own);

        var suggested = Api.reader().get("/v1/search/suggestions?q=" + own.substring(0, 8)).then().statusCode(200)
                .extract().jsonPath();

        assertThat(suggested.getList("articles.id")).containsExactly(id);
        assertThat(suggested.getList("tags.id")).containsExactly(tag);
    }

    @Test
    void suggestsATagThatIsMisspelt() {
        var own = word();
        var tag = Tags.tag(Map.of("names", Map.of("en", own)));
        article(Map.of("tags", List.of(tag)));

        var suggested = Api.reader().get("/v1/search/suggestions?q=" + misspelt(own)).then()
                .statusCode(200).extract().jsonPath();

        assertThat(suggested.<String> getList("tags.id")).contains(tag);
    }

    @Test
    void suggestsNoTagThatNothingPublicHas() {
        var own = word();
        Tags.tag(Map.of("names", Map.of("en", own)));

        var suggested = Api.reader().get("/v1/search/suggestions?q=" + own).then().statusCode(200).extract().jsonPath();

        assertThat(suggested.getList("tags")).isEmpty();
    }

    @Test
    void refusesToSuggestForNothing() {
        refused(Api.reader().get("/v1/search/suggestions"), 400, "invalid-parameter");
    }
}
