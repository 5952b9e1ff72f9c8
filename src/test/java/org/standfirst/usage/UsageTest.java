package org.standfirst.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.standfirst.testsupport.Api.admin;
import static org.standfirst.testsupport.Api.as;
import static org.standfirst.testsupport.Refusals.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.Contents;
import org.standfirst.testsupport.Partners;
import org.standfirst.testsupport.TestDatabase;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class UsageTest {

    @Inject
    FetchCounts counts;

    @Inject
    UsageRepository usage;

    @Inject
    Contents database;

    @Test
    void tellsWhatAPartnerFetchedOnADay() {
        var partner = Partners.partner();
        var key = Partners.keyOf(partner);
        var article = Articles.published();

        as(key).get("/v1/partner/articles/" + article).then().statusCode(200);
        as(key).get("/v1/partner/articles/" + article).then().statusCode(200);
        counts.write();

        admin().get(Partners.PATH + "/" + partner + "/usage").then().statusCode(200)
                .body("total", equalTo(2)).body("items.article", contains(article)).body("items.via", contains("article"))
                .body("items.fetches", contains(2)).body("items.day", contains(today()));
    }

    @Test
    void tellsItAsATableToo() {
        var partner = Partners.partner();
        var article = Articles.published();
        as(Partners.keyOf(partner)).get("/v1/partner/articles/" + article).then().statusCode(200);
        counts.write();

        var table = admin().accept("text/csv").get(Partners.PATH + "/" + partner + "/usage").then().statusCode(200)
                .contentType(startsWith("text/csv")).extract().asString();

        assertThat(table).isEqualTo("day,article,via,fetches\r\n" + today() + "," + article + ",article,1\r\n");
    }

    @Test
    void refusesAPeriodThatIsNone() {
        var path = Partners.PATH + "/" + Partners.partner() + "/usage";

        refused(admin().get(path + "?from=2026-05-02&to=2026-05-01"), 400, "invalid-parameter");
        refused(admin().get(path + "?from=2025-01-01&to=2026-05-01"), 400, "invalid-parameter");
        refused(admin().get(path + "?to=yesterday"), 400, "invalid-parameter");
        refused(as(Api.keyWithRole("editor")).get(path), 403, "forbidden");
    }

    @Test
    void hasWrittenWhoGotAnArticleBeforeThatGoesOut() {
        var partner = Partners.partner();
        var article = Articles.published();

        as(Partners.keyOf(partner)).get("/v1/partner/articles/" + article).then().statusCode(200);

        assertThat(database.count("select count(*) from editorial.handed_out where partner_id = ? and article_id = ?",
                UUID.fromString(partner), UUID.fromString(article))).isEqualTo(1);
    }

    /** A ledger that has only just begun remembers nothing itself. */
    @Test
    void knowsAfterARestartWhoHadWhatAndSinceWhen() {
        var partner = UUID.fromString(Partners.partner());
        var article = UUID.fromString(Articles.published());
        var another = UUID.fromString(Articles.published());
        new Ledger(usage, counts).handedOut(partner, List.of(article), "article");
        var since = "select count(*) from editorial.handed_out where partner_id = ? and first_at < now() - interval '1 day'";
        database.update("update editorial.handed_out set first_at = first_at - interval '2 days' where partner_id = '%s'"
                .formatted(partner));

        var restarted = new Ledger(usage, counts);
        restarted.handedOut(partner, List.of(article), "article");

        assertThat(restarted.had(partner, List.of(article, another))).containsExactly(article);
        assertThat(database.count(since, partner)).isEqualTo(1);
    }

    private static String today() {
        return LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC).toString();
    }
}
