package org.standfirst.delivery.article;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.standfirst.http.ProblemException;
import org.standfirst.language.LanguageTag;

/**
 * The name of an article in a path, in canonical form.
 *
 * @param language the tag of its language
 * @param slug its slug in normalisation form C, as slugs are kept
 */
record SlugPath(String language, String slug) {

    /** The address of an article in this API, as an absolute path. */
    static String address(String language, String slug) {
        return "/v1/articles/" + language + "/" + URLEncoder.encode(slug, StandardCharsets.UTF_8);
    }

    /** Takes what stands in a path; what cannot name an article is not found. */
    static SlugPath of(String language, String slug) {
        try {
            if (slug.indexOf('\0') < 0) {
                return new SlugPath(new LanguageTag(language).value(), Normalizer.normalize(slug, Normalizer.Form.NFC));
            }
        } catch (IllegalArgumentException e) {
            // No language, so no article.
        }
        throw ProblemException.notFound("article", slug.replace('\0', ' '));
    }
}
