package org.standfirst.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.standfirst.testsupport.Refusals.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.TestDatabase;

/** However many follow, an instance lets no more of them wait than it has room for. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestProfile(FollowerLimitTest.RoomForOne.class)
class FollowerLimitTest {

    /** Lets one follower wait. */
    public static class RoomForOne implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("standfirst.changes.most-waiting", "1");
        }
    }

    @Test
    void asksThoseToComeAgainForWhomThereIsNoRoom() throws Exception {
        var first = Feed.upToDate("");
        var second = Feed.upToDate("");
        var waiting = CompletableFuture.supplyAsync(() -> first.next(30));
        Thread.sleep(1_000);

        refused(Api.reader().get(second.path() + "&wait=30"), 503, "unavailable").header("Retry-After", equalTo("5"));
        refused(Api.reader().accept("text/event-stream").get(second.path()), 503, "unavailable");
        Api.reader().get(second.path()).then().statusCode(200);

        var article = Articles.published();
        assertThat(Feed.ids(waiting.get(15, TimeUnit.SECONDS))).contains(article);
    }
}
