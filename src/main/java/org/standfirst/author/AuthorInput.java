package org.standfirst.author;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.standfirst.http.WebAddress;
import org.standfirst.language.LocalizedText;
import org.standfirst.language.PlainText;
import org.standfirst.language.Slug;

/** What an editor says of an author. */
@Schema(name = "AuthorInput")
record AuthorInput(
        @Schema(description = "The name in URLs; made from the name where absent.", examples = "nino-beridze") @Nullable Slug slug,
        @Schema(description = "The name as it is signed.", examples = "Nino Beridze") @NotBlank @Size(max = 200) @PlainText String name,
        @Schema(description = "A few sentences about the author, in each language.") LocalizedText bios,
        @Schema(description = "The author's own page.") @Nullable @WebAddress String url) {

    AuthorInput {
        bios = Objects.requireNonNullElse(bios, LocalizedText.EMPTY);
    }

    /** What would make the author as it is. */
    static AuthorInput of(Author author) {
        return new AuthorInput(author.slug(), author.name(), author.bios(), author.url());
    }
}
