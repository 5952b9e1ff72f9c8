package org.standfirst.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.RawHttp;
import org.standfirst.testsupport.TestDatabase;

/** Requests that say nothing, to operations that need nothing to be said. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EmptyRequestsTest {

    @Test
    void takesAStepWithoutABodyAndWithoutAMediaType() {
        var path = Articles.path(Articles.draft());

        assertThat(RawHttp.send("POST " + path + "/submit").status()).isEqualTo(200);
        assertThat(RawHttp.sendBody("POST " + path + "/publish", "").status()).isEqualTo(200);
    }

    @Test
    void refusesABodyWithoutAMediaType() {
        var path = Articles.path(Articles.draft());

        assertThat(RawHttp.sendBody("POST " + path + "/publish", "{}").status()).isEqualTo(415);
    }

    @Test
    void saysWhatIsMissingWhereABodyIsNeeded() {
        var answer = RawHttp.send("POST " + Articles.path(Articles.draft()) + "/schedule");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("A body is needed.");
    }
}
