package org.standfirst.author;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.standfirst.language.Slug;

/** The authors as other packages refer to them. */
@ApplicationScoped
public class Authors {

    private final AuthorRepository authors;

    Authors(AuthorRepository authors) {
        this.authors = authors;
    }

    /**
     * An author that something refers to.
     *
     * @param id the id
     * @param slug the slug
     * @param name the name as it is signed
     */
    public record AuthorReference(UUID id, Slug slug, String name) {

        static AuthorReference of(Author author) {
            return new AuthorReference(author.id(), author.slug(), author.name());
        }
    }

    /** The author with this id or slug, who cannot be removed before the transaction ends. */
    public Optional<AuthorReference> claim(String reference) {
        return authors.findByReference(reference).filter(author -> authors.keep(author.id())).map(AuthorReference::of);
    }

    /** The authors with these ids, by id. */
    public Map<UUID, AuthorReference> byId(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of()
                : authors.list("id in ?1", List.copyOf(ids)).stream().map(AuthorReference::of)
                        .collect(Collectors.toMap(AuthorReference::id, Function.identity()));
    }

    /** The id of the author with this id or slug. */
    public Optional<UUID> idOf(String reference) {
        return authors.findByReference(reference).map(Author::id);
    }
}
