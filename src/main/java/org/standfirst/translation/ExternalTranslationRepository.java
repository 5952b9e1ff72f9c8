package org.standfirst.translation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.standfirst.database.Keyset;
import org.standfirst.http.Cursor;
import org.standfirst.http.Slice;
import org.standfirst.language.LanguageTag;

@ApplicationScoped
class ExternalTranslationRepository implements PanacheRepositoryBase<ExternalTranslation, UUID> {

    private static final Keyset<ExternalTranslation> NEWEST = new Keyset<>("createdAt", ExternalTranslation::createdAt,
            ExternalTranslation::id);

    List<ExternalTranslation> ofStory(UUID storyId) {
        return list("storyId = ?1 order by language, createdAt, id", storyId);
    }

    /** Whether another entry says that the publisher hosts the story in the language. */
    boolean isTaken(UUID storyId, LanguageTag language, UUID publisherId, UUID except) {
        return count("storyId = ?1 and language = ?2 and publisherId = ?3 and id <> ?4", storyId, language, publisherId,
                except) > 0;
    }

    /** The one that the publisher hosts in the language, read for a change. */
    Optional<ExternalTranslation> findForChange(UUID storyId, LanguageTag language, UUID publisherId) {
        return find("storyId = ?1 and language = ?2 and publisherId = ?3", storyId, language, publisherId)
                .withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    Optional<ExternalTranslation> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<ExternalTranslation> ofPartner(UUID partnerId, UUID storyId, LanguageTag language) {
        return list("partnerId = ?1 and storyId = ?2 and language = ?3 order by createdAt, id", partnerId, storyId, language);
    }

    List<ExternalTranslation> preferred(UUID storyId, LanguageTag language) {
        return list("storyId = ?1 and language = ?2 and preferred", storyId, language);
    }

    Slice<ExternalTranslation> pending(int limit, Optional<Cursor> from) {
        return NEWEST.read(this, "approval = :approval", Map.of("approval", Approval.PENDING), limit, from);
    }

    long countPending() {
        return count("approval", Approval.PENDING);
    }

    boolean usesPublisher(UUID publisherId) {
        return count("publisherId", publisherId) > 0;
    }
}
