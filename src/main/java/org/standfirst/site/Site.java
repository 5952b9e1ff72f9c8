package org.standfirst.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.standfirst.language.InvalidValueException;
import org.standfirst.language.LanguageTag;
import org.standfirst.site.SiteName.Kind;

/** The site that readers see. */
@ApplicationScoped
public class Site {

    private static final String DEFAULT_ARTICLE_URL = "http://localhost:8080/{language}/{slug}";
    private static final Pattern ORIGIN = Pattern.compile("(?i)(https?://[^/?#]*).*", Pattern.DOTALL);

    private final AddressTemplate articles;
    private final AddressTemplate tags;
    private final AddressTemplate authors;
    private final Set<String> hosts;
    private final LanguageTag defaultLanguage;

    Site(@ConfigProperty(name = "standfirst.site.article-url") Optional<String> articleUrl,
            @ConfigProperty(name = "standfirst.site.tag-url") Optional<String> tagUrl,
            @ConfigProperty(name = "standfirst.site.author-url") Optional<String> authorUrl,
            @ConfigProperty(name = "standfirst.default-language") String defaultLanguage) {
        var article = articleUrl.orElse(DEFAULT_ARTICLE_URL);
        this.articles = new AddressTemplate(Kind.ARTICLE, "standfirst.site.article-url", article);
        this.tags = new AddressTemplate(Kind.TAG, "standfirst.site.tag-url", tagUrl.orElse(beside(article, "tags")));
        this.authors = new AddressTemplate(Kind.AUTHOR, "standfirst.site.author-url",
                authorUrl.orElse(beside(article, "authors")));
        this.hosts = templates().flatMap(template -> template.host().stream()).collect(Collectors.toUnmodifiableSet());
        this.defaultLanguage = new LanguageTag(defaultLanguage);
    }

    /** On the site of the articles, in a room of their own, under the language where that stands in the path there. */
    private static String beside(String articleUrl, String room) {
        var origin = ORIGIN.matcher(articleUrl).replaceFirst("$1");
        var language = articleUrl.substring(origin.length()).contains("{language}") ? "/{language}" : "";
        return origin + language + "/" + room + "/{slug}";
    }

    private Stream<AddressTemplate> templates() {
        return Stream.of(articles, tags, authors);
    }

    /** The address of an article, as an ASCII URI (RFC 3986): other scripts are percent-encoded. */
    public String articleUrl(String language, String slug) {
        return articles.address(language, slug);
    }

    /** Scheme and host of the articles in a language. */
    String origin(String language) {
        return ORIGIN.matcher(articleUrl(language, "a")).replaceFirst("$1");
    }

    /** The address of the page of a tag. */
    public String tagUrl(String language, String slug) {
        return tags.address(language, slug);
    }

    /** The address of the page of an author. */
    public String authorUrl(String language, String slug) {
        return authors.address(language, slug);
    }

    /**
     * Where a path or an absolute URL leads.
     *
     * @throws InvalidValueException where it is neither
     */
    public Place place(String address) {
        var place = Place.of(address);
        return place.host() != null && hosts.contains(place.host()) ? new Place(null, place.path()) : place;
    }

    /** What the place may be the address of, by its form: at most one name of each kind. */
    public List<SiteName> names(Place place) {
        return templates().flatMap(template -> template.name(place).stream()).toList();
    }

    /** The language whose text is shown where there is none in the language asked for. */
    public LanguageTag defaultLanguage() {
        return defaultLanguage;
    }
}
