package org.standfirst.article;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.standfirst.http.FieldError;
import org.standfirst.http.ProblemException;
import org.standfirst.language.LanguageTag;
import org.standfirst.language.Slug;

/** What came of many changes, in their order. */
@Schema(name = "BulkResult", description = "What came of each change, in order.")
record BulkResult(List<Item> items) {

    /** What came of one change. */
    @Schema(name = "BulkResultItem", description = "What came of one change.")
    record Item(
            @Schema(description = "The status that the operation alone would have answered with.", examples = "200") int status,
            @Schema(description = "The article.") @Nullable UUID id,
            @Schema(description = "Its ETag after the change.", examples = "\"r4\"") @Nullable String etag,
            @Nullable LanguageTag language,
            @Nullable Slug slug,
            @Schema(description = "Where it stands after the change.", implementation = ArticleStatus.class) @Nullable ArticleStatus articleStatus,
            @Schema(description = "What was dropped from a body in HTML or Markdown.") @Nullable List<String> warnings,
            @Schema(description = "Why the change could not be made.") @Nullable Failure problem) {

        static Item done(int status, Article article, List<String> warnings) {
            return new Item(status, article.id(), '"' + article.revision().entityTag().getValue() + '"', article.language(),
                    article.slug(), article.status(), warnings.isEmpty() ? null : warnings, null);
        }

        static Item gone(UUID id) {
            return new Item(204, id, null, null, null, null, null, null);
        }

        static Item failed(@Nullable UUID id, ProblemException problem) {
            return new Item(problem.type().status(), id, null, null, null, null, null,
                    new Failure(problem.type().uri(), problem.type().title(), problem.type().status(), problem.detail(),
                            problem.errors().isEmpty() ? null : problem.errors(), problem.allowed()));
        }
    }

    /** Why a change could not be made, as the problem that the operation alone would have answered with. */
    @Schema(name = "BulkProblem", description = "Why a change could not be made, as in a problem (RFC 9457).")
    record Failure(String type, String title, int status, String detail, @Nullable List<FieldError> errors,
            @Nullable List<String> allowed) {
    }
}
