package org.standfirst.notice;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.standfirst.language.LanguageTag;
import org.standfirst.language.LocalizedText;

/** What an editor says of a notice. */
@Schema(name = "NoticeInput")
record NoticeInput(
        @Schema(description = "Where it stands: above, below or within an article.") @NotNull Placement placement,
        @Schema(description = "Its heading, in each language.", examples = "{\"en\": \"Stand with us\"}") LocalizedText title,
        @Schema(description = "Its message, in each language.", examples = "{\"en\": \"Readers keep this newsroom independent.\"}") @NotNull LocalizedText text,
        @Schema(description = "What a reader can do.") @Nullable NoticeAction action,
        @Schema(description = "The languages whose readers see it; empty: all that it has a text in.") @Size(max = 50) List<@NotNull LanguageTag> languages,
        @Schema(description = "When it begins to show; absent: at once.") @Nullable Instant startsAt,
        @Schema(description = "When it ceases to show; absent: never.") @Nullable Instant endsAt,
        @Schema(description = "Which of several in one place comes first: the higher.", minimum = "-1000", maximum = "1000", defaultValue = "0") @Min(-1000) @Max(1000) Integer priority,
        @Schema(description = "Tags by id or slug: only articles with one of them show it; empty: all.") @Size(max = 50) List<@NotBlank String> tags) {

    NoticeInput {
        title = Objects.requireNonNullElse(title, LocalizedText.EMPTY);
        languages = Objects.requireNonNullElse(languages, List.of());
        priority = Objects.requireNonNullElse(priority, 0);
        tags = Objects.requireNonNullElse(tags, List.of());
    }

    /** What would make the notice as it is. */
    static NoticeInput of(Notice notice) {
        return new NoticeInput(notice.placement(), notice.title(), notice.text(), notice.action(), notice.languages(),
                notice.startsAt(), notice.endsAt(), notice.priority(), notice.tags().stream().map(String::valueOf).toList());
    }
}
