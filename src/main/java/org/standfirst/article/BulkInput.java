package org.standfirst.article;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.standfirst.http.DoneInParts;
import org.standfirst.language.PlainText;
import org.standfirst.security.Scope;

/** Many changes in one request. */
@Schema(name = "BulkInput", description = "Many changes in one request.")
record BulkInput(
        @Schema(description = "`all`: either all or none; `each`: every one that can be done, for itself.", defaultValue = "all") Mode mode,
        @Schema(description = "The changes, in order; a later one sees what an earlier one did.") @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid Change> changes)
        implements
            DoneInParts {

    BulkInput {
        mode = Objects.requireNonNullElse(mode, Mode.all);
    }

    @Override
    public boolean inParts() {
        return mode == Mode.each;
    }

    /** What becomes of the others where one cannot be done. */
    @Schema(name = "BulkMode")
    enum Mode {
        all,
        each
    }

    /** What is done to an article. */
    @Schema(name = "BulkAction")
    public enum Action {
        CREATE,
        REPLACE,
        PATCH,
        DELETE,
        SUBMIT,
        APPROVE,
        RETURN,
        PUBLISH,
        SCHEDULE,
        UNSCHEDULE,
        UNPUBLISH,
        ARCHIVE,
        RESTORE;

        /** What a key with scopes must have, as for the operation that does the action alone. */
        Scope scope() {
            return switch (this) {
                case CREATE, REPLACE, PATCH, DELETE, SUBMIT, ARCHIVE, RESTORE -> Scope.ARTICLES_WRITE;
                case APPROVE, RETURN, PUBLISH, SCHEDULE, UNSCHEDULE, UNPUBLISH -> Scope.ARTICLES_PUBLISH;
            };
        }

        /** Whether writers may do it with their own drafts. */
        boolean isForWriters() {
            return switch (this) {
                case CREATE, REPLACE, PATCH, DELETE, SUBMIT -> true;
                case APPROVE, RETURN, PUBLISH, SCHEDULE, UNSCHEDULE, UNPUBLISH, ARCHIVE, RESTORE -> false;
            };
        }

        @JsonValue
        public String actionName() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The operation that does this alone. */
        String operationId() {
            return actionName() + "Article";
        }
    }

    /** One change of one article. */
    @Schema(name = "BulkChangeInput", description = "One change of one article.")
    record Change(
            @Schema(description = "What is done; the same as the operation of that name.") @NotNull Action action,
            @Schema(description = "The article; for all but `create`.") @Nullable UUID id,
            @Schema(description = "The ETag that the change was made from; for `replace`, `patch` and `delete`.", examples = "\"r3\"") @Nullable String ifMatch,
            @Schema(ref = "#/components/schemas/BulkArticle") @Nullable JsonNode article,
            @Schema(description = "A word to colleagues, with a step.") @Size(max = 2_000) @PlainText @Nullable String comment,
            @Schema(description = "For `publish`: whether translations stay good.") @Nullable Boolean minor,
            @Schema(description = "For `schedule`: when.") @Nullable Instant at) {
    }
}
