package org.standfirst.tag;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.standfirst.language.LocalizedText;
import org.standfirst.language.Slug;

/** A tag as the newsroom sees it. */
@Schema(name = "EditorialTag")
record TagView(
        UUID id,
        @Schema(examples = "armenia") Slug slug,
        TagKind kind,
        LocalizedText names,
        LocalizedText descriptions,
        @Schema(description = "The id of the tag above it.") @Nullable UUID parent,
        List<String> aliases,
        List<String> sameAs,
        Instant createdAt,
        Instant modifiedAt) {

    static TagView of(Tag tag) {
        return new TagView(tag.id(), tag.slug(), tag.kind(), tag.names(), tag.descriptions(), tag.parentId(), tag.aliases(),
                tag.sameAs(), tag.createdAt(), tag.modifiedAt());
    }
}
