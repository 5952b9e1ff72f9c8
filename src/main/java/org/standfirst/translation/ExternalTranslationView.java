package org.standfirst.translation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.standfirst.http.Revision;
import org.standfirst.language.LanguageTag;
import org.standfirst.publisher.Publishers.PublisherReference;

/**
 * A translation elsewhere, with its publisher.
 *
 * @param id its id
 * @param revision its state
 * @param storyId the story that it is an edition of
 * @param language its language
 * @param url where it is
 * @param headline its headline there
 * @param publisher who hosts it
 * @param publishedAt when it was published there
 * @param followsVersion the version of the original that it is known to follow
 * @param partner the partner that registered it; null: the newsroom recorded it
 * @param approval whether readers see it
 * @param preferred whether it comes first of those in its language
 * @param pointsBack whether its page leads back to an edition here; null: that is not known
 */
public record ExternalTranslationView(UUID id, Revision revision, UUID storyId, LanguageTag language, String url,
        @Nullable String headline, PublisherReference publisher, @Nullable Instant publishedAt,
        @Nullable Integer followsVersion, @Nullable UUID partner, Approval approval, boolean preferred,
        @Nullable Boolean pointsBack) {
}
