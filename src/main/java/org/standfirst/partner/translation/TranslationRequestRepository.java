package org.standfirst.partner.translation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.standfirst.database.Keyset;
import org.standfirst.http.Cursor;
import org.standfirst.http.Slice;
import org.standfirst.language.LanguageTag;

@ApplicationScoped
class TranslationRequestRepository implements PanacheRepositoryBase<TranslationRequest, UUID> {

    private static final Keyset<TranslationRequest> NEWEST = new Keyset<>("createdAt", TranslationRequest::createdAt,
            TranslationRequest::id);
    private static final List<RequestState> OPEN = List.of(RequestState.REQUESTED, RequestState.ACCEPTED);

    List<TranslationRequest> ofArticle(UUID article) {
        return list("articleId = ?1 order by language, createdAt, id", article);
    }

    Slice<TranslationRequest> ofPartner(UUID partner, @Nullable RequestState state, int limit, Optional<Cursor> from) {
        var values = new HashMap<String, Object>(Map.of("partner", partner));
        if (state == null) {
            return NEWEST.read(this, "partnerId = :partner", values, limit, from);
        }
        values.put("state", state);
        return NEWEST.read(this, "partnerId = :partner and state = :state", values, limit, from);
    }

    long countOfPartner(UUID partner, @Nullable RequestState state) {
        return state == null ? count("partnerId", partner) : count("partnerId = ?1 and state = ?2", partner, state);
    }

    Optional<TranslationRequest> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The one that the partner has not done yet. */
    Optional<TranslationRequest> findOpen(UUID story, UUID partner, LanguageTag language) {
        return find("storyId = ?1 and partnerId = ?2 and language = ?3 and state in ?4", story, partner, language, OPEN)
                .withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }
}
