package org.standfirst.publisher;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.standfirst.language.Slug;

/** The publishers as other packages refer to them. */
@ApplicationScoped
public class Publishers {

    private final PublisherRepository publishers;

    Publishers(PublisherRepository publishers) {
        this.publishers = publishers;
    }

    /**
     * A publisher that something refers to.
     *
     * @param id the id
     * @param slug the slug
     * @param name its name
     * @param url its front page
     */
    public record PublisherReference(UUID id, Slug slug, String name, String url) {

        static PublisherReference of(Publisher publisher) {
            return new PublisherReference(publisher.id(), publisher.slug(), publisher.name(), publisher.url());
        }
    }

    /** The publisher with this id or slug, which cannot be removed before the transaction ends. */
    public Optional<PublisherReference> claim(String reference) {
        return publishers.findByReference(reference).filter(publisher -> publishers.keep(publisher.id()))
                .map(PublisherReference::of);
    }

    /** The publishers with these ids, by id. */
    public Map<UUID, PublisherReference> byId(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of()
                : publishers.list("id in ?1", List.copyOf(ids)).stream().map(PublisherReference::of)
                        .collect(Collectors.toMap(PublisherReference::id, Function.identity()));
    }

    /** The id of the publisher with this id or slug. */
    public Optional<UUID> idOf(String reference) {
        return publishers.findByReference(reference).map(Publisher::id);
    }
}
