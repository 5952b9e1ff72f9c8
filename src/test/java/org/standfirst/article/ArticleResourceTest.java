package org.standfirst.article;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.TestDatabase;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ArticleResourceTest {

    @Test
    void beginsAsADraftThatReadersCannotSee() {
        var id = Articles.draft();

        Api.admin().get("/v1/editorial/articles/" + id).then().statusCode(200).body("status", equalTo("draft"));
        Api.reader().get("/v1/articles/" + id).then().statusCode(404).body("type", equalTo("/problems/not-found"));
    }

    @Test
    void refusesAChangeWithoutIfMatch() {
        var id = Articles.draft();

        Api.admin().body(Map.of("kicker", "Transport")).patch("/v1/editorial/articles/" + id)
                .then().statusCode(428).body("type", equalTo("/problems/precondition-required"));
    }

    @Test
    void showsReadersWhatWasPublished() {
        var id = Articles.published(Map.of("kicker", "Transport"));

        Api.reader().get("/v1/articles/" + id).then().statusCode(200).body("kicker", equalTo("Transport"));
    }
}
