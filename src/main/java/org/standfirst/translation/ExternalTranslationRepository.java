package org.standfirst.translation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.standfirst.language.LanguageTag;

@ApplicationScoped
class ExternalTranslationRepository implements PanacheRepositoryBase<ExternalTranslation, UUID> {

    List<ExternalTranslation> ofStory(UUID storyId) {
        return list("storyId = ?1 order by language, createdAt, id", storyId);
    }

    /** Whether another entry says that the publisher hosts the story in the language. */
    boolean isTaken(UUID storyId, LanguageTag language, UUID publisherId, UUID except) {
        return count("storyId = ?1 and language = ?2 and publisherId = ?3 and id <> ?4", storyId, language, publisherId,
                except) > 0;
    }

    boolean usesPublisher(UUID publisherId) {
        return count("publisherId", publisherId) > 0;
    }
}
