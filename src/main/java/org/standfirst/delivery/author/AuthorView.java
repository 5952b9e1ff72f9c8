package org.standfirst.delivery.author;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.standfirst.language.LocalizedText;
import org.standfirst.language.Slug;

/** An author who signs something published. */
@Schema(name = "Author")
record AuthorView(UUID id, @Schema(examples = "nino-beridze") Slug slug, @Schema(examples = "Nino Beridze") String name,
        @Schema(description = "A few sentences about the author, in each language.") LocalizedText bios,
        @Nullable String url) {

    static AuthorView of(PublishedAuthor author) {
        return new AuthorView(author.id(), author.slug(), author.name(), author.bios(), author.url());
    }
}
