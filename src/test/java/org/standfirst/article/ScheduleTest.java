package org.standfirst.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.standfirst.testsupport.Refusals.refused;
import static org.standfirst.testsupport.Refusals.refusedAt;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.TestDatabase;

/** Publication by the clock: schedule, embargo and expiry. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ScheduleTest {

    private static final Instant LATER = Instant.now().plus(30, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);

    @Test
    void schedulesAPublicationThatReadersDoNotSeeYet() {
        var id = Articles.draft();

        schedule(id, LATER).then().statusCode(200).body("status", equalTo("scheduled"))
                .body("scheduledAt", equalTo(LATER.toString())).body("publishedAt", equalTo(LATER.toString()))
                .body("version", equalTo(1)).body("hasUnpublishedChanges", equalTo(false));

        Api.admin().get(Articles.path(id)).then().body("status", equalTo("scheduled"));
        refused(read(id), 404, "not-found");
        Api.admin().get(Articles.PATH + "?status=scheduled").then().body("items.id", hasItem(id));
        Api.admin().get(Articles.PATH + "?status=published").then().body("items.id", not(hasItem(id)));
    }

    @Test
    void showsAScheduledArticleFromItsTimeOn() {
        var id = Articles.draft();
        var at = soon();
        schedule(id, at).then().statusCode(200);
        refused(read(id), 404, "not-found");

        waitUntil(() -> read(id).statusCode() == 200);

        assertThat(Instant.now()).isAfterOrEqualTo(at.minusMillis(50));
        read(id).then().body("publishedAt", equalTo(at.toString())).body("updatedAt", equalTo(at.toString()))
                .body("version", equalTo(1));
        Api.admin().get(Articles.path(id)).then().body("status", equalTo("published")).body("$", not(hasKey("scheduledAt")));
        Api.admin().get(Articles.PATH + "?status=published").then().body("items.id", hasItem(id));
    }

    @Test
    void takesAlongWhatIsEditedBeforeItsTime() {
        var id = Articles.draft();
        schedule(id, soon());

        Api.change().body(Map.of("kicker", "Transport")).patch(Articles.path(id)).then().statusCode(200)
                .body("status", equalTo("scheduled")).body("hasUnpublishedChanges", equalTo(false));

        waitUntil(() -> read(id).statusCode() == 200);
        read(id).then().body("kicker", equalTo("Transport")).body("version", equalTo(1));
        Api.change().body(Map.of("kicker", "Lakes")).patch(Articles.path(id)).then().statusCode(200)
                .body("hasUnpublishedChanges", equalTo(true));
        read(id).then().body("kicker", equalTo("Transport"));
    }

    @Test
    void takesBackAPublicationThatIsStillToCome() {
        var id = Articles.draft();
        schedule(id, LATER);

        step(id, "unschedule").then().statusCode(200).body("status", equalTo("approved")).body("version", equalTo(0))
                .body("$", not(hasKey("publishedAt"))).body("$", not(hasKey("scheduledAt")));

        refused(read(id), 404, "not-found");
        refused(step(id, "unschedule"), 409, "illegal-transition")
                .body("allowed", equalTo(List.of("return", "publish", "schedule", "archive")));
    }

    @Test
    void goesBackToUnpublishedWhereItWasPublicBefore() {
        var id = Articles.published();
        Articles.unpublish(id);
        schedule(id, LATER).then().body("version", equalTo(2));

        refused(read(id), 410, "gone");
        step(id, "unschedule").then().body("status", equalTo("unpublished")).body("version", equalTo(1));
        refused(read(id), 410, "gone");
    }

    @Test
    void schedulesAnew() {
        var id = Articles.draft();
        schedule(id, LATER);

        schedule(id, LATER.plusSeconds(60)).then().statusCode(200)
                .body("scheduledAt", equalTo(LATER.plusSeconds(60).toString()))
                .body("publishedAt", equalTo(LATER.plusSeconds(60).toString())).body("version", equalTo(1));
        step(id, "publish").then().statusCode(200).body("status", equalTo("published")).body("version", equalTo(1));
        read(id).then().statusCode(200);
    }

    @Test
    void refusesATimeThatHasPassedOrIsNone() {
        var id = Articles.draft();

        refusedAt(schedule(id, Instant.now().minusSeconds(5)), "/at");
        refusedAt(Api.admin().body(Map.of()).post(Articles.path(id) + "/schedule"), "/at");
        refused(Api.admin().body(Map.of("at", "tomorrow")).post(Articles.path(id) + "/schedule"), 422, "invalid-content");
        Api.admin().get(Articles.path(id)).then().body("status", equalTo("draft"));
    }

    @Test
    void schedulesNothingThatReadersSee() {
        refused(schedule(Articles.published(), LATER), 409, "illegal-transition")
                .body("allowed", equalTo(List.of("publish", "unpublish", "recall")));
    }

    @Test
    void holdsAPublicationUntilItsEmbargoEnds() {
        var at = soon();
        var id = Articles.draft(Map.of("embargoUntil", at.toString()));

        step(id, "publish").then().statusCode(200).body("status", equalTo("scheduled"))
                .body("scheduledAt", equalTo(at.toString())).body("embargoUntil", equalTo(at.toString()));
        refused(read(id), 404, "not-found");

        waitUntil(() -> read(id).statusCode() == 200);
        assertThat(Instant.now()).isAfterOrEqualTo(at.minusMillis(50));
    }

    @Test
    void holdsAScheduleUntilItsEmbargoEnds() {
        var id = Articles.draft(Map.of("embargoUntil", LATER.toString()));

        schedule(id, LATER.minusSeconds(600)).then().statusCode(200).body("scheduledAt", equalTo(LATER.toString()));
    }

    @Test
    void becomesVisibleNoEarlierByAnEdit() {
        var id = Articles.draft(Map.of("embargoUntil", LATER.toString()));
        step(id, "publish");

        Api.change().body("{\"embargoUntil\": null}").patch(Articles.path(id)).then().statusCode(200)
                .body("status", equalTo("scheduled"));

        refused(read(id), 404, "not-found");
        step(id, "publish").then().body("status", equalTo("published"));
        read(id).then().statusCode(200);
    }

    @Test
    void letsAPublicationExpire() {
        var at = soon();
        var slug = "expires-" + System.nanoTime();
        var id = Articles.draft(Map.of("expiresAt", at.toString(), "slug", slug));
        step(id, "publish").then().statusCode(200).body("status", equalTo("published"))
                .body("expiresAt", equalTo(at.toString()));
        read(id).then().statusCode(200);

        waitUntil(() -> read(id).statusCode() != 200);

        assertThat(Instant.now()).isAfterOrEqualTo(at.minusMillis(50));
        refused(read(id), 410, "gone");
        refused(Api.reader().get("/v1/articles/en/" + slug), 410, "gone");
        Api.admin().get(Articles.path(id)).then().body("status", equalTo("unpublished"));
        Api.admin().get(Articles.PATH + "?status=unpublished").then().body("items.id", hasItem(id));
        Api.admin().get(Articles.PATH + "?status=published").then().body("items.id", not(hasItem(id)));
        refused(step(id, "publish"), 409, "conflict");
    }

    @Test
    void refusesAnExpiryBeforeThePublication() {
        var id = Articles.draft(Map.of("expiresAt", "2024-01-01T00:00:00Z"));

        refused(step(id, "publish"), 409, "conflict");
        refusedAt(Api.admin().body(Articles.input(Map.of("embargoUntil", "2027-01-02T00:00:00Z", "expiresAt",
                "2027-01-01T00:00:00Z"))).post(Articles.PATH), "/expiresAt");
    }

    @Test
    void takesNothingFromReadersForTheSakeOfAVersionThatIsStillToCome() {
        var id = Articles.published();
        Api.change().body(Map.of("embargoUntil", LATER.toString())).patch(Articles.path(id)).then().statusCode(200);

        refused(step(id, "publish"), 409, "conflict");

        read(id).then().statusCode(200).body("version", equalTo(1));
    }

    @Test
    void isGoneUntilItsNextVersionComesWhereItWasTakenFromReadersBefore() {
        var id = Articles.published();
        Articles.unpublish(id);

        schedule(id, LATER).then().statusCode(200).body("status", equalTo("scheduled")).body("version", equalTo(2));

        refused(read(id), 410, "gone");
    }

    @Test
    void bearsTheDateOfItsFirstPublicationOnceAnotherIsTakenBack() {
        var id = Articles.draft();
        var date = step(id, "publish").<String> path("publishedAt");
        Articles.unpublish(id);
        Api.change().body(Map.of("publishedAt", LATER.toString())).patch(Articles.path(id));
        step(id, "publish").then().body("status", equalTo("scheduled"));
        step(id, "unschedule");
        Api.change().body("{\"publishedAt\": null}").patch(Articles.path(id)).then().body("publishedAt", equalTo(date));

        step(id, "publish").then().statusCode(200).body("publishedAt", equalTo(date));
        read(id).then().body("publishedAt", equalTo(date)).body("firstPublishedAt", equalTo(date));
    }

    @Test
    void tellsOnceThatTheClockHasMadeItPublic() {
        var id = Articles.draft();
        schedule(id, soon());
        waitUntil(() -> read(id).statusCode() == 200);

        waitUntil(() -> Api.admin().get(Articles.path(id)).path("modifiedBy").equals("system"));

        var etag = Articles.etag(id);
        schedule(Articles.draft(), soon());
        waitUntil(() -> Api.admin().get(Articles.PATH + "?updatedBy=system&count=true").<Integer> path("page.total") > 1);
        assertThat(Articles.etag(id)).isEqualTo(etag);
    }

    @Test
    void removesNothingThatIsScheduled() {
        var id = Articles.draft();
        schedule(id, LATER);

        refused(Api.change().delete(Articles.path(id)), 409, "illegal-transition")
                .body("allowed", equalTo(List.of("unschedule")));
    }

    @Test
    void removesWhatHasExpired() {
        var id = Articles.draft(Map.of("expiresAt", soon().toString()));
        step(id, "publish");
        waitUntil(() -> read(id).statusCode() == 410);

        Api.change().delete(Articles.path(id)).then().statusCode(204);

        refused(read(id), 410, "gone");
    }

    /** A moment that the machine gets to do something before. */
    private static Instant soon() {
        return Instant.now().plusSeconds(3).truncatedTo(ChronoUnit.MILLIS);
    }

    private static void waitUntil(BooleanSupplier condition) {
        var end = Instant.now().plusSeconds(30);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static Response schedule(String id, Instant at) {
        return Api.admin().body(Map.of("at", at.toString())).post(Articles.path(id) + "/schedule");
    }

    private static Response step(String id, String step) {
        return Api.admin().post(Articles.path(id) + "/" + step);
    }

    private static Response read(String id) {
        return Api.reader().get("/v1/articles/" + id);
    }
}
