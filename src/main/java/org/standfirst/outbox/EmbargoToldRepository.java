package org.standfirst.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps which partner was told of which article before readers see it. An article that somebody changes at the moment is passed
 * over, for whoever changes it tells of it; so those who tell never wait for one another in a circle.
 */
@ApplicationScoped
class EmbargoToldRepository {

    private static final String TOLD = "partner_id, article_id, language, slug, version, visible_from,"
            + " array_to_string(tags, ' ') as tags";

    private final EntityManager database;

    EmbargoToldRepository(EntityManager database) {
        this.database = database;
    }

    /** An article as a partner is told of it. */
    record Told(UUID partner, UUID article, String language, String slug, int version, Instant visibleFrom,
            List<UUID> tags) {
    }

    /**
     * Notes what partners may have before readers and were not told of as it is now, and gives that.
     *
     * @param article of this article alone; null: of all
     */
    List<Told> tell(@Nullable UUID article) {
        return read("""
                insert into editorial.embargo_told as told (partner_id, article_id, revision, visible_from, language, slug,
                    version, tags)
                select entitlement.partner_id, article.id, copy.revision, article.visible_from, article.language, article.slug,
                    article.version, array(select tag_id from published.article_tag where article_id = article.id)
                from published.partner_entitlement entitlement
                join published.article on editorial.covers_early(entitlement, article)
                join editorial.article copy on copy.id = article.id
                where article.id = coalesce(cast(:article as uuid), article.id) and not exists (
                    select from editorial.embargo_told told
                    where (told.partner_id, told.article_id, told.revision, told.visible_from)
                        = (entitlement.partner_id, article.id, copy.revision, article.visible_from))
                order by entitlement.partner_id, article.id for share of copy skip locked
                on conflict (partner_id, article_id) do update
                set (revision, visible_from, language, slug, version, tags) = (excluded.revision, excluded.visible_from,
                    excluded.language, excluded.slug, excluded.version, excluded.tags)
                where (told.revision, told.visible_from) is distinct from (excluded.revision, excluded.visible_from)
                returning\s""" + TOLD, article);
    }

    /**
     * Forgets what partners were told of and may not have before readers any more, and gives all of that but what has become
     * public. By the present moment, as it is judged elsewhere what readers have seen.
     *
     * @param article of this article alone; null: of all
     */
    List<Told> takeBack(@Nullable UUID article) {
        return read("""
                with ended as materialized (
                    select partner_id, article_id from editorial.embargo_told
                    where article_id = coalesce(cast(:article as uuid), article_id)
                        and not editorial.entitled_early(partner_id, article_id)
                    for update skip locked
                ), told as (
                    delete from editorial.embargo_told told using ended
                    where (told.partner_id, told.article_id) = (ended.partner_id, ended.article_id) returning told.*
                )
                select %s from told
                where visible_from > clock_timestamp() and not published.entitled(partner_id, article_id)
                """.formatted(TOLD), article);
    }

    @SuppressWarnings("unchecked")
    private List<Told> read(String sql, @Nullable UUID article) {
        List<Tuple> rows = database.createNativeQuery(sql, Tuple.class)
                .setParameter("article", article == null ? null : article.toString()).getResultList();
        return rows.stream().map(row -> new Told(row.get("partner_id", UUID.class), row.get("article_id", UUID.class),
                row.get("language", String.class), row.get("slug", String.class), row.get("version", Integer.class),
                row.get("visible_from", Instant.class), tags(row.get("tags", String.class)))).toList();
    }

    private static List<UUID> tags(String joined) {
        return Arrays.stream(joined.split(" ")).filter(id -> !id.isEmpty()).map(UUID::fromString).toList();
    }
}
