package org.standfirst.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.standfirst.language.LanguageTag;

/** The site that readers see. */
@ApplicationScoped
public class Site {

    private static final String DEFAULT_ARTICLE_URL = "http://localhost:8080/{language}/{slug}";

    private final String articleUrl;
    private final LanguageTag defaultLanguage;

    Site(@ConfigProperty(name = "standfirst.site.article-url") Optional<String> articleUrl,
            @ConfigProperty(name = "standfirst.default-language") String defaultLanguage) {
        this.articleUrl = articleUrl.orElse(DEFAULT_ARTICLE_URL);
        this.defaultLanguage = new LanguageTag(defaultLanguage);
        if (!this.articleUrl.contains("{slug}")) {
            throw new IllegalArgumentException("standfirst.site.article-url has no {slug}: " + this.articleUrl);
        }
    }

    /** The address of an article, as an ASCII URI (RFC 3986): other scripts are percent-encoded. */
    public String articleUrl(String language, String slug) {
        return articleUrl.replace("{language}", language).replace("{slug}", URLEncoder.encode(slug, StandardCharsets.UTF_8));
    }

    /** The language whose text is shown where there is none in the language asked for. */
    public LanguageTag defaultLanguage() {
        return defaultLanguage;
    }
}
