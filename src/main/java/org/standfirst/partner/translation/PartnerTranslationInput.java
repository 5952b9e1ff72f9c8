package org.standfirst.partner.translation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.standfirst.http.WebAddress;
import org.standfirst.language.PlainText;

/** What a partner says of a translation that it hosts. */
@Schema(name = "PartnerTranslationInput")
record PartnerTranslationInput(
        @Schema(description = "Where it is: on one of the partner's own sites.", examples = "https://on.ge/story") @NotNull @WebAddress String url,
        @Schema(description = "Its headline there.") @Size(min = 1, max = 500) @PlainText @Nullable String headline,
        @Schema(description = "When it was published there.") @Nullable Instant publishedAt,
        @Schema(description = "The site, by id or slug of the publisher, where the address does not tell.", examples = "on-ge") @Size(max = 200) @Nullable String publisher) {
}
