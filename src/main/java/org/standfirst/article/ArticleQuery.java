package org.standfirst.article;

import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.standfirst.author.Authors;
import org.standfirst.http.ProblemException;
import org.standfirst.language.LanguageTag;
import org.standfirst.tag.Tags;

/** The filters of the list of working copies, as they come. */
class ArticleQuery {

    @QueryParam("status")
    @Parameter(description = "Where they stand in the workflow.", schema = @Schema(implementation = ArticleStatus.class))
    @Nullable
    String status;

    @QueryParam("language")
    @Parameter(description = "Their language.", example = "en")
    @Nullable
    String language;

    @QueryParam("tag")
    @Parameter(description = "A tag by id or slug, with those below it and those merged into it: they have one of these.", example = "armenia")
    @Nullable
    String tag;

    @QueryParam("author")
    @Parameter(description = "An author who signs them, by id or slug.", example = "nino-beridze")
    @Nullable
    String author;

    @QueryParam("q")
    @Parameter(description = "Text in their headlines.", example = "ferry")
    @Nullable
    String words;

    @QueryParam("updatedBy")
    @Parameter(description = "The name of the key that changed them last.")
    @Nullable
    String updatedBy;

    /** Reads the values. */
    ArticleFilter filter(Tags tags, Authors authors) {
        return new ArticleFilter(status == null ? null : readStatus(status), language == null ? null : readLanguage(language),
                tag == null ? null
                        : resolve("tag", tag, text -> Optional.of(tags.idsWithin(text)).filter(ids -> !ids.isEmpty())),
                author == null ? null : resolve("author", author, authors::idOf),
                clean("q", words), clean("updatedBy", updatedBy));
    }

    /** The query in canonical form, to bind cursors to. */
    String canonical() {
        return String.join("\n", "articles", String.valueOf(status), String.valueOf(language), String.valueOf(tag),
                String.valueOf(author), String.valueOf(words), String.valueOf(updatedBy));
    }

    private static ArticleStatus readStatus(String text) {
        return Arrays.stream(ArticleStatus.values()).filter(status -> status.statusName().equals(text)).findFirst()
                .orElseThrow(() -> ProblemException.invalidParameter("status", "The status is one of "
                        + Arrays.stream(ArticleStatus.values()).map(ArticleStatus::statusName).toList() + "."));
    }

    private static LanguageTag readLanguage(String text) {
        try {
            return new LanguageTag(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalidParameter("language", String.valueOf(e.getMessage()));
        }
    }

    private static <T> T resolve(String parameter, String reference, Function<String, Optional<T>> lookUp) {
        return lookUp.apply(reference).orElseThrow(
                () -> ProblemException.invalidParameter(parameter, "There is no " + parameter + " \"" + reference + "\"."));
    }

    private static @Nullable String clean(String parameter, @Nullable String text) {
        if (text != null && text.indexOf('\0') >= 0) {
            throw ProblemException.invalidParameter(parameter, "The text has the control character U+0000.");
        }
        return text;
    }
}
