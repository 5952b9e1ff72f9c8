package org.standfirst.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.standfirst.testsupport.Refusals.refused;
import static org.standfirst.testsupport.Refusals.refusedAt;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.Authors;
import org.standfirst.testsupport.Publishers;
import org.standfirst.testsupport.Tags;
import org.standfirst.testsupport.TestDatabase;
import org.standfirst.testsupport.Unique;

/** What an article says: each property goes in and comes back under its name. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ArticleContentTest {

    private static final String MISSING = "0190a6e0-0000-7000-8000-000000000000";

    @Test
    void comesBackWithEveryPropertyByItsName() {
        var tag = Tags.tag(Map.of("names", Map.of("en", "Lake", "ka", "ტბა"), "slug", Unique.slug(), "kind", "place"));
        var author = Authors.author();
        var photographer = Authors.author(Map.of("name", "Ana Lomidze"));
        var publisher = Publishers.publisher(Map.of("name", "On the Lake"));
        var target = Articles.draft(Map.of("headline", "Pier closed"));
        var input = new HashMap<String, Object>();
        input.put("language", "EN");
        input.put("slug", Unique.slug());
        input.put("headline", "Ferry returns");
        input.put("kicker", "Transport");
        input.put("standfirst", "After four years, boats cross again.");
        input.put("dateline", "Sevan");
        input.put("publishedAt", "2023-12-15T04:00:00+04:00");
        input.put("authors", List.of(author, Map.of("id", photographer, "role", "photographer")));
        input.put("leadImage", Map.of("url", "https://media.example/ferry.jpg", "width", 1600, "height", 900, "alt", "A ferry",
                "caption", "The ferry at noon", "credit", "Ana Lomidze/AGENCY", "focalPoint", Map.of("x", 0.5, "y", 0.3)));
        input.put("tags", List.of(tag));
        input.put("body", List.of(Articles.paragraph("One two three.")));
        input.put("related", List.of(Map.of("relation", "background", "id", target),
                Map.of("headline", "How ferries are built", "url", "https://elsewhere.example/ferries", "publisher",
                        publisher)));
        input.put("source", Map.of("publisher", publisher, "url", "https://lakeside.example/ferry"));
        input.put("licence", "CC BY-NC-ND 4.0");
        input.put("corrections",
                List.of(Map.of("kind", "clarification", "text", "The pier is older.", "at", "2024-01-02T03:04:05Z")));

        var created = Api.create(Articles.PATH, input);

        var id = created.<String> path("id");
        created.then()
                .header("Location", matchesPattern("https?://[^/]+/v1/editorial/articles/" + id))
                .header("ETag", equalTo("\"r1\""))
                .body("id", matchesPattern("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"));
        for (var answer : List.of(created, Api.admin().get(Articles.path(id)))) {
            answer.then()
                    .header("Cache-Control", equalTo("private, no-store"))
                    .body("language", equalTo("en"))
                    .body("slug", equalTo(input.get("slug")))
                    .body("url", equalTo("http://localhost:8080/en/" + input.get("slug")))
                    .body("status", equalTo("draft"))
                    .body("hasUnpublishedChanges", equalTo(false))
                    .body("headline", equalTo("Ferry returns"))
                    .body("kicker", equalTo("Transport"))
                    .body("standfirst", equalTo("After four years, boats cross again."))
                    .body("dateline", equalTo("Sevan"))
                    .body("publishedAt", equalTo("2023-12-15T00:00:00Z"))
                    .body("version", equalTo(0))
                    .body("authors.id", equalTo(List.of(author, photographer)))
                    .body("authors.role", equalTo(List.of("author", "photographer")))
                    .body("authors[1].name", equalTo("Ana Lomidze"))
                    .body("leadImage.url", equalTo("https://media.example/ferry.jpg"))
                    .body("leadImage.width", equalTo(1600))
                    .body("leadImage.height", equalTo(900))
                    .body("leadImage.alt", equalTo("A ferry"))
                    .body("leadImage.caption", equalTo("The ferry at noon"))
                    .body("leadImage.credit", equalTo("Ana Lomidze/AGENCY"))
                    .body("leadImage.focalPoint.x", equalTo(0.5f))
                    .body("leadImage.focalPoint.y", equalTo(0.3f))
                    .body("tags", hasSize(1))
                    .body("tags[0].id", equalTo(tag))
                    .body("tags[0].kind", equalTo("place"))
                    .body("tags[0].name", equalTo("Lake"))
                    .body("body[0].children[0].text", equalTo("One two three."))
                    .body("translations", empty())
                    .body("original", equalTo(true))
                    .body("$", not(hasKey("translatedFrom")))
                    .body("translationOutdated", equalTo(false))
                    .body("related.relation", equalTo(List.of("background", "readMore")))
                    .body("related[0].id", equalTo(target))
                    .body("related[0].headline", equalTo("Pier closed"))
                    .body("related[0].status", equalTo("draft"))
                    .body("related[1].headline", equalTo("How ferries are built"))
                    .body("related[1].url", equalTo("https://elsewhere.example/ferries"))
                    .body("related[1].publisher", equalTo("On the Lake"))
                    .body("corrections", equalTo(List.of(
                            Map.of("kind", "clarification", "text", "The pier is older.", "at", "2024-01-02T03:04:05Z"))))
                    .body("source.publisher", equalTo("On the Lake"))
                    .body("source.url", equalTo("https://lakeside.example/ferry"))
                    .body("licence", equalTo("CC BY-NC-ND 4.0"))
                    .body("wordCount", equalTo(3))
                    .body("readingMinutes", equalTo(1))
                    .body("createdBy", equalTo("bootstrap"))
                    .body("modifiedBy", equalTo("bootstrap"))
                    .body("createdAt", matchesPattern("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,6})?Z"))
                    .body("warnings", empty());
        }
    }

    @Test
    void leavesOutWhatHasNoValueAndKeepsEmptyLists() {
        var answer = Api.create(Articles.PATH, Articles.input(Map.of()));

        for (var property : List.of("kicker", "standfirst", "dateline", "publishedAt", "firstPublishedAt", "updatedAt",
                "leadImage",
                "translatedFrom", "source", "licence")) {
            answer.then().body("$", not(hasKey(property)));
        }
        for (var list : List.of("authors", "tags", "body", "translations", "related", "corrections", "warnings")) {
            answer.then().body(list, empty());
        }
        answer.then().body("wordCount", equalTo(0)).body("readingMinutes", equalTo(0));
    }

    @Test
    void datesACorrectionByItsSavingWhereNothingIsSaid() {
        var before = Instant.now().minusSeconds(1);

        var answer = create(Map.of("corrections", List.of(Map.of("text", "The pier is older."))));

        answer.then().statusCode(201).body("corrections[0].kind", equalTo("correction"));
        assertThat(Instant.parse(answer.path("corrections[0].at"))).isBetween(before, Instant.parse(answer.path("modifiedAt")));
    }

    @Test
    void takesReferencesBySlugToo() {
        var tag = Unique.slug();
        var author = Unique.slug();
        var publisher = Unique.slug();
        var target = Unique.slug();
        Tags.tag(Map.of("slug", tag));
        Authors.author(Map.of("slug", author));
        Publishers.publisher(Map.of("slug", publisher));
        Articles.draft(Map.of("slug", target));

        var answer = create(Map.of("tags", List.of(tag), "authors", List.of(author, Map.of("slug", author, "role", "editor")),
                "source", Map.of("publisher", publisher), "related", List.of(Map.of("id", target))));

        answer.then().statusCode(201).body("tags.slug", equalTo(List.of(tag))).body("authors.slug", equalTo(List.of(author)))
                .body("related.slug", equalTo(List.of(target)));
    }

    @Test
    void namesATagInTheLanguageOfTheArticle() {
        var both = Tags.tag(Map.of("names", Map.of("en", "Lake", "ka", "ტბა")));
        var english = Tags.tag(Map.of("names", Map.of("en", "Pier")));
        var neither = Tags.tag(Map.of("names", Map.of("ru", "Пароход"), "slug", Unique.slug()));

        var answer = create(Map.of("language", "ka-Geor", "tags", List.of(both, english, neither)));

        answer.then().statusCode(201)
                .body("tags.name", equalTo(List.of("ტბა", "Pier", answer.<String> path("tags[2].slug"))));
    }

    @Test
    void takesABodyInHtmlAndSaysWhatWasDropped() {
        var answer = create(
                Map.of("bodyHtml", "<h2>Return</h2><p>Boats <strong>cross</strong> again.</p><script>alert(1)</script>"));

        answer.then().statusCode(201)
                .body("body._type", equalTo(List.of("block", "block")))
                .body("body.style", equalTo(List.of("h2", "normal")))
                .body("body[1].children.text", equalTo(List.of("Boats ", "cross", " again.")))
                .body("body[1].children[1].marks", equalTo(List.of("strong")))
                .body("warnings", hasItem(containsString("script")));
        Api.admin().get(Articles.path(answer.path("id"))).then().body("warnings", empty());
    }

    @Test
    void takesABodyInMarkdownAndSaysWhatWasDropped() {
        var answer = create(Map.of("bodyMarkdown", "## Return\n\n- Boats *cross* again.\n\n<script>alert(1)</script>\n"));

        answer.then().statusCode(201)
                .body("body.style", equalTo(List.of("h2", "normal")))
                .body("body[1].listItem", equalTo("bullet"))
                .body("body[1].children.text", equalTo(List.of("Boats ", "cross", " again.")))
                .body("body[1].children[1].marks", equalTo(List.of("em")))
                .body("warnings", hasSize(1));
    }

    @Test
    void warnsOfNothingWhereNothingWasDropped() {
        create(Map.of("bodyHtml", "<p>Boats cross again.</p>")).then().statusCode(201).body("warnings", empty());
    }

    @Test
    void refusesABodyInTwoForms() {
        refusedAt(create(Map.of("bodyHtml", "<p>a</p>", "bodyMarkdown", "a")), "");
        refusedAt(create(Map.of("bodyHtml", "<p>a</p>", "body", List.of())), "");
    }

    @Test
    void takesANullForAnAbsentBody() {
        var properties = new HashMap<String, Object>(Map.of("bodyHtml", "<p>a</p>"));
        properties.put("body", null);
        properties.put("bodyMarkdown", null);

        create(properties).then().statusCode(201).body("body[0].children[0].text", equalTo("a"));
    }

    @Test
    void countsALinkInTheBodyAsRelated() {
        var target = Articles.draft();
        var block = Map.of("_type", "block", "children", List.of(Map.of("_type", "span", "text", "see", "marks", List.of("l"))),
                "markDefs", List.of(Map.of("_type", "articleLink", "_key", "l", "article", target)));
        var readMore = Map.of("_type", "relatedLink", "url", "https://elsewhere.example/a", "headline", "Elsewhere");

        var answer = create(Map.of("body", List.of(block, readMore)));

        answer.then().statusCode(201).body("related.relation", equalTo(List.of("inline", "inline")))
                .body("related[0].id", equalTo(target)).body("related[1].url", equalTo("https://elsewhere.example/a"));
    }

    @Test
    void pointsToEveryReferenceThatLeadsNowhere() {
        var answer = create(Map.of("tags", List.of(Tags.tag(), "no-such-tag", "Not A Slug\u0000"), "authors",
                List.of(MISSING, Map.of("slug", "no-such-author")), "source", Map.of("publisher", "no-such-publisher"),
                "related", List.of(Map.of("id", MISSING),
                        Map.of("url", "https://a.example/", "headline", "A", "publisher", MISSING))));

        refused(answer, 422, "invalid-content").body("detail", equalTo("7 places of the content break a rule."))
                .body("errors.pointer", equalTo(List.of("/authors/0", "/authors/1", "/tags/1", "/tags/2", "/related/0/id",
                        "/related/1/publisher", "/source/publisher")))
                .body("errors[2].detail", equalTo("There is no tag \"no-such-tag\"."))
                .body("errors[6].detail", equalTo("There is no publisher \"no-such-publisher\"."));
    }

    @Test
    void pointsToALinkOfTheBodyThatLeadsNowhere() {
        var block = Map.of("_type", "block", "children", List.of(Map.of("_type", "span", "text", "see", "marks", List.of("l"))),
                "markDefs", List.of(Map.of("_type", "articleLink", "_key", "l", "article", MISSING)));

        refused(create(Map.of("body", List.of(block))), 422, "invalid-content")
                .body("errors.pointer", everyItem(startsWith("/body"))).body("errors[0].detail", containsString(MISSING));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "[{\"_type\": \"block\", \"children\": [{\"_type\": \"span\", \"text\": 5}]}] | /body/0/children/0/text",
            "[{\"_type\": \"block\", \"children\": [{\"_type\": \"span\", \"text\": \"a\\u0000\"}]}] | /body/0/children/0/text",
            "[{\"_type\": \"divider\"}, {\"_type\": \"block\", \"style\": \"h9\", \"children\": []}] | /body/1/style",
            "[{\"_type\": \"marquee\"}] | /body/0/_type",
            "[{\"_type\": \"divider\", \"colour\": \"red\"}] | /body/0/colour",
            "[{\"_type\": \"image\", \"url\": \"javascript:alert(1)\"}] | /body/0/url",
            "{} | /body",
            "\"text\" | /body"
    })
    void pointsIntoTheBody(String body, String pointer) {
        var json = "{\"language\": \"en\", \"headline\": \"Ferry\", \"body\": " + body + "}";

        refused(Api.admin().body(json).post(Articles.PATH), 422, "invalid-content")
                .body("errors.pointer", hasItem(pointer));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "\"language\": \"english_uk\" | /language",
            "\"language\": \"\" | /language",
            "\"language\": null | /language",
            "\"headline\": \" \" | /headline",
            "\"headline\": null | /headline",
            "\"headline\": 5 | /headline",
            "\"headline\": [\"a\"] | /headline",
            "\"headline\": \"a\\u0000b\" | /headline",
            "\"headline\": \"\\ud800\" | /headline",
            "\"kicker\": \"a\\u0007\" | /kicker",
            "\"slug\": \"Not A Slug\" | /slug",
            "\"slug\": \"\" | /slug",
            "\"slug\": \"0190a6e0-0000-7000-8000-000000000000\" | /slug",
            "\"publishedAt\": \"yesterday\" | /publishedAt",
            "\"publishedAt\": 1700000000 | /publishedAt",
            "\"publishedAt\": \"2024-02-30T00:00:00Z\" | /publishedAt",
            "\"authors\": [null] | /authors/0",
            "\"authors\": [5] | /authors/0",
            "\"authors\": [{\"slug\": \"a\", \"role\": \"Big Boss\"}] | /authors/0",
            "\"tags\": [\"\"] | /tags/0",
            "\"tags\": [null] | /tags/0",
            "\"tags\": \"armenia\" | /tags",
            "\"leadImage\": {} | /leadImage/url",
            "\"leadImage\": {\"url\": \"ftp://a.example/b\"} | /leadImage/url",
            "\"leadImage\": {\"url\": \"https://user@a.example/b\"} | /leadImage/url",
            "\"leadImage\": {\"url\": \"https://a.example/b\", \"width\": 0} | /leadImage/width",
            "\"leadImage\": {\"url\": \"https://a.example/b\", \"width\": \"5\"} | /leadImage/width",
            "\"leadImage\": {\"url\": \"https://a.example/b\", \"width\": 1.5} | /leadImage/width",
            "\"leadImage\": {\"url\": \"https://a.example/b\", \"width\": 99999999999} | /leadImage/width",
            "\"leadImage\": {\"url\": \"https://a.example/b\", \"focalPoint\": {\"x\": 1.1, \"y\": 0}} | /leadImage/focalPoint/x",
            "\"leadImage\": {\"url\": \"https://a.example/b\", \"focalPoint\": {\"x\": 0}} | /leadImage/focalPoint/y",
            "\"leadImage\": {\"url\": \"https://a.example/b\", \"focalPoint\": {\"x\": 0e2000000000, \"y\": 0}} | /leadImage/focalPoint/x",
            "\"leadImage\": {\"url\": \"https://a.example/b\", \"focalPoint\": {\"x\": 1e-20000, \"y\": 0}} | /leadImage/focalPoint/x",
            "\"related\": [{\"relation\": \"inline\", \"url\": \"https://a.example/\", \"headline\": \"A\"}] | /related/0/relation",
            "\"related\": [{\"url\": \"gopher://a.example/\", \"headline\": \"A\"}] | /related/0/url",
            "\"related\": [{\"url\": \"https://a.example/\", \"headline\": \"\"}] | /related/0/headline",
            "\"source\": {\"url\": \"a\"} | /source/url",
            "\"corrections\": [{\"text\": \"\"}] | /corrections/0/text",
            "\"corrections\": [{\"text\": \"a\", \"kind\": \"lie\"}] | /corrections/0/kind",
            "\"corrections\": [{\"text\": \"a\", \"at\": \"soon\"}] | /corrections/0/at"
    })
    void refusesAValueThatBreaksARule(String property, String pointer) {
        var name = property.substring(0, property.indexOf(':'));
        var json = "{\"language\": \"en\", \"headline\": \"Ferry\"}";
        json = json.contains(name) ? json.replaceFirst(name + ": \"[^\"]*\"", Matcher.quoteReplacement(property))
                : json.replace("}", ", " + property + "}");

        refusedAt(Api.admin().body(json).post(Articles.PATH), pointer);
    }

    @ParameterizedTest
    @ValueSource(strings = { "{}", "{\"id\": \"a\", \"url\": \"https://a.example/\"}", "{\"url\": \"https://a.example/\"}",
            "{\"headline\": \"A\"}" })
    void refusesALinkThatIsNeitherHereNorElsewhere(String link) {
        var json = "{\"language\": \"en\", \"headline\": \"Ferry\", \"related\": [" + link + "]}";

        refused(Api.admin().body(json).post(Articles.PATH), 422, "invalid-content")
                .body("errors.detail", equalTo(List.of("needs either an id, or a url and a headline")))
                .body("errors[0].pointer", startsWith("/related/0"));
    }

    @ParameterizedTest
    @CsvSource({ "headline, 500", "kicker, 200", "standfirst, 5000", "dateline, 200", "licence, 500" })
    void limitsTheLengthOfAText(String property, int length) {
        create(Map.of(property, "a".repeat(length))).then().statusCode(201);

        refusedAt(create(Map.of(property, "a".repeat(length + 1))), "/" + property);
    }

    @Test
    void tellsAllFaultsAtOnce() {
        refused(Api.admin().body(Map.of("kicker", "a".repeat(201), "tags", List.of(""))).post(Articles.PATH), 422,
                "invalid-content").body("errors.pointer", equalTo(List.of("/headline", "/kicker", "/language", "/tags/0")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "-1000000000-01-01T00:00:00Z", "+1000000000-12-31T23:59:59.999999999Z", "+300000-01-01T00:00:00Z",
            "-005000-01-01T00:00:00Z" })
    void refusesADateThatNoCalendarOfOursHolds(String date) {
        refusedAt(create(Map.of("publishedAt", date)), "/publishedAt");
        refusedAt(create(Map.of("corrections", List.of(Map.of("text", "a", "at", date)))), "/corrections/0/at");
    }

    private static Response create(Map<String, ?> properties) {
        return Api.admin().body(Articles.input(properties)).post(Articles.PATH);
    }
}
