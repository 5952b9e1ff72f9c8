package org.standfirst.tag;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.standfirst.language.LocalizedText;
import org.standfirst.language.Slug;

/** The tags as other packages refer to them. */
@ApplicationScoped
public class Tags {

    private final TagRepository tags;

    Tags(TagRepository tags) {
        this.tags = tags;
    }

    /**
     * A tag that something refers to.
     *
     * @param id its id
     * @param slug its slug
     * @param kind what it stands for, by its name in the API
     * @param names its name in each language
     */
    public record TagReference(UUID id, Slug slug, String kind, LocalizedText names) {

        static TagReference of(Tag tag) {
            return new TagReference(tag.id(), tag.slug(), tag.kind().kindName(), tag.names());
        }
    }

    /**
     * The tag with this id or slug, be it a former one; it cannot be removed before the transaction ends. One that is merged
     * into another comes
     * as itself, so that what is kept of it is still right when the merge is undone.
     */
    public Optional<TagReference> claim(String reference) {
        return tags.findByReference(reference).filter(tag -> tags.keep(tag.id())).map(TagReference::of);
    }

    /** For each of these ids, the tag that it means: one that is merged means the tag that it was merged into. */
    public Map<UUID, TagReference> byId(Collection<UUID> ids) {
        return tags.present(ids).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> TagReference.of(entry.getValue())));
    }

    /** The ids that mean the tag with this id or slug, or one below it; none where there is no such tag. */
    public Set<UUID> idsWithin(String reference) {
        return tags.findByReference(reference).map(tag -> tags.within(tag.presentId())).orElse(Set.of());
    }
}
