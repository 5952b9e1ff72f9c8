package org.standfirst.change;

import static org.hamcrest.Matchers.equalTo;
import static org.standfirst.testsupport.Refusals.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.standfirst.checksum.Checksum;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.Tags;
import org.standfirst.testsupport.TestDatabase;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ChecksumOverHttpTest {

    private static final String PATH = "/v1/changes/checksum";

    @Test
    void isWhatACopyComesTo() {
        var tag = Tags.tag();
        var copy = new Checksum();
        for (var i = 0; i < 3; i++) {
            Articles.published(Map.of("tags", List.of(tag)));
        }
        Feed.of("tag=" + tag).rest().forEach(change -> copy.add(Checksum.digest(change.path("article").toPrettyString())));

        Api.reader().get(PATH + "?tag=" + tag).then().statusCode(200).body("articles", equalTo(3))
                .body("digest", equalTo(copy.hex()));
    }

    @Test
    void isOfATime() {
        var tag = Tags.tag();
        for (var day : List.of("2020-01-01", "2020-01-02", "2020-01-03")) {
            Articles.published(Map.of("tags", List.of(tag), "publishedAt", day + "T00:00:00Z"));
        }

        Api.reader().get(PATH + "?tag=" + tag + "&from=2020-01-02&to=2020-01-03").then().body("articles", equalTo(1));
        Api.reader().get(PATH + "?tag=" + tag + "&language=ka").then().body("articles", equalTo(0))
                .body("digest", equalTo("0".repeat(64)));
    }

    @Test
    void refusesATimeThatIsNone() {
        refused(Api.reader().get(PATH + "?from=yesterday"), 400, "invalid-parameter");
    }
}
