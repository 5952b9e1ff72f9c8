package org.standfirst.portabletext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** Judges HTML by what a browser would make of it: only elements, attributes and addresses that can do no harm. */
final class SafeHtml {

    private static final Set<String> DATA = Set.of("data-article", "data-title", "data-provider", "data-space");

    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry("a", Set.of("href", "rel")), Map.entry("img", Set.of("src", "alt", "width", "height", "loading")),
            Map.entry("figure", Set.of("class")), Map.entry("aside", Set.of("class")), Map.entry("span", Set.of("class")),
            Map.entry("small", Set.of("class")), Map.entry("th", Set.of("scope")), Map.entry("td", Set.of()),
            Map.entry("tr", Set.of()), Map.entry("thead", Set.of()), Map.entry("tbody", Set.of()),
            Map.entry("table", Set.of()), Map.entry("caption", Set.of()), Map.entry("figcaption", Set.of()),
            Map.entry("blockquote", Set.of()), Map.entry("p", Set.of()), Map.entry("h2", Set.of()),
            Map.entry("h3", Set.of()), Map.entry("h4", Set.of()), Map.entry("ul", Set.of()), Map.entry("ol", Set.of()),
            Map.entry("li", Set.of()), Map.entry("hr", Set.of()), Map.entry("br", Set.of()), Map.entry("s", Set.of()),
            Map.entry("u", Set.of()), Map.entry("strong", Set.of()), Map.entry("em", Set.of()),
            Map.entry("code", Set.of()), Map.entry("sub", Set.of()), Map.entry("sup", Set.of()));

    private SafeHtml() {
    }

    static void assertSafe(String html) {
        for (Element element : Jsoup.parseBodyFragment(html).body().select("body > *, body > * *")) {
            Set<String> allowed = ALLOWED.get(element.normalName());
            assertThat(allowed).as("<%s> in %s", element.normalName(), html).isNotNull();
            for (Attribute attribute : element.attributes()) {
                assertThat(allowed.contains(attribute.getKey()) || DATA.contains(attribute.getKey()))
                        .as("%s on <%s> in %s", attribute, element.normalName(), html)
                        .isTrue();
            }
            assertThat(element.attr("href")).as(html).matches("(?is)|(https?|mailto|tel):.*|/(?![/\\\\]).*|#.*|/");
            assertThat(element.attr("src")).as(html).matches("(?is)|https?:.*");
        }
    }
}
