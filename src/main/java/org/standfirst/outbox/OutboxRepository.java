package org.standfirst.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standfirst.outbox.EventsDue.Due;

/** The events, and what readers saw before the change that one tells of. */
@ApplicationScoped
class OutboxRepository {

    private final EntityManager database;
    private final ObjectMapper json;

    OutboxRepository(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * What readers see of an article, or have seen up to the present change.
     *
     * @param tags its tags
     * @param authors who signs it
     * @param slugs every slug under which they found it, as language and slug
     */
    record Shown(String language, String slug, int version, List<UUID> tags, List<UUID> authors, List<Name> slugs) {
    }

    /** A name of an article in URLs. */
    record Name(String language, String slug) {
    }

    /** An edition elsewhere of an article that readers see. */
    record Edition(String language, String url, UUID article, boolean shown) {
    }

    /** Where an edition elsewhere is; {@code partner}: whose site that is, if a partner's. */
    record Host(String language, String url, UUID article, @Nullable UUID partner) {
    }

    void append(OutboxEvent event) {
        database.createNativeQuery("""
                with recursive about (id) as (
                    select unnest(cast(string_to_array(:tags, ' ') as uuid[]))
                    union
                    select above.id from about join editorial.tag on tag.id = about.id
                    cross join lateral (values (tag.parent_id), (tag.merged_into_id)) above (id) where above.id is not null
                )
                insert into editorial.outbox_event (type, thing_id, language, tags, authors, data, at, partner_id)
                select :type, :thing, cast(:language as text), array(select id from about),
                    cast(string_to_array(:authors, ' ') as uuid[]), cast(:data as jsonb),
                    greatest(clock_timestamp(), cast(:notBefore as timestamptz)), cast(:partner as uuid)
                """).setParameter("tags", words(event.tags())).setParameter("authors", words(event.authors()))
                .setParameter("type", event.type().typeName()).setParameter("thing", event.data().id())
                .setParameter("language", event.language()).setParameter("data", write(event.data()))
                .setParameter("notBefore", text(event.notBefore())).setParameter("partner", text(event.partner()))
                .executeUpdate();
    }

    /**
     * Forgets that the article was to become public, where nobody was told yet. By the present moment, not by the beginning
     * of the transaction: that may have waited for another that made the article public.
     */
    void forgetWhatIsToCome(UUID article) {
        database.createNativeQuery("""
                delete from editorial.outbox_event where thing_id = :article and at > clock_timestamp() and handed_on_at is null
                """).setParameter("article", article).executeUpdate();
    }

    /** What readers see of the article, or saw until it expired; empty where they never did. */
    @SuppressWarnings("unchecked")
    Optional<Shown> shown(UUID article) {
        List<Tuple> rows = database.createNativeQuery("""
                select language, slug, version,
                    array_to_string(array(select tag_id from published.article_tag where article_id = a.id), ' ') tags,
                    array_to_string(array(select author_id from published.article_author where article_id = a.id), ' ') authors,
                    array_to_string(array(
                        select former.language || '/' || former.slug from published.former_slug former
                        where former.article_id = a.id), ' ') names
                from published.article a
                where id = :article and visible_from <= clock_timestamp()
                """, Tuple.class).setParameter("article", article).getResultList();
        return rows.stream().findFirst().map(row -> new Shown(row.get("language", String.class),
                row.get("slug", String.class), row.get("version", Integer.class),
                words(row, "tags").map(UUID::fromString).toList(), words(row, "authors").map(UUID::fromString).toList(),
                words(row, "names").map(name -> name.split("/", 2)).map(name -> new Name(name[0], name[1])).toList()));
    }

    /** The slug of a tag; empty where it was removed. */
    @SuppressWarnings("unchecked")
    Optional<String> slugOfTag(UUID id) {
        List<String> slugs = database.createNativeQuery("select slug from editorial.tag where id = :id", String.class)
                .setParameter("id", id).getResultList();
        return slugs.stream().findFirst();
    }

    /** An edition elsewhere, as it is now or as readers had it; empty where no reader sees what it is an edition of. */
    @SuppressWarnings("unchecked")
    Optional<Edition> edition(UUID id) {
        List<Tuple> rows = database.createNativeQuery("""
                select elsewhere.language, elsewhere.url, a.id article, elsewhere.shown
                from (
                    select story_id, language, url, true shown from editorial.external_translation edition
                    where id = :id and editorial.translation_shown(edition)
                    union all
                    select story_id, language, url, false from published.external_translation where id = :id
                ) elsewhere
                join published.article a on a.story_id = elsewhere.story_id
                where a.visible_from <= now() and (a.visible_until is null or a.visible_until > now())
                order by elsewhere.shown desc, a.original desc, a.id limit 1
                """, Tuple.class).setParameter("id", id).getResultList();
        return rows.stream().findFirst().map(row -> new Edition(row.get("language", String.class),
                row.get("url", String.class), row.get("article", UUID.class), row.get("shown", Boolean.class)));
    }

    /** Where an edition elsewhere is; a site that is a partner's counts as the partner's, whoever recorded the edition. */
    @SuppressWarnings("unchecked")
    Optional<Host> host(UUID translation) {
        List<Tuple> rows = database.createNativeQuery("""
                select edition.language, edition.url, a.id article, coalesce(edition.partner_id, (
                    select partner.id from editorial.partner
                    where jsonb_exists(partner.publishers, cast(edition.publisher_id as text))
                    order by partner.created_at limit 1)) as partner
                from editorial.external_translation edition join published.article a on a.story_id = edition.story_id
                where edition.id = :id order by a.original desc, a.id limit 1
                """, Tuple.class).setParameter("id", translation).getResultList();
        return rows.stream().findFirst().map(row -> new Host(row.get("language", String.class),
                row.get("url", String.class), row.get("article", UUID.class), row.get("partner", UUID.class)));
    }

    /** Whether no other transaction takes events; none will until this one ends. */
    boolean holdAlone() {
        return (Boolean) database.createNativeQuery(
                "select pg_try_advisory_xact_lock(hashtextextended('outbox', 0))", Boolean.class).getSingleResult();
    }

    /**
     * Takes what has happened and was not handed on yet. By the time of the transaction, by which it is also judged what is
     * public.
     */
    @SuppressWarnings("unchecked")
    List<Due> takeDue(int limit) {
        List<Tuple> rows = database.createNativeQuery("""
                with due as (
                    select seq from editorial.outbox_event where handed_on_at is null and at <= now()
                    order by seq limit :limit for update
                ), taken as (
                    update editorial.outbox_event event set handed_on_at = clock_timestamp() from due
                    where event.seq = due.seq returning event.*
                )
                select seq, type, language, cast(data as text) as data, array_to_string(array(
                    select tag.slug from editorial.tag where tag.id = any(taken.tags)), ' ') as tags,
                    array_to_string(array(
                        select author.slug from editorial.author where author.id = any(taken.authors)), ' ') as authors
                from taken order by seq
                """, Tuple.class).setParameter("limit", limit).getResultList();
        return rows.stream().map(row -> new Due(row.get("seq", Number.class).longValue(),
                EventType.named(row.get("type", String.class)), row.get("language", String.class),
                words(row, "tags").toList(), words(row, "authors").toList(), read(row.get("data", String.class)))).toList();
    }

    private EventData read(String data) {
        try {
            return json.readValue(data, EventData.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is kept of an event is not what is noted", e);
        }
    }

    private static String words(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(" "));
    }

    private static Stream<String> words(Tuple row, String column) {
        return Arrays.stream(row.get(column, String.class).split(" ")).filter(word -> !word.isEmpty());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private String write(EventData data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
