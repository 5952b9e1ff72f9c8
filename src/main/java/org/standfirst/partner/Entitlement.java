package org.standfirst.partner;

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
import org.standfirst.language.PlainText;

/** What a partner may have, of all that is public or soon will be. */
@Schema(name = "Entitlement", description = "What a partner may have, of all that is public or soon will be: what meets every condition.")
record Entitlement(
        @Schema(description = "Only articles in these languages; empty: in all.") @Size(max = 50) List<@NotNull LanguageTag> languages,
        @Schema(description = "Tags by id or slug: only articles with one of them, or with one below it; empty: all.", examples = "[\"lake-country\"]") @Size(max = 50) List<@NotBlank String> tags,
        @Schema(description = "Only articles that bear this time or a later one.") @Nullable Instant publishedFrom,
        @Schema(description = "Whether it gets bodies, or all but them.", defaultValue = "full") EntitledText text,
        @Schema(description = "The terms by which every item goes, in words.", examples = "Republish whole and unchanged, with the attribution.") @Size(max = 2_000) @PlainText @Nullable String licence,
        @Schema(description = "How many minutes before readers it may have what is scheduled, to translate it; 0: not before them. At most a week.", defaultValue = "0", examples = "120") @Min(0) @Max(10_080) Integer embargoLeadMinutes) {

    Entitlement {
        languages = Objects.requireNonNullElse(languages, List.of());
        tags = Objects.requireNonNullElse(tags, List.of());
        text = Objects.requireNonNullElse(text, EntitledText.FULL);
        embargoLeadMinutes = Objects.requireNonNullElse(embargoLeadMinutes, 0);
    }

    static Entitlement of(Partner partner) {
        return new Entitlement(partner.languages(), partner.tags().stream().map(String::valueOf).toList(),
                partner.publishedFrom(), partner.text(), partner.licence(), partner.embargoLeadMinutes());
    }
}
