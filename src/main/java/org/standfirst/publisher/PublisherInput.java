package org.standfirst.publisher;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.standfirst.http.WebAddress;
import org.standfirst.language.LanguageTag;
import org.standfirst.language.PlainText;
import org.standfirst.language.Slug;

/** What an editor says of a publisher. */
@Schema(name = "PublisherInput")
record PublisherInput(
        @Schema(description = "The name in URLs; made from the name where absent.", examples = "on-ge") @Nullable Slug slug,
        @Schema(description = "Its name.", examples = "On.ge") @NotBlank @Size(max = 200) @PlainText String name,
        @Schema(description = "Its front page.", examples = "https://on.ge/") @NotNull @WebAddress String url,
        @Schema(description = "The languages that it publishes in.") @Size(max = 50) List<@NotNull LanguageTag> languages) {

    PublisherInput {
        languages = Objects.requireNonNullElse(languages, List.of());
    }

    /** What would make the publisher as it is. */
    static PublisherInput of(Publisher publisher) {
        return new PublisherInput(publisher.slug(), publisher.name(), publisher.url(), publisher.languages());
    }
}
