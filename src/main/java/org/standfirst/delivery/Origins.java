package org.standfirst.delivery;

import io.quarkus.hibernate.orm.PersistenceUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.standfirst.cache.Provenance;
import org.standfirst.cache.Snapshot;
import org.standfirst.http.Reference;

/**
 * Tells what answers are made of that need several statements. These run in one transaction, in which {@code now()} stands
 * still; the snapshot is taken by the first of them, and what the later ones see beyond it does no harm.
 */
@ApplicationScoped
public class Origins {

    /** Above this number of tags, an answer depends on all articles rather than on those of each tag. */
    private static final int MOST_TAG_KEYS = 50;

    private final EntityManager database;

    Origins(@PersistenceUnit("delivery") EntityManager database) {
        this.database = database;
    }

    /** What the transaction has seen so far: to be asked before anything else is read. */
    public Snapshot snapshot() {
        return Snapshot.parse((String) database.createNativeQuery("select " + Snapshot.SQL, String.class).getSingleResult());
    }

    /**
     * What an answer was made of.
     *
     * @param seen the snapshot that was taken first
     * @param keys the surrogate keys of all that it depends on
     */
    public Provenance of(Snapshot seen, Set<String> keys) {
        var micros = (Long) database.createNativeQuery("""
                select cast(extract(epoch from min(coming.at) - now()) * 1000000 as bigint)
                from published.coming_change coming
                where coming.at > now() and coming.key = any(string_to_array(:keys, ' '))""", Long.class)
                .setParameter("keys", String.join(" ", keys)).getSingleResult();
        return new Provenance(seen, keys, micros == null ? null : Duration.of(micros, ChronoUnit.MICROS));
    }

    /**
     * The keys of what tags mean and which articles they have, each with the tags below it: the lists of all tags that the
     * references may come to mean, and the slugs and the hierarchy.
     *
     * @param references ids or slugs
     */
    @SuppressWarnings("unchecked")
    public Set<String> tags(List<String> references) {
        var query = database.createNativeQuery("""
                with recursive below (id) as (
                    select named.id from (%s) named
                    union
                    select child.id from published.tag child join below on child.parent_id = below.id)
                select published.surrogate_key('list:tag', id) from below""".formatted(NamedTags.candidates("")), String.class);
        NamedTags.values("", references).forEach(query::setParameter);
        var lists = (List<String>) query.getResultList();
        var keys = new HashSet<>(lists.size() > MOST_TAG_KEYS ? List.of("list:articles") : lists);
        keys.add("tags");
        return keys;
    }

    /** The keys of whom an id or slug means and may come to mean, and of whether they sign anything. */
    @SuppressWarnings("unchecked")
    public Set<String> author(String reference) {
        var query = database.createNativeQuery("select published.surrogate_key('list:by', named.id) from ("
                + NamedAuthors.CANDIDATES + ") named", String.class);
        NamedAuthors.values(Reference.parse(reference)).forEach(query::setParameter);
        var keys = new HashSet<>((List<String>) query.getResultList());
        keys.add("authors");
        return keys;
    }
}
