package org.standfirst.partner.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.standfirst.testsupport.Api.admin;
import static org.standfirst.testsupport.Api.as;
import static org.standfirst.testsupport.Refusals.refused;
import static org.standfirst.testsupport.Refusals.refusedAt;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.Partners;
import org.standfirst.testsupport.TestDatabase;

/** Editors ask partners for translations. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TranslationRequestTest {

    private static final String OWN = "/v1/partner/translation-requests";

    @Inject
    Heard heard;

    /** Hears what is told of requests. */
    @Singleton
    static class Heard {

        final List<String> told = new CopyOnWriteArrayList<>();

        void hear(@Observes TranslationRequested request) {
            told.add(request.id() + " requested");
        }

        void hear(@Observes TranslationRequestChanged request) {
            told.add(request.id() + " " + request.state());
        }
    }

    @Test
    void goesFromTheWishToTheTranslation() {
        var partner = Hosts.trusted();
        var article = Articles.published();

        var id = Api.create(path(article), Map.of("partner", partner.partner(), "language", "ka", "note", "Keep the names.",
                "dueAt", "2026-12-24T12:00:00Z")).<String> path("id");
        as(partner.key()).get(OWN).then().statusCode(200).body("items.id", contains(id))
                .body("items.state", contains("requested")).body("items.note", contains("Keep the names."));
        as(partner.key()).post(OWN + "/" + id + "/accept").then().statusCode(200).body("state", equalTo("accepted"));
        as(partner.key()).body(partner.translation("ferry")).put(Hosts.path(article, "ka")).then().statusCode(201);

        admin().get(path(article)).then().statusCode(200).body("items.state", contains("published"))
                .body("items.partner.id", contains(partner.partner())).body("items.language", contains("ka"));
        assertThat(heard.told).filteredOn(told -> told.startsWith(id))
                .containsExactly(id + " requested", id + " accepted", id + " published");
    }

    @Test
    void isFulfilledOnceTheTranslationIsApproved() {
        var partner = Hosts.watched();
        var article = Articles.published();
        ask(article, partner);
        var translation = as(partner.key()).body(partner.translation("ferry")).put(Hosts.path(article, "ka")).then()
                .statusCode(201).extract().<String> path("id");
        admin().get(path(article)).then().body("items.state", contains("requested"));

        admin().post("/v1/editorial/articles/" + article + "/translations/" + translation + "/approve").then().statusCode(200);

        admin().get(path(article)).then().body("items.state", contains("published"))
                .body("items.translation", contains(translation));
    }

    @Test
    void tellsWhyAPartnerDeclines() {
        var partner = Hosts.trusted();
        var article = Articles.published();
        var id = ask(article, partner);

        as(partner.key()).body(Map.of("reason", "Our translator is away.")).post(OWN + "/" + id + "/decline").then()
                .statusCode(200).body("state", equalTo("declined"));

        admin().get(path(article)).then().body("items.reason", contains("Our translator is away."));
    }

    @Test
    void refusesAStepThatIsNoneAndListsThoseThatAre() {
        var partner = Hosts.trusted();
        var id = ask(Articles.published(), partner);
        as(partner.key()).post(OWN + "/" + id + "/accept").then().statusCode(200);

        refused(as(partner.key()).post(OWN + "/" + id + "/accept"), 409, "illegal-transition")
                .body("allowed", contains("declined", "published"));
        as(partner.key()).body("{}").post(OWN + "/" + id + "/decline").then().statusCode(200);
        refused(as(partner.key()).post(OWN + "/" + id + "/accept"), 409, "illegal-transition").body("allowed", empty());
    }

    @Test
    void asksAPartnerOnceAtATime() {
        var partner = Hosts.trusted();
        var article = Articles.published();
        var id = ask(article, partner);

        refused(admin().body(Map.of("partner", partner.partner(), "language", "ka")).post(path(article)), 409, "conflict");

        as(partner.key()).body("{}").post(OWN + "/" + id + "/decline").then().statusCode(200);
        ask(article, partner);
    }

    @Test
    void asksNobodyForWhatItCannotReadOrDo() {
        var partner = Partners.entitledTo(Map.of("languages", List.of("hy")));

        refused(admin().body(Map.of("partner", partner, "language", "ka")).post(path(Articles.published())), 409, "conflict");
        refusedAt(admin().body(Map.of("partner", "nobody-we-know", "language", "ka")).post(path(Articles.published())),
                "/partner");
        refusedAt(admin().body(Map.of("partner", Partners.partner(), "language", "en")).post(path(Articles.published())),
                "/language");
        refused(admin().body(Map.of("partner", partner, "language", "ka")).post(path("0190a6e0-0000-7000-8000-000000000000")),
                404, "not-found");
    }

    @Test
    void keepsPartnersFromWhatOthersAreAsked() {
        var id = ask(Articles.published(), Hosts.trusted());
        var stranger = Hosts.trusted();

        as(stranger.key()).get(OWN).then().statusCode(200).body("items", empty());
        refused(as(stranger.key()).post(OWN + "/" + id + "/accept"), 404, "not-found");
    }

    @Test
    void listsThoseThatStandSomewhere() {
        var partner = Hosts.trusted();
        var accepted = ask(Articles.published(), partner);
        var requested = ask(Articles.published(), partner);
        as(partner.key()).post(OWN + "/" + accepted + "/accept").then().statusCode(200);

        as(partner.key()).get(OWN + "?state=requested&count=true").then().body("items.id", contains(requested))
                .body("page.total", equalTo(1));
        refused(as(partner.key()).get(OWN + "?state=lost"), 400, "invalid-parameter");
    }

    private static String ask(String article, Hosts partner) {
        return Api.create(path(article), Map.of("partner", partner.partner(), "language", "ka")).path("id");
    }

    private static String path(String article) {
        return "/v1/editorial/articles/" + article + "/translation-requests";
    }
}
