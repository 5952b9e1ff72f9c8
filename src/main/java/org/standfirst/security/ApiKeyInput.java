package org.standfirst.security;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.standfirst.language.PlainText;

/**
 * A key to be made.
 *
 * @param name who or what will use it
 * @param role what it may do
 * @param expiresAt when it ends by itself; absent: never
 */
@Schema(name = "ApiKeyInput")
record ApiKeyInput(
        @Schema(description = "Who or what will use it.", examples = "front end of the Georgian desk") @NotBlank @Size(max = 200) @PlainText String name,
        @Schema(description = "What it may do.") @NotNull Role role,
        @Schema(description = "When it ends by itself; absent: never.") @Nullable Instant expiresAt) {
}
