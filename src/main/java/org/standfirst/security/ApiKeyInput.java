package org.standfirst.security;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.standfirst.language.PlainText;

/**
 * A key to be made.
 *
 * @param name who or what will use it
 * @param role what it may do
 * @param partner on whose behalf it calls; for the role partner alone
 * @param scopes what of that it is limited to; absent: nothing
 * @param expiresAt when it ends by itself; absent: never
 */
@Schema(name = "ApiKeyInput")
record ApiKeyInput(
        @Schema(description = "Who or what will use it.", examples = "front end of the Georgian desk") @NotBlank @Size(max = 200) @PlainText String name,
        @Schema(description = "What it may do.") @NotNull Role role,
        @Schema(description = "The partner on whose behalf it calls, by id or slug; for the role `partner` alone.", examples = "lakeside-post") @Size(max = 200) @Nullable String partner,
        @Schema(description = "What of that it is limited to; absent: all that the role may.") @Size(min = 1) @Nullable List<@NotNull Scope> scopes,
        @Schema(description = "When it ends by itself; absent: never.") @Nullable Instant expiresAt) {

    /** The part that can be changed later. */
    ApiKeyChangeInput change() {
        return new ApiKeyChangeInput(name, scopes, expiresAt);
    }
}
