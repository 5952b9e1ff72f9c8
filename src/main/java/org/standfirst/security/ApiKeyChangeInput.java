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
 * What can be changed about a key. Its role stays: whoever needs another needs another key.
 *
 * @param name who or what uses it
 * @param scopes what of its role it is limited to; absent: nothing
 * @param expiresAt when it ends by itself; absent: never
 */
@Schema(name = "ApiKeyChangeInput")
record ApiKeyChangeInput(
        @Schema(description = "Who or what uses it.") @NotBlank @Size(max = 200) @PlainText String name,
        @Schema(description = "What of its role it is limited to; absent: all that the role may.") @Size(min = 1) @Nullable List<@NotNull Scope> scopes,
        @Schema(description = "When it ends by itself; absent: never.") @Nullable Instant expiresAt) {

    static ApiKeyChangeInput of(ApiKey key) {
        return new ApiKeyChangeInput(key.name(), key.scopes(), key.expiresAt());
    }
}
