package org.standfirst.tag;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
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

    /** The tag with this id or slug; it cannot be removed before the transaction ends. */
    public Optional<TagReference> claim(String reference) {
        return tags.findByReference(reference).filter(tag -> tags.keep(tag.id())).map(TagReference::of);
    }

    /** The tags with these ids, by id. */
    public Map<UUID, TagReference> byId(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of()
                : tags.list("id in ?1", List.copyOf(ids)).stream().map(TagReference::of)
                        .collect(Collectors.toMap(TagReference::id, Function.identity()));
    }

    /** The id of the tag with this id or slug. */
    public Optional<UUID> idOf(String reference) {
        return tags.findByReference(reference).map(Tag::id);
    }
}
