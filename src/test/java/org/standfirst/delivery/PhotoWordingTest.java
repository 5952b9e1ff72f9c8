package org.standfirst.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.standfirst.testsupport.Refusals.refusedAt;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.TestDatabase;

/** What a photo tells, in the language of its article. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PhotoWordingTest {

    private static final Map<String, String> CAPTIONS = Map.of("en", "The ferry at the pier.", "ka", "ბორანი ნავმისადგომთან.");

    private static Map<String, Object> photo(Object alt, Object caption, Object credit) {
        return Map.of("url", "https://media.example/ferry.jpg", "alt", alt, "caption", caption, "credit", credit);
    }

    private static String published(String language, Map<String, Object> photo) {
        return Articles.published(Map.of("language", language, "leadImage", photo));
    }

    @Test
    void comesBackAsItWasWritten() {
        var photo = photo("A ferry", CAPTIONS, Map.of("ka", "ანა ლომიძე"));
        var id = Articles.draft(Map.of("leadImage", photo));

        Api.admin().get(Articles.path(id)).then().body("leadImage.alt", equalTo("A ferry"))
                .body("leadImage.caption", equalTo(CAPTIONS)).body("leadImage.credit", equalTo(Map.of("ka", "ანა ლომიძე")));
    }

    @Test
    void isServedInTheLanguageOfTheArticle() {
        var photo = photo("A ferry", CAPTIONS, Map.of("ka", "ანა ლომიძე", "hy", "Անա Լոմիձե"));

        Api.reader().get("/v1/articles/" + published("ka", photo)).then()
                .body("leadImage.caption", equalTo(CAPTIONS.get("ka"))).body("leadImage.alt", equalTo("A ferry"))
                .body("leadImage.credit", equalTo("ანა ლომიძე"));
        Api.reader().get("/v1/articles/" + published("ka-Geor", photo)).then()
                .body("leadImage.caption", equalTo(CAPTIONS.get("ka")));
    }

    @Test
    void isServedInTheDefaultLanguageElseLeftOut() {
        var id = published("ru", photo(Map.of("ka", "ბორანი"), CAPTIONS, Map.of("ka", "ანა ლომიძე")));

        Api.reader().get("/v1/articles/" + id).then().body("leadImage.caption", equalTo(CAPTIONS.get("en")))
                .body("leadImage.alt", nullValue()).body("leadImage.credit", equalTo("ანა ლომიძე"));
    }

    @Test
    void goesWithATranslation() {
        var english = published("en", photo("A ferry", CAPTIONS, "ANA"));
        var georgian = Newsdesk.translate(english, "ka");

        Api.admin().get(Articles.path(georgian)).then().body("leadImage.caption", equalTo(CAPTIONS));
        Articles.publish(georgian);
        Api.reader().get("/v1/articles/" + georgian).then().body("leadImage.caption", equalTo(CAPTIONS.get("ka")));
    }

    @Test
    void isChangedInOneLanguage() {
        var id = Articles.draft(Map.of("leadImage", photo("A ferry", CAPTIONS, "ANA")));
        var change = new HashMap<String, Object>();
        change.put("en", null);
        change.put("hy", "Լաստանավը");

        Newsdesk.patch("articles", id, Map.of("leadImage", Map.of("caption", change, "credit", Map.of("ka", "ანა"))));

        Api.admin().get(Articles.path(id)).then()
                .body("leadImage.caption", equalTo(Map.of("ka", CAPTIONS.get("ka"), "hy", "Լաստանավը")))
                .body("leadImage.credit", equalTo(Map.of("ka", "ანა"))).body("leadImage.alt", equalTo("A ferry"));
    }

    @Test
    void isLeftOutWhereItSaysNothing() {
        var id = Articles.draft(Map.of("leadImage", photo(" ", Map.of(), "ANA")));

        Api.admin().get(Articles.path(id)).then().body("leadImage.alt", nullValue()).body("leadImage.caption", nullValue());
    }

    @Test
    void hasACaptionInHtmlWhereThereIsOneOrACredit() {
        var url = "https://media.example/ferry.jpg";
        var bare = published("en", Map.of("url", url));
        var credited = published("en", Map.of("url", url, "credit", "ANA"));

        assertThat(figure(bare).select("img")).hasSize(1);
        assertThat(figure(bare).select("figcaption")).isEmpty();
        assertThat(figure(credited).select("figcaption").text()).isEqualTo("ANA");
    }

    private static Elements figure(String id) {
        return Jsoup.parse(Api.reader().get("/v1/articles/" + id + "?format=html").asString()).select("figure.lead-image");
    }

    @Test
    void isRefusedWhereItBreaksARule() {
        for (var bad : List.of(photo("a".repeat(1001), "b", "c"), photo("a\u0007", "b", "c"), photo(List.of("a"), "b", "c"),
                photo(Map.of("12", "a"), "b", "c"), photo(Map.of("en", " "), "b", "c"), photo(Map.of("en", 3), "b", "c"))) {
            refusedAt(Api.admin().body(Articles.input(Map.of("leadImage", bad))).post(Articles.PATH), "/leadImage/alt");
        }
        refusedAt(Api.admin().body(Articles.input(Map.of("leadImage", photo("a", Map.of("ka", "b".repeat(2001)), "c"))))
                .post(Articles.PATH), "/leadImage/caption/ka");
        refusedAt(Api.admin().body(Articles.input(Map.of("leadImage", photo("a", "b", "c".repeat(501))))).post(Articles.PATH),
                "/leadImage/credit");
    }
}
