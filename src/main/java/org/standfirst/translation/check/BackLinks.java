package org.standfirst.translation.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.standfirst.outbound.OutboundAnswer;
import org.standfirst.site.Place;
import org.standfirst.site.Site;
import org.standfirst.translation.check.LinkChecks.Visit;

/**
 * Looks whether a page elsewhere leads back to an edition here, as search engines want it of both pages of a pair. In
 * whatever way it does: whoever links to the original in the text means the pair, too.
 *
 * @see <a href="https://developers.google.com/search/docs/specialty/international/localized-versions">Google, Localized
 *      versions of your pages</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8288">RFC 8288, Web Linking</a>
 */
@ApplicationScoped
class BackLinks {

    private static final String LINKS = "link[rel~=(?i)\\b(alternate|canonical)\\b], a[href]";
    private static final Pattern HTML = Pattern.compile("(text/html|application/xhtml\\+xml)\\s*(;.*)?");
    /** A link of a header field: its target, and what is said of it. */
    private static final Pattern LINK = Pattern.compile("<([^<>]*)>([^<]*)");
    private static final Pattern RELATION = Pattern.compile("(?i);\\s*rel\\s*=[^;]*\\b(alternate|canonical)\\b");

    private final Site site;

    BackLinks(Site site) {
        this.site = site;
    }

    /**
     * Whether the page leads back.
     *
     * @return null where that cannot be told: it is no page in HTML, more of it was left unread, or it is another than the
     *         one that was asked for, such as one that asks readers to sign in
     */
    @Nullable
    Boolean leadBack(OutboundAnswer page, Visit visit) {
        var editions = visit.editions().stream().map(edition -> site.articleUrl(edition.language(), edition.slug()))
                .flatMap(url -> place(url).stream()).collect(Collectors.toSet());
        var links = Stream.concat(inHeader(page), isReadable(page) ? inDocument(page) : Stream.empty());
        if (links.flatMap(url -> place(url).stream()).anyMatch(editions::contains)) {
            return true;
        }
        return isReadable(page) && page.whole() && place(page.url().toString()).equals(place(visit.url())) ? Boolean.FALSE
                : null;
    }

    private static Stream<String> inHeader(OutboundAnswer page) {
        return page.all("link").stream().flatMap(field -> LINK.matcher(field).results())
                .filter(link -> RELATION.matcher(link.group(2)).find()).map(BackLinks::target);
    }

    private static String target(MatchResult link) {
        return link.group(1).strip();
    }

    private static Stream<String> inDocument(OutboundAnswer page) {
        return Jsoup.parse(page.body(), page.url().toString()).select(LINKS).stream().map(link -> link.absUrl("href"));
    }

    /** It did not ask for anything compressed; a host that compresses nonetheless says nothing that can be read here. */
    private static boolean isReadable(OutboundAnswer page) {
        return page.header("content-type").filter(type -> HTML.matcher(type.strip().toLowerCase(Locale.ROOT)).matches())
                .isPresent()
                && page.header("content-encoding").filter(coding -> !coding.equalsIgnoreCase("identity")).isEmpty();
    }

    private Optional<Place> place(String url) {
        try {
            return Optional.of(site.place(url));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
