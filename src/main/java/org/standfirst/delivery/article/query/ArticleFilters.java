package org.standfirst.delivery.article.query;

import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.standfirst.delivery.LanguageChoice;
import org.standfirst.delivery.fulltext.SearchWords;
import org.standfirst.http.ProblemException;

/** Which articles a list shall show, as it comes: what every list of articles understands. */
public class ArticleFilters {

    @QueryParam("language")
    @Parameter(description = "Any of these languages, separated by commas.", example = "en,ka")
    @Nullable
    String language;

    @QueryParam("fallback")
    @Parameter(description = "Languages that stand in where a story has no edition in one that was asked for, the best first, separated by commas. Each story then comes once, and one that stands in says so in `fallbackFrom`.", example = "en,ru")
    @Nullable
    String fallback;

    @QueryParam("tag")
    @Parameter(description = "A tag by id or slug, with those below it; repeated: all of them.")
    List<String> tags = List.of();

    @QueryParam("tag.any")
    @Parameter(description = "Tags by id or slug, with those below them, separated by commas or repeated: any of them.")
    List<String> anyTags = List.of();

    @QueryParam("publishedAfter")
    @Parameter(description = "Only articles that bear this time or a later one; a date means its beginning in UTC.", example = "2026-05-01", schema = @Schema(type = SchemaType.STRING))
    @Nullable
    String publishedAfter;

    @QueryParam("publishedBefore")
    @Parameter(description = "Only articles that bear a time before this one, and not this one itself; a date means its beginning in UTC.", example = "2026-06-01", schema = @Schema(type = SchemaType.STRING))
    @Nullable
    String publishedBefore;

    @QueryParam("updatedAfter")
    @Parameter(description = "Only articles of which the present version was published at this time or later. Sort by `updatedAt` to follow what changes.", example = "2026-05-04T09:30:00Z", schema = @Schema(type = SchemaType.STRING))
    @Nullable
    String updatedAfter;

    @QueryParam("q")
    @Parameter(description = "Only articles with these words, in any of their forms: `\"in quotes\"` for a phrase, a minus sign before what must not be there, `or` between alternatives. The last word may be the beginning of one. Not together with `fallback` and `updatedAfter`.", example = "ferry -pier", schema = @Schema(type = SchemaType.STRING, maxLength = SearchWords.MAX_LENGTH))
    @Nullable
    String q;

    @QueryParam("sort")
    @Parameter(description = "The order; a minus sign turns it round. Headlines are ordered by their letters, without regard to case, accents and quotation marks. With `q`: `relevance` (the default), `-publishedAt` or `publishedAt`.", schema = @Schema(type = SchemaType.STRING, enumeration = {
            "-publishedAt", "publishedAt", "-updatedAt", "updatedAt", "headline", "relevance" }, defaultValue = "-publishedAt"))
    @Nullable
    String sort;

    /**
     * The articles of all authors, or of one.
     *
     * @param author by id or slug
     */
    public ArticleQuery query(Optional<String> author) {
        return query(tags, author, Subject.NONE);
    }

    /** Those of one tag, whose page it is. */
    public ArticleQuery ofTag(String tag, Optional<String> author) {
        var all = new ArrayList<String>();
        all.add(tag);
        all.addAll(tags);
        return query(all, author, Subject.TAG);
    }

    /** Those of one author, whose page it is. */
    public ArticleQuery ofAuthor(String author) {
        return query(tags, Optional.of(author), Subject.AUTHOR);
    }

    private ArticleQuery query(List<String> allTags, Optional<String> author, Subject subject) {
        var anyOf = anyTags.stream().flatMap(value -> Arrays.stream(value.split(",", -1))).map(String::strip).distinct()
                .toList();
        var words = q == null ? null : SearchWords.read(q);
        if (words != null) {
            refuse("fallback", fallback);
            refuse("updatedAfter", updatedAfter);
        }
        return new ArticleQuery(LanguageChoice.read(language, fallback), allTags.stream().distinct().toList(), anyOf,
                author.orElse(null), words, Period.read(publishedAfter, publishedBefore, updatedAfter),
                words == null ? ArticleSort.read(sort) : ArticleSort.readForWords(sort), subject, null);
    }

    private static void refuse(String parameter, @Nullable String value) {
        if (value != null) {
            throw ProblemException.invalidParameter(parameter, "\"" + parameter + "\" and \"q\" do not go together.");
        }
    }
}
