package org.standfirst.redirect;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A redirect as the newsroom sees it. */
@Schema(name = "EditorialRedirect")
record RedirectView(
        UUID id,
        @Schema(examples = "/2019/old-story") String from,
        @Schema(examples = "https://elsewhere.example/story") @Nullable String to,
        @Schema(description = "The article that it leads to.") @Nullable UUID article,
        @Schema(examples = "301") int status,
        Instant createdAt,
        Instant modifiedAt) {

    static RedirectView of(Redirect redirect) {
        return new RedirectView(redirect.id(), redirect.source(), redirect.target(), redirect.articleId(), redirect.status(),
                redirect.createdAt(), redirect.modifiedAt());
    }
}
