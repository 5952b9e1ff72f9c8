package org.standfirst.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.TestDatabase;

/** Readers are told which way a text runs, and names that run the other way do not disturb it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DirectionTest {

    @ParameterizedTest
    @CsvSource({ "ar,rtl", "he,rtl", "fa,rtl", "ur,rtl", "dv,rtl", "az-Arab,rtl", "ku-Arab,rtl", "ckb,rtl", "yi,rtl", "ps,rtl",
            "en,ltr", "ka,ltr", "az,ltr", "ku,ltr", "fa-Latn,ltr", "ar-Latn,ltr", "pa-PK,rtl", "pa,ltr", "ab,ltr" })
    void isThatOfTheScript(String language, String direction) {
        var id = Articles.published(Map.of("language", language));

        Api.reader().get("/v1/articles/" + id + "?fields=direction").then().body("direction", equalTo(direction));
        var page = Jsoup.parse(Api.reader().get("/v1/articles/" + id + "?format=html").asString());
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo(language);
        assertThat(page.selectFirst("html").attr("dir")).isEqualTo(direction);
    }

    @Test
    void isolatesNamesInADocument() {
        var author = Newsdesk.author(Map.of("name", "Nare (AFP)"));
        var tag = Newsdesk.tag();
        var related = Articles.published(Map.of("headline", "What is left of the pier?"));
        var id = Articles
                .published(Map.of("language", "ar", "headline", "عاد القارب", "authors", List.of(author.slug()), "tags",
                        List.of(tag.slug()), "related", List.of(Map.of("id", related))));

        var page = Jsoup.parse(Api.reader().get("/v1/articles/" + id + "?format=html").asString());

        assertThat(page.selectFirst("bdi.author").text()).isEqualTo("Nare (AFP)");
        assertThat(page.selectFirst("bdi.tag").text()).isEqualTo(tag.slug());
        assertThat(page.selectFirst("p.related a[dir=auto]").text()).isEqualTo("What is left of the pier?");
    }
}
