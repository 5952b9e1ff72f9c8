package org.standfirst.preview;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A link that shows an article to whoever has it. */
@Schema(description = "A link that shows the working copy to whoever has it.")
record PreviewLink(
        @Schema(description = "Where it is shown.", examples = "https://news.example/v1/preview/AQGiDi7…") String url,
        @Schema(description = "The last part of the address, for front ends that show previews on pages of their own.", examples = "AQGiDi7…") String token,
        @Schema(description = "When it ceases to be good.") Instant expiresAt) {
}
