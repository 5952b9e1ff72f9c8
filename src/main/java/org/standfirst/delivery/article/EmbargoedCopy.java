package org.standfirst.delivery.article;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An article as a partner has it before readers: as it will be published, with what is public now around it. */
@Schema(name = "EmbargoedArticle")
public record EmbargoedCopy(@JsonUnwrapped ArticleCopy copy,
        @Schema(description = "When readers see it. Nobody shows it before.") Instant embargoUntil) {
}
