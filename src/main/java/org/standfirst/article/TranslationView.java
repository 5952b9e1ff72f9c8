package org.standfirst.article;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.standfirst.language.LanguageTag;
import org.standfirst.language.Slug;
import org.standfirst.site.Site;
import org.standfirst.translation.Approval;
import org.standfirst.translation.ExternalTranslationView;

/** Another edition of a story: an article here, or a page that a publisher elsewhere hosts. */
@Schema(name = "EditorialTranslation")
record TranslationView(
        @Schema(description = "`article` or `external`.", enumeration = {
                "article", "external" }) String kind,
        LanguageTag language,
        UUID id,
        @Nullable Slug slug,
        @Nullable String headline,
        String url,
        @Schema(description = "Where the edition stands in its workflow.") @Nullable ArticleStatus status,
        @Nullable Boolean original,
        @Schema(description = "Whether the original was published again since with a change of substance or a correction.") boolean outdated,
        @Nullable HostView publisher,
        @Nullable Instant publishedAt,
        @Schema(description = "The partner that registered a translation elsewhere; absent: the newsroom recorded it.") @Nullable UUID partner,
        @Schema(description = "Whether readers see a translation elsewhere.") @Nullable Approval approval,
        @Schema(description = "Whether a translation elsewhere comes first of those in its language.") @Nullable Boolean preferred,
        @Schema(description = "Whether the page of a translation elsewhere leads back to an edition of the story here, by a link in its head, its text or its header. Search engines heed no pair of which only one side names the other, so one that does not goes into no `hreflang`. Absent: that is not known yet, or cannot be told.") @Nullable Boolean pointsBack){

    /** Who hosts a translation elsewhere. */
    @Schema(name = "EditorialTranslationPublisher")
    record HostView(UUID id, Slug slug, String name, String url) {
    }

    static TranslationView of(Article edition, boolean outdated, Site site) {
        return new TranslationView("article", edition.language(), edition.id(), edition.slug(), edition.content().headline(),
                site.articleUrl(edition.language().value(), edition.slug().value()), edition.status(), edition.original(),
                outdated, null, edition.release().publishedAt(), null, null, null, null);
    }

    static TranslationView of(ExternalTranslationView elsewhere, int substanceVersion) {
        var host = elsewhere.publisher();
        return new TranslationView("external", elsewhere.language(), elsewhere.id(), null, elsewhere.headline(),
                elsewhere.url(), null, null,
                elsewhere.followsVersion() != null && elsewhere.followsVersion() < substanceVersion,
                new HostView(host.id(), host.slug(), host.name(), host.url()),
                elsewhere.publishedAt(), elsewhere.partner(), elsewhere.approval(), elsewhere.preferred(),
                elsewhere.pointsBack());
    }
}
