package org.standfirst.preview;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How long a link is to be good. */
@Schema(description = "How long the link is to be good; 24 hours where nothing is said.")
record PreviewInput(
        @Schema(description = "When it ceases to be good, at most 30 days from now.", examples = "2026-12-01T12:00:00Z") @Nullable Instant expiresAt) {
}
