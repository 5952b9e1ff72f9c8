package org.standfirst.embed;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.Authors;
import org.standfirst.testsupport.TestDatabase;
import org.standfirst.testsupport.Unique;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OembedTest {

    @Test
    void showsAnArticleByItsAddress() {
        var slug = Unique.slug();
        Articles.published(Map.of("slug", slug, "headline", "Ferry & pier",
                "authors", List.of(Authors.author(Map.of("name", "Nare Petrosyan"))), "leadImage",
                Map.of("url", "https://media.example/ferry.jpg", "width", 1600, "height", 900)));
        var path = "/oembed?url=http%3A%2F%2Flocalhost%3A8080%2Fen%2F" + slug;

        Api.reader().get(path).then().statusCode(200).contentType("application/json").body("type", equalTo("link"))
                .body("version", equalTo("1.0")).body("title", equalTo("Ferry & pier"))
                .body("author_name", equalTo("Nare Petrosyan")).body("thumbnail_width", equalTo(1600));
        Api.reader().get(path + "&maxwidth=800").then().statusCode(200).body("$", not(hasKey("thumbnail_url")));
        Api.reader().get(path + "&format=xml").then().statusCode(200).contentType(containsString("text/xml"))
                .body("oembed.title", equalTo("Ferry & pier"));
    }

    @ParameterizedTest
    @CsvSource({ "/oembed,400", "/oembed?url=http://localhost:8080/en/no-such-article,404",
            "/oembed?url=https://elsewhere.example/en/a,404", "/oembed?url=mailto:a,404",
            "/oembed?url=/en/a&format=yaml,400", "/oembed?url=/en/a&maxwidth=0,400" })
    void refusesWhatItDoesNotKnow(String path, int status) {
        Api.reader().get(path).then().statusCode(status).contentType("application/problem+json");
    }
}
