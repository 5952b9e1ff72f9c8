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
        @Schema(description = "The id of the tag above it; of one that is merged, the tag that it was merged into.") @Nullable UUID parent,
        List<String> aliases,
        List<String> sameAs,
        @Schema(description = "The tag that this one stands for, where it is merged.") @Nullable Name mergedInto,
        @Nullable Instant mergedAt,
        @Schema(description = "The name of the key that merged it.") @Nullable String mergedBy,
        @Schema(description = "The tags that stand for this one, the first that was merged first.") List<Name> mergedTags,
        Instant createdAt,
        Instant modifiedAt) {

    /** Another tag, by its names. */
    @Schema(name = "EditorialTagName")
    record Name(UUID id, Slug slug, LocalizedText names) {

        static Name of(Tag tag) {
            return new Name(tag.id(), tag.slug(), tag.names());
        }
    }
}
