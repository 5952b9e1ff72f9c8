package org.standfirst.delivery.tag;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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
        @Schema(description = "Other words for it, the names of tags that were merged into it included.") List<String> aliases,
        @Schema(description = "The same thing elsewhere.") List<String> sameAs,
        @Schema(description = "How many published articles have it or one below it.") long articleCount){

    /** The tag above another. */
    @Schema(name = "ParentTag")
    record ParentView(UUID id, Slug slug, LocalizedText names) {
    }

    /** What merged tags were called, and where they are the same elsewhere, is true of the tag that they stand for. */
    static TagView of(PublishedTag tag, @Nullable PublishedTag parent, List<PublishedTag> merged, long articleCount) {
        var names = tag.names().texts().values();
        var aliases = Stream.concat(tag.aliases().stream(), merged.stream()
                .flatMap(other -> Stream.concat(other.names().texts().values().stream(), other.aliases().stream()))
                .filter(alias -> !names.contains(alias))).distinct().toList();
        var sameAs = Stream.concat(tag.sameAs().stream(), merged.stream().flatMap(other -> other.sameAs().stream()))
                .distinct().toList();
        return new TagView(tag.id(), tag.slug(), tag.kind(), tag.names(), tag.descriptions(),
                parent == null ? null : new ParentView(parent.id(), parent.slug(), parent.names()), aliases, sameAs,
                articleCount);
    }
}
