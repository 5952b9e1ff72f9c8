package org.standfirst.publisher;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.standfirst.language.LanguageTag;
import org.standfirst.language.Slug;

/** A publisher as the newsroom sees it. */
@Schema(name = "EditorialPublisher")
record PublisherView(
        UUID id,
        @Schema(examples = "on-ge") Slug slug,
        @Schema(examples = "On.ge") String name,
        @Schema(examples = "https://on.ge/") String url,
        List<LanguageTag> languages,
        Instant createdAt,
        Instant modifiedAt) {

    static PublisherView of(Publisher publisher) {
        return new PublisherView(publisher.id(), publisher.slug(), publisher.name(), publisher.url(), publisher.languages(),
                publisher.createdAt(),
                publisher.modifiedAt());
    }
}
