package org.standfirst.author;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.standfirst.language.LocalizedText;
import org.standfirst.language.Slug;

/** An author as the newsroom sees it. */
@Schema(name = "EditorialAuthor")
record AuthorView(
        UUID id,
        @Schema(examples = "nino-beridze") Slug slug,
        @Schema(examples = "Nino Beridze") String name,
        LocalizedText bios,
        @Nullable String url,
        Instant createdAt,
        Instant modifiedAt) {

    static AuthorView of(Author author) {
        return new AuthorView(author.id(), author.slug(), author.name(), author.bios(), author.url(), author.createdAt(),
                author.modifiedAt());
    }
}
