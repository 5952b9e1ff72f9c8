package org.standfirst.portabletext.html;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.standfirst.portabletext.Losses;
import org.standfirst.portabletext.block.ArticleLink;
import org.standfirst.portabletext.block.Link;
import org.standfirst.portabletext.block.MarkDef;
import org.standfirst.text.Address;

/** Reads the addresses in an HTML document. */
final class HtmlLinks {

    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]{0,30}):.*", Pattern.DOTALL);
    private static final Pattern UUID_FORM = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final Losses losses;
    private final Map<UUID, MarkDef> toArticles = new HashMap<>();
    private final Map<String, MarkDef> toAddresses = new HashMap<>();

    HtmlLinks(Losses losses) {
        this.losses = losses;
    }

    /**
     * What an {@code <a>} leads to. All that lead to the same share one definition: Markdown names an address of
     * thousands of characters with three, as often as it likes.
     */
    Optional<MarkDef> linkOf(Element anchor) {
        Optional<UUID> article = article(anchor.attr("data-article")).or(() -> articleIn(anchor.attr("href")));
        if (article.isPresent()) {
            return Optional.of(toArticles.computeIfAbsent(article.get(), id -> new ArticleLink(nextKey(), id, null)));
        }
        String href = repaired(anchor.attr("href"));
        if (href.isEmpty()) {
            return Optional.empty();
        }
        if (Address.problemAsLink(href).isEmpty()) {
            return Optional.of(toAddresses.computeIfAbsent(href, address -> new Link(nextKey(), address)));
        }
        Matcher scheme = SCHEME.matcher(href);
        losses.add(scheme.matches()
                ? "a link with the scheme %s: was removed (its text kept)"
                        .formatted(scheme.group(1).toLowerCase(Locale.ROOT))
                : "a link with a relative or broken address was removed (its text kept)");
        return Optional.empty();
    }

    private String nextKey() {
        return "m" + (toArticles.size() + toAddresses.size());
    }

    /** The id of an article, where the text is one. */
    static Optional<UUID> article(String id) {
        return UUID_FORM.matcher(id).matches() ? Optional.of(UUID.fromString(id)) : Optional.empty();
    }

    /** An address of an image, embed or page, where it is one. */
    static Optional<String> page(String address) {
        return Optional.of(repaired(address)).filter(url -> Address.problemAsPage(url).isEmpty());
    }

    private static Optional<UUID> articleIn(String href) {
        return href.startsWith(ArticleLink.SCHEME) ? article(href.substring(ArticleLink.SCHEME.length())) : Optional.empty();
    }

    /** The address as a browser understands it (WHATWG URL, section 4.4): trimmed, without tabs and line breaks. */
    private static String repaired(String address) {
        String repaired = address.replaceAll("[\\t\\n\\r]", "")
                .replaceAll("^[\\x00-\\x20]+|[\\x00-\\x20]+$", "")
                .replace(" ", "%20");
        return repaired.startsWith("//") ? "https:" + repaired : repaired;
    }
}
