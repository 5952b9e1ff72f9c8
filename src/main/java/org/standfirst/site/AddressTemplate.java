package org.standfirst.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.standfirst.site.SiteName.Kind;

/** How the addresses of one kind of thing look, such as {@code https://news.example/{language}/{slug}}. */
final class AddressTemplate {

    private static final Pattern ABSOLUTE = Pattern.compile("(?i)https?://([^/?#]*)([^?#]*).*", Pattern.DOTALL);
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(language|slug)}");

    private final Kind kind;
    private final String template;
    private final String host;
    private final Pattern path;
    private final Pattern whole;

    /** @throws IllegalArgumentException where the template is no address or does not name the thing */
    AddressTemplate(Kind kind, String setting, String template) {
        var parts = ABSOLUTE.matcher(template);
        if (!template.contains("{slug}") || !parts.matches()) {
            throw new IllegalArgumentException(setting + " is no http or https address with a {slug}: " + template);
        }
        this.kind = kind;
        this.template = template;
        this.host = Place.host(parts.group(1));
        var pathTemplate = Place.path(parts.group(2));
        this.path = pattern(pathTemplate);
        this.whole = pattern(host + pathTemplate);
    }

    private static Pattern pattern(String template) {
        var pattern = new StringBuilder();
        var placeholders = PLACEHOLDER.matcher(template);
        var end = 0;
        while (placeholders.find()) {
            pattern.append(Pattern.quote(template.substring(end, placeholders.start())))
                    .append("(?<").append(placeholders.group(1)).append(">[^/]+)");
            end = placeholders.end();
        }
        return Pattern.compile(pattern.append(Pattern.quote(template.substring(end))).toString());
    }

    /** The address, as an ASCII URI (RFC 3986): other scripts are percent-encoded. */
    String address(String language, String slug) {
        return template.replace("{language}", language).replace("{slug}", URLEncoder.encode(slug, StandardCharsets.UTF_8));
    }

    /** The host of all addresses; empty where it depends on the language. */
    Optional<String> host() {
        return host.contains("{") ? Optional.empty() : Optional.of(host);
    }

    /** What the place is the address of, by its form. */
    Optional<SiteName> name(Place place) {
        var match = place.host() == null ? path.matcher(place.path()) : whole.matcher(place.host() + place.path());
        return match.matches() && hasSlug(match) ? Optional.of(new SiteName(kind, language(match), match.group("slug")))
                : Optional.empty();
    }

    private static boolean hasSlug(Matcher match) {
        return match.pattern().pattern().contains("(?<slug>");
    }

    private static @Nullable String language(Matcher match) {
        return match.pattern().pattern().contains("(?<language>") ? match.group("language") : null;
    }
}
