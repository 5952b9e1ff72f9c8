package org.standfirst.delivery.tag;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.standfirst.language.LocalizedText;
import org.standfirst.language.Slug;

/** A tag with its names in every language. */
@Schema(name = "Tag")
record TagView(UUID id, @Schema(examples = "armenia") Slug slug,
        @Schema(enumeration = {
                "topic", "place", "person", "organisation", "series" }) String kind,
        @Schema(description = "Its name in each language.") LocalizedText names,
        @Schema(description = "What it is about, in each language.") LocalizedText descriptions,
        @Schema(description = "The tag above it.") @Nullable ParentView parent,
        @Schema(description = "Other words for it.") List<String> aliases,
        @Schema(description = "The same thing elsewhere.") List<String> sameAs,
        @Schema(description = "How many published articles have it or one below it.") long articleCount){

    /** The tag above another. */
    @Schema(name = "ParentTag")
    record ParentView(UUID id, Slug slug, LocalizedText names) {
    }

    static TagView of(PublishedTag tag, @Nullable PublishedTag parent, long articleCount) {
        return new TagView(tag.id(), tag.slug(), tag.kind(), tag.names(), tag.descriptions(),
                parent == null ? null : new ParentView(parent.id(), parent.slug(), parent.names()), tag.aliases(),
                tag.sameAs(), articleCount);
    }
}
