package org.standfirst.article;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.standfirst.revision.RevisionAction;
import org.standfirst.revision.RevisionEntry;

/** A revision as the newsroom sees it. A list leaves out the article and the content. */
@Schema(name = "ArticleRevision", description = "A state that an article was saved in. A list leaves out `article` and `content`.")
record RevisionView(
        @Schema(description = "Its place in the history of the article, from 1; the ETag that the article had is `\"r\"` and this number.", examples = "3") long number,
        RevisionAction action,
        @Schema(description = "A word to colleagues that came with it.", examples = "Please check the second quote.") @Nullable String comment,
        @Schema(description = "The revision that was made the present one again.") @Nullable Long restoredFrom,
        @Schema(description = "When it was saved.") Instant at,
        @Schema(description = "The name of the key that saved it.", examples = "City desk") String by,
        @Schema(description = "Where the article stood in its workflow.") ArticleStatus status,
        @Schema(description = "How often it had been given to readers.") int version,
        @Schema(examples = "en") String language,
        @Schema(examples = "ferry-returns-to-the-lake") String slug,
        @Schema(examples = "Ferry returns to the lake") String headline,
        @Schema(description = "The article as it was, with the names that things have now. What it referred to and is gone by now is left out.") @Nullable ArticleView article,
        @Schema(description = "What was saved, byte for byte, with references as ids.", type = SchemaType.OBJECT) @JsonRawValue @Nullable String content) {

    static RevisionView of(RevisionEntry entry) {
        return of(entry, null, null);
    }

    static RevisionView of(RevisionEntry entry, @Nullable ArticleView article, @Nullable String content) {
        return new RevisionView(entry.number(), entry.action(), entry.comment(), entry.restoredFrom(), entry.at(),
                entry.by().name(), ArticleStatus.named(entry.status()), entry.version(), entry.language(), entry.slug(),
                entry.headline(), article, content);
    }
}
