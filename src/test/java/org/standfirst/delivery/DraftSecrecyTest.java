package org.standfirst.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.standfirst.delivery.Newsdesk.Made;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.TestDatabase;

/**
 * Nothing that readers may not see yet appears in any answer: each such text has one word in it that is looked for
 * everywhere. Slugs have another, for an error may repeat what it was asked for.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DraftSecrecyTest {

    private static final String SECRET = "Xyloquartz";
    private static final String SECRET_SLUG = "zanthorpe";
    private static final List<String> SHAPES = List.of("fields=", "include=body,translations,related,notices",
            "include=body&body=html", "include=body&body=text", "include=body&body=markdown", "fields=headline,related,notices",
            "language=en", "language=hy,en,ka", "count=true");

    private Made hiddenTag;
    private Made hiddenAuthor;
    private Made openTag;
    private Made openAuthor;
    private String open;
    private final List<String> hidden = new ArrayList<>();

    @Test
    void keepsWhatIsNotPublishedOutOfEveryAnswer() {
        writeSecrets();

        for (var path : everyAddress()) {
            var answer = Api.reader().get(path);
            assertThat(answer.statusCode()).as(path).isLessThan(500);
            assertSecret(path, answer);
            for (var next = next(answer); next != null; next = next(answer)) {
                var page = path + (path.contains("?") ? "&" : "?") + "cursor=" + next;
                answer = Api.reader().get(page);
                assertThat(answer.statusCode()).as(page).isEqualTo(200);
                assertSecret(page, answer);
            }
        }
    }

    private static void assertSecret(String path, Response answer) {
        assertThat(answer.asString() + answer.headers()).as(path).doesNotContainIgnoringCase(SECRET);
        if (!path.contains(SECRET_SLUG)) {
            assertThat(answer.asString() + answer.headers()).as(path).doesNotContainIgnoringCase(SECRET_SLUG);
        }
    }

    private static String next(Response answer) {
        return answer.statusCode() == 200 && answer.contentType().contains("json")
                ? answer.jsonPath().getString("page.next")
                : null;
    }

    private void writeSecrets() {
        openTag = Newsdesk.tag();
        openAuthor = Newsdesk.author();
        hiddenTag = Newsdesk.tag(Map.of("slug", Newsdesk.unique(SECRET_SLUG + "-tag-"), "names", Map.of("en", secret("tag"))));
        hiddenAuthor = Newsdesk.author(Map.of("slug", Newsdesk.unique(SECRET_SLUG + "-author-"), "name", secret("author")));
        var hiddenPublisher = Newsdesk
                .publisher(Map.of("slug", Newsdesk.unique(SECRET_SLUG + "-site-"), "name", secret("site")));
        var draft = Articles.draft(secrets(hiddenPublisher, List.of()));
        open = Articles.published(Map.of("tags", List.of(openTag.slug()), "authors", List.of(openAuthor.slug()),
                "related", List.of(Map.of("id", draft)),
                "body", List.of(Newsdesk.relatedLink(draft), Newsdesk.articleLink("There.", draft))));
        var backToOpen = List.of(Map.of("relation", "readMore", "id", open));
        hidden.add(draft);
        hidden.add(Articles.draft(secrets(hiddenPublisher, backToOpen)));
        hidden.add(Articles.published(with(secrets(hiddenPublisher, backToOpen), "publishedAt", "2099-01-01T00:00:00Z")));
        var withdrawn = Articles.published(secrets(hiddenPublisher, backToOpen));
        Articles.unpublish(withdrawn);
        hidden.add(withdrawn);
        var edition = Newsdesk.translate(open, "hy");
        Newsdesk.patch("articles", edition,
                Map.of("headline", secret("edition"), "slug", Newsdesk.unique(SECRET_SLUG + "-hy-")));
        hidden.add(edition);
        Newsdesk.translateElsewhere(draft, "ka", "https://" + SECRET + ".example/", hiddenPublisher, secret("elsewhere"));
        Newsdesk.patch("articles", open, secrets(hiddenPublisher, backToOpen));
        Newsdesk.notice(Map.of("text", Map.of("en", secret("notice")), "startsAt", "2099-01-01T00:00:00Z"));
        Newsdesk.notice(Map.of("text", Map.of("en", secret("notice")), "endsAt", "2001-01-01T00:00:00Z"));
        Newsdesk.notice(Map.of("text", Map.of("en", secret("notice")), "tags", List.of(hiddenTag.slug())));
    }

    private static String secret(String kind) {
        return SECRET + " " + kind;
    }

    /** A secret in each place that an article has. */
    private Map<String, Object> secrets(Made publisher, List<?> related) {
        return Map.ofEntries(Map.entry("headline", secret("headline")), Map.entry("kicker", secret("kicker")),
                Map.entry("slug", Newsdesk.unique(SECRET_SLUG + "-")), Map.entry("standfirst", secret("standfirst")),
                Map.entry("dateline", secret("dateline")), Map.entry("licence", secret("licence")),
                Map.entry("tags", List.of(hiddenTag.slug(), openTag.slug())),
                Map.entry("authors", List.of(hiddenAuthor.slug(), openAuthor.slug())),
                Map.entry("body", List.of(Articles.paragraph(secret("body")))), Map.entry("related", related),
                Map.entry("corrections", List.of(Map.of("text", secret("correction")))),
                Map.entry("source", Map.of("publisher", publisher.slug(), "url", "https://" + SECRET + ".example/")),
                Map.entry("leadImage", Map.of("url", "https://media.example/" + SECRET, "caption", secret("caption"))));
    }

    private static Map<String, Object> with(Map<String, Object> properties, String name, Object value) {
        var more = new HashMap<>(properties);
        more.put(name, value);
        return more;
    }

    private List<String> everyAddress() {
        var addresses = new ArrayList<String>();
        var lists = new ArrayList<>(List.of("/v1/articles", "/v1/tags/" + openTag.slug() + "/articles",
                "/v1/authors/" + openAuthor.slug() + "/articles", "/v1/tags/" + hiddenTag.id() + "/articles",
                "/v1/authors/" + hiddenAuthor.id() + "/articles", "/v1/tags/" + hiddenTag.slug() + "/articles",
                "/v1/authors/" + hiddenAuthor.slug() + "/articles"));
        for (var list : lists) {
            SHAPES.forEach(shape -> addresses.add(list + "?limit=100&" + shape));
        }
        for (var filter : List.of("tag=" + openTag.slug(), "tag=" + hiddenTag.id(), "tag=" + hiddenTag.slug(),
                "author=" + openAuthor.slug(), "author=" + hiddenAuthor.id(), "author=" + hiddenAuthor.slug(),
                "tag=" + openTag.slug() + "&tag=" + hiddenTag.id(), "status=draft", "q=secret", "sort=headline",
                "cursor=AAAA", "limit=0", "fields=status")) {
            SHAPES.forEach(shape -> addresses.add("/v1/articles?" + filter + "&" + shape));
        }
        var articles = new ArrayList<>(hidden.stream().map(id -> "/v1/articles/" + id).toList());
        articles.addAll(hidden.stream().map(id -> "/v1/articles/en/" + Newsdesk.slug(id)).toList());
        articles.add("/v1/articles/" + open);
        articles.add("/v1/articles/en/" + Newsdesk.slug(open));
        for (var article : articles) {
            for (var suffix : List.of("", "?format=html", "?format=markdown", "?format=text", "?body=html", "?fields=headline",
                    "/related", "/translations", "/backlinks", "/backlinks?count=true", "?format=pdf")) {
                addresses.add(article + suffix);
            }
        }
        for (var made : List.of(hiddenTag, openTag)) {
            addresses.addAll(List.of("/v1/tags/" + made.id(), "/v1/tags/" + made.slug()));
        }
        for (var made : List.of(hiddenAuthor, openAuthor)) {
            addresses.addAll(List.of("/v1/authors/" + made.id(), "/v1/authors/" + made.slug()));
        }
        addresses.addAll(List.of("/v1/tags?limit=100", "/v1/tags?limit=100&count=true&kind=topic", "/v1/authors?limit=100",
                "/v1/notices", "/v1/notices?language=en", "/v1/notices?language=hy&placement=top", "/v1/", "/v1/none"));
        return addresses;
    }
}
