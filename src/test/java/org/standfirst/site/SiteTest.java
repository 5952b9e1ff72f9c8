package org.standfirst.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.language.InvalidValueException;
import org.standfirst.site.SiteName.Kind;

class SiteTest {

    private static final Site SITE = site("https://www.news.example/{language}/{slug}");

    private static Site site(String articleUrl) {
        return new Site(Optional.of(articleUrl), Optional.empty(), Optional.empty(), "en");
    }

    @ParameterizedTest
    @CsvSource({ "/en/bridge", "/en/bridge/", "/en/bridge?utm=1", "/en/bridge#top", "http://news.example/en/bridge",
            "https://www.news.example/en/bridge", "HTTPS://NEWS.EXAMPLE:443/en/bridge", "https://news.example/%65n/bridge" })
    void readsEveryWayToWriteOneAddress(String address) {
        assertThat(SITE.place(address)).isEqualTo(new Place(null, "/en/bridge"));
    }

    @Test
    void keepsPathsOfOtherHostsApart() {
        assertThat(SITE.place("https://old.example/en/bridge").key()).isEqualTo("//old.example/en/bridge");
        assertThat(SITE.place("https://news.example:8443/en/bridge").key()).isEqualTo("//news.example:8443/en/bridge");
        assertThat(SITE.place("https://ЖЖ.example/a").key()).isEqualTo(SITE.place("https://xn--f1aa.example/a").key());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "bridge", "//news.example/en", "ftp://news.example/en", "javascript:alert(1)", "/a b", "/%",
            "/%zz", "/%ff", "/%00", "/%C0%AF", "https:///en", "mailto:a@b.example", "#top", "/\\evil.example" })
    void refusesWhatIsNoAddress(String address) {
        assertThatThrownBy(() -> SITE.place(address)).isInstanceOf(InvalidValueException.class);
    }

    @Property
    void readsAPathEncodedOrNot(@ForAll @StringLength(min = 1, max = 30) @CharRange(from = 'ა', to = 'ჰ') String slug) {
        var plain = SITE.place("/ka/" + slug);

        assertThat(SITE.place("/ka/" + URLEncoder.encode(slug, StandardCharsets.UTF_8))).isEqualTo(plain);
        assertThat(SITE.place(SITE.articleUrl("ka", slug))).isEqualTo(plain);
        assertThat(SITE.place(Place.ascii("/ka/" + slug))).isEqualTo(plain);
    }

    @Test
    void tellsWhatAnAddressNames() {
        assertThat(SITE.names(SITE.place("/en/bridge"))).containsExactly(new SiteName(Kind.ARTICLE, "en", "bridge"));
        assertThat(SITE.names(SITE.place("/en/tags/lake"))).containsExactly(new SiteName(Kind.TAG, "en", "lake"));
        assertThat(SITE.names(SITE.place("/en/authors/nare"))).containsExactly(new SiteName(Kind.AUTHOR, "en", "nare"));
        assertThat(SITE.names(SITE.place("/"))).isEmpty();
        assertThat(SITE.names(SITE.place("https://old.example/en/bridge"))).isEmpty();
    }

    @Test
    void putsTagsAndAuthorsBesideArticles() {
        assertThat(SITE.tagUrl("ka", "lake")).isEqualTo("https://www.news.example/ka/tags/lake");
        assertThat(site("https://news.example/a/{slug}").authorUrl("ka", "nare"))
                .isEqualTo("https://news.example/authors/nare");
    }

    @Test
    void findsTheLanguageInTheHost() {
        var site = site("https://{language}.news.example/a/{slug}");

        assertThat(site.names(site.place("https://ka.news.example/a/bridge")))
                .containsExactly(new SiteName(Kind.ARTICLE, "ka", "bridge"));
        assertThat(site.tagUrl("ka", "lake")).isEqualTo("https://ka.news.example/tags/lake");
    }

    @Test
    void readsASiteOfOneLanguage() {
        var site = site("https://news.example/{slug}");

        assertThat(site.names(site.place("/bridge"))).isEqualTo(List.of(new SiteName(Kind.ARTICLE, null, "bridge")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "https://news.example/", "/{language}/{slug}", "news.example/{slug}" })
    void refusesATemplateThatMakesNoAddress(String template) {
        assertThatThrownBy(() -> site(template)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("standfirst.site.article-url");
    }
}
