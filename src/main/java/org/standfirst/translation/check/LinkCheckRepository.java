package org.standfirst.translation.check;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.standfirst.partner.Partners.PartnerReference;

@ApplicationScoped
class LinkCheckRepository implements PanacheRepositoryBase<LinkCheck, UUID> {

    /**
     * Takes the translation that has waited longest, of those that readers would see on hosts that nobody asks at the moment,
     * and holds its host.
     */
    @SuppressWarnings("unchecked")
    Optional<UUID> claim(Duration time) {
        List<UUID> ids = getEntityManager().createNativeQuery(
                """
                        with candidate as (
                            select translation.id, translation.url, seen.due_at,
                                lower(split_part(split_part(split_part(split_part(translation.url, '//', 2), '/', 1), '?', 1), '#', 1)) as host
                            from editorial.external_translation translation
                            left join editorial.translation_check seen
                                on seen.translation_id = translation.id and seen.url = translation.url
                            where translation.approval = 'approved' and (seen.due_at is null or seen.due_at <= clock_timestamp())
                                and exists (select from published.article where article.story_id = translation.story_id)
                        ), due as (
                            select * from candidate
                            where not exists (select from editorial.translation_check other
                                where other.host = candidate.host and other.held_until > clock_timestamp())
                            order by candidate.due_at nulls first, candidate.id limit 1
                        )
                        insert into editorial.translation_check as seen (translation_id, url, host, due_at, held_until)
                        select id, url, host, clock_timestamp(), clock_timestamp() + :millis * interval '1 millisecond' from due
                        on conflict (translation_id) do update set
                            failures = case when seen.url = excluded.url then seen.failures else 0 end,
                            failing_since = case when seen.url = excluded.url then seen.failing_since end,
                            hidden = seen.hidden and seen.url = excluded.url,
                            points_back = case when seen.url = excluded.url then seen.points_back end,
                            (url, host, held_until) = (excluded.url, excluded.host, excluded.held_until)
                        returning seen.translation_id
                        """,
                UUID.class).setParameter("millis", time.toMillis()).getResultList();
        return ids.stream().findFirst();
    }

    /** Every name under which readers find the editions here of the story that it is an edition of. */
    @SuppressWarnings("unchecked")
    List<EditionName> editions(UUID translation) {
        List<Tuple> rows = getEntityManager().createNativeQuery("""
                select edition.language, edition.slug from editorial.external_translation translation
                join published.article edition on edition.story_id = translation.story_id where translation.id = :id
                union
                select former.language, former.slug from editorial.external_translation translation
                join published.article edition on edition.story_id = translation.story_id
                join published.former_slug former on former.article_id = edition.id where translation.id = :id
                """, Tuple.class).setParameter("id", translation).getResultList();
        return rows.stream().map(row -> new EditionName(row.get("language", String.class), row.get("slug", String.class)))
                .toList();
    }

    /** A name of an article in URLs. */
    record EditionName(String language, String slug) {
    }

    Optional<LinkCheck> findForChange(UUID translation) {
        return findByIdOptional(translation, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those that failed when they were last looked for, the longest first. */
    List<LinkCheck> failing(int limit) {
        return find("failures > 0 order by failingSince, translationId").range(0, limit - 1).list();
    }

    /** The same of those that a partner has registered, or that are on one of its sites. */
    @SuppressWarnings("unchecked")
    List<LinkCheck> failing(PartnerReference partner, int limit) {
        return getEntityManager().createNativeQuery("""
                select seen.* from editorial.translation_check seen
                join editorial.external_translation translation on translation.id = seen.translation_id
                where seen.failures > 0 and (translation.partner_id = :partner or translation.publisher_id = any(
                    cast(string_to_array(:publishers, ',') as uuid[])))
                order by seen.failing_since, seen.translation_id limit :limit
                """, LinkCheck.class).setParameter("partner", partner.id())
                .setParameter("publishers", partner.publishers().stream().map(UUID::toString).collect(Collectors.joining(",")))
                .setParameter("limit", limit).getResultList();
    }
}
