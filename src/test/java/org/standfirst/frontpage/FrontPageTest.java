package org.standfirst.frontpage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.testsupport.TestDatabase;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FrontPageTest {

    private static final int LIMIT = 30_000;

    @ParameterizedTest
    @ValueSource(strings = { "/", "/en", "/sr-Latn", "/en/ferry-returns", "/ka/ბორანი", "/en/tags/armenia", "/hy/authors/ani" })
    void servesItsDocumentAtEveryAddressOfAPage(String path) {
        given().get(path).then().statusCode(200).contentType("text/html;charset=UTF-8")
                .body(startsWith("<!doctype html>"), containsString("/frontpage/page.js"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/v1/nothing", "/feeds/nothing", "/nothing", "/en/one/two/three", "/frontpage/nothing.js" })
    void leavesAllOtherPathsAlone(String path) {
        given().get(path).then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void runsNoScriptButItsOwn() {
        var document = given().get("/").then().statusCode(200)
                .header("Content-Security-Policy", containsString("script-src 'self';"))
                .header("Content-Security-Policy", not(containsString("unsafe"))).extract().asString();

        assertThat(document).doesNotContain("<style", "style=", "onclick").containsOnlyOnce("<script");
    }

    @Test
    void isSmall() {
        var size = Stream.of("/", "/frontpage/style.css", "/frontpage/page.js", "/frontpage/body.js", "/frontpage/words.js",
                "/frontpage/icon.svg")
                .mapToInt(path -> given().get(path).then().statusCode(200).extract().asByteArray().length).sum();

        assertThat(size).isLessThan(LIMIT);
    }

    @Test
    void isNotSentAgainToThoseWhoHaveIt() {
        var tag = given().get("/frontpage/page.js").then().statusCode(200).header("Cache-Control", "no-cache")
                .extract().header("ETag");

        given().header("If-None-Match", tag).get("/frontpage/page.js").then().statusCode(304).body(equalTo(""));
    }

    @Test
    void answersHeadWithoutABody() {
        given().head("/").then().statusCode(200).body(equalTo(""));
    }
}
