package org.standfirst.article;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.standfirst.database.Keyset;
import org.standfirst.http.Cursor;
import org.standfirst.http.Slice;
import org.standfirst.language.LanguageTag;
import org.standfirst.language.Slug;

@ApplicationScoped
class ArticleRepository implements PanacheRepositoryBase<Article, UUID> {

    private static final String IN_TRASH = "deletedAt is not null and purgedAt is null";
    private static final Keyset<Article> LATEST = new Keyset<>("modifiedAt", Article::modifiedAt, Article::id);

    Slice<Article> latest(ArticleFilter filter, int limit, Optional<Cursor> from) {
        return LATEST.read(this, filter.where(), filter.values(), limit, from);
    }

    long count(ArticleFilter filter) {
        return count(filter.where(), filter.values());
    }

    Optional<Article> findLive(UUID id) {
        return find("id = ?1 and deletedAt is null", id).firstResultOptional();
    }

    /** Reads the article for a change and makes other changes of it wait. */
    Optional<Article> findForChange(UUID id) {
        return find("id = ?1 and deletedAt is null", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** Articles in the trash, the last removed first. */
    Slice<Article> deleted(int limit, Optional<Cursor> from) {
        return LATEST.read(this, IN_TRASH, Map.of(), limit, from);
    }

    long countDeleted() {
        return count(IN_TRASH);
    }

    Optional<Article> findDeleted(UUID id) {
        return find("id = ?1 and " + IN_TRASH, id).firstResultOptional();
    }

    Optional<Article> findDeletedForChange(UUID id) {
        return find("id = ?1 and " + IN_TRASH, id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** Articles that the clock has made public or let expire since anyone looked; others who look get others. */
    @SuppressWarnings("unchecked")
    List<Article> claimDue(int limit) {
        List<UUID> due = getEntityManager().createNativeQuery("""
                select id from editorial.article
                where (not announced and visible_from <= now()) or visible_until <= now()
                limit :limit for update skip locked
                """, UUID.class).setParameter("limit", limit).getResultList();
        return due.isEmpty() ? List.of() : list("id in ?1", due);
    }

    /** Makes other changes of the articles wait until the transaction ends. */
    void hold(List<UUID> ids) {
        if (!ids.isEmpty()) {
            getEntityManager().createNativeQuery(
                    "select id from editorial.article where id in (:ids) order by id for no key update", UUID.class)
                    .setParameter("ids", ids).getResultList();
        }
    }

    Optional<Article> original(UUID storyId) {
        return find("storyId = ?1 and original and deletedAt is null", storyId).firstResultOptional();
    }

    Optional<Article> findBySlug(LanguageTag language, Slug slug) {
        return find("language = ?1 and slug = ?2 and deletedAt is null", language, slug).firstResultOptional();
    }

    boolean isTaken(LanguageTag language, Slug slug) {
        return count("language = ?1 and slug = ?2 and deletedAt is null", language, slug) > 0;
    }

    List<Article> editions(UUID storyId) {
        return list("storyId = ?1 and deletedAt is null order by original desc, language", storyId);
    }

    boolean hasEdition(UUID storyId, LanguageTag language) {
        return count("storyId = ?1 and language = ?2 and deletedAt is null", storyId, language) > 0;
    }

    List<Article> findAll(List<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1 and deletedAt is null", ids);
    }

    /** Removed articles are counted too: they can still be asked for by what refers to them. */
    boolean exists(UUID id) {
        return count("id", id) > 0;
    }

    /** The start of the transaction by the clock that decides what is public. */
    Instant databaseNow() {
        return (Instant) getEntityManager().createNativeQuery("select now()", Instant.class).getSingleResult();
    }

    boolean usesTag(UUID tag) {
        return uses("content -> 'tags' @> jsonb_build_array(cast(:id as text))", tag);
    }

    boolean usesAuthor(UUID author) {
        return uses("content -> 'authors' @> jsonb_build_array(jsonb_build_object('author', cast(:id as text)))", author);
    }

    boolean usesPublisher(UUID publisher) {
        return uses("""
                content -> 'source' ->> 'publisher' = :id
                or content -> 'related' @> jsonb_build_array(jsonb_build_object('publisher', cast(:id as text)))
                """, publisher);
    }

    private boolean uses(String condition, UUID id) {
        return !getEntityManager()
                .createNativeQuery("select 1 from editorial.article where " + condition + " limit 1", Integer.class)
                .setParameter("id", id.toString()).getResultList().isEmpty();
    }
}
