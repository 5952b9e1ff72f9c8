package org.standfirst.partner;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.standfirst.testsupport.Api.admin;
import static org.standfirst.testsupport.Api.as;
import static org.standfirst.testsupport.Api.change;
import static org.standfirst.testsupport.Refusals.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Partners;
import org.standfirst.testsupport.Publishers;
import org.standfirst.testsupport.Tags;
import org.standfirst.testsupport.TestDatabase;
import org.standfirst.testsupport.Unique;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PartnerResourceTest {

    @Test
    void makesAPartnerWithWhatItMayHave() {
        var publisher = Publishers.publisher();
        var tag = Tags.tag();

        var location = Api.create(Partners.PATH, Map.of("name", Unique.text("Hill Courier"), "publishers", List.of(publisher),
                "termsUrl", "https://news.example/terms", "requestsPerMinute", 60,
                "entitlement", Map.of("languages", List.of("en", "ka"), "tags", List.of(tag), "text", "summary",
                        "licence", "Republish whole.", "publishedFrom", "2026-01-01T00:00:00Z", "embargoLeadMinutes", 90)))
                .header("Location");

        admin().get(location).then().statusCode(200)
                .body("state", equalTo("active"))
                .body("approval", equalTo("afterApproval"))
                .body("publishers", contains(publisher))
                .body("requestsPerMinute", equalTo(60))
                .body("entitlement.languages", contains("en", "ka"))
                .body("entitlement.tags", contains(tag))
                .body("entitlement.text", equalTo("summary"))
                .body("entitlement.licence", equalTo("Republish whole."))
                .body("entitlement.publishedFrom", equalTo("2026-01-01T00:00:00Z"))
                .body("entitlement.embargoLeadMinutes", equalTo(90));
    }

    @Test
    void entitlesToAllLanguagesAndTagsWhereNoneIsNamed() {
        var partner = Partners.partner();

        admin().get(Partners.PATH + "/" + partner).then().statusCode(200)
                .body("entitlement.languages", empty()).body("entitlement.tags", empty())
                .body("entitlement.text", equalTo("full")).body("entitlement.licence", nullValue())
                .body("entitlement.embargoLeadMinutes", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(ints = { -1, 10_081 })
    void refusesALeadThatIsNegativeOrLongerThanAWeek(int minutes) {
        refused(admin().body(Map.of("name", "Hill Courier", "entitlement", Map.of("embargoLeadMinutes", minutes)))
                .post(Partners.PATH), 422, "invalid-content")
                .body("errors.pointer", contains("/entitlement/embargoLeadMinutes"));
    }

    @Test
    void refusesWhatLeadsNowhereWithAPointerToEach() {
        refused(admin().body(Map.of("name", "Hill Courier", "publishers", List.of("no-such-site"),
                "entitlement", Map.of("tags", List.of("no-such-tag")))).post(Partners.PATH), 422, "invalid-content")
                .body("errors.pointer", contains("/publishers/0", "/entitlement/tags/0"));
    }

    @Test
    void refusesAPartnerOfWhichNobodySaysWhatItMayHave() {
        refused(admin().body(Map.of("name", "Hill Courier")).post(Partners.PATH), 422, "invalid-content")
                .body("errors.pointer", hasItem("/entitlement"));
    }

    @Test
    void refusesASlugInUse() {
        var slug = Unique.slug();
        Partners.partner(Map.of("slug", slug));

        refused(admin().body(Map.of("name", "Another", "slug", slug, "entitlement", Map.of())).post(Partners.PATH), 409,
                "conflict");
    }

    @Test
    void changesInPartAndAsksForTheStateThatItWasMadeFrom() {
        var path = Partners.PATH + "/" + Partners.entitledTo(Map.of("languages", List.of("en"), "licence", "Whole."));
        var etag = Api.etag(path);

        admin().header("If-Match", etag).body("{\"entitlement\": {\"languages\": [\"ka\"]}}").patch(path).then()
                .statusCode(200).body("entitlement.languages", contains("ka")).body("entitlement.licence", equalTo("Whole."));

        refused(admin().header("If-Match", etag).body("{}").patch(path), 412, "precondition-failed");
        refused(admin().body("{}").patch(path), 428, "precondition-required");
    }

    @Test
    void keepsATagAndAPublisherThatAPartnerNeeds() {
        var publisher = Publishers.publisher();
        var tag = Tags.tag();
        Partners.partner(Map.of("publishers", List.of(publisher), "entitlement", Map.of("tags", List.of(tag))));

        refused(change().delete("/v1/editorial/tags/" + tag), 409, "conflict");
        refused(change().delete(Publishers.PATH + "/" + publisher), 409, "conflict");
    }

    @Test
    void removesAPartnerUntilItHasHadAKey() {
        var path = Partners.PATH + "/" + Partners.partner();
        change().delete(path).then().statusCode(204);
        refused(admin().get(path), 404, "not-found");

        var withKey = Partners.partner();
        Partners.keyOf(withKey);
        refused(change().delete(Partners.PATH + "/" + withKey), 409, "conflict");
    }

    @Test
    void tiesAKeyToItsPartner() {
        var partner = Partners.partner(Map.of("slug", Unique.slug()));

        Api.create("/v1/admin/keys", Map.of("name", "a key", "role", "partner", "partner", partner)).then()
                .body("partner", equalTo(partner));
        refused(admin().body(Map.of("name", "a key", "role", "editor", "partner", partner)).post("/v1/admin/keys"), 422,
                "invalid-content").body("errors.pointer", contains("/partner"));
        refused(admin().body(Map.of("name", "a key", "role", "partner", "partner", "nobody-we-know")).post("/v1/admin/keys"),
                422, "invalid-content").body("errors.pointer", contains("/partner"));
    }

    @Test
    void showsPartnersToEditorsWhoDoNotChangeThem() {
        var path = Partners.PATH + "/" + Partners.partner();
        var editor = Api.keyWithRole("editor");

        as(editor).get(path).then().statusCode(200);
        refused(as(editor).header("If-Match", "*").body("{}").patch(path), 403, "forbidden");
        refused(as(Api.keyWithRole("author")).get(path), 403, "forbidden");
    }
}
