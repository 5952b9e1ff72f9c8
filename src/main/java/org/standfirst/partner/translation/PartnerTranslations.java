package org.standfirst.partner.translation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.standfirst.http.ProblemException;
import org.standfirst.language.LanguageTag;
import org.standfirst.partner.Partners.PartnerReference;
import org.standfirst.translation.Approval;
import org.standfirst.translation.ExternalTranslationInput;
import org.standfirst.translation.ExternalTranslationView;
import org.standfirst.translation.RegisteredTranslations;
import org.standfirst.translation.RegisteredTranslations.Registered;
import org.standfirst.translation.RegisteredTranslations.Registration;

/** Lets partners register translations of what they are entitled to, and editors decide about them. */
@ApplicationScoped
class PartnerTranslations {

    private final RegisteredTranslations translations;
    private final StoryRepository stories;
    private final OwnSites sites;
    private final TranslationRequests requests;

    PartnerTranslations(RegisteredTranslations translations, StoryRepository stories, OwnSites sites,
            TranslationRequests requests) {
        this.translations = translations;
        this.stories = stories;
        this.sites = sites;
        this.requests = requests;
    }

    @Transactional
    Registered register(PartnerReference partner, UUID article, LanguageTag language, @Nullable String ifMatch,
            PartnerTranslationInput input) {
        var story = stories.entitled(partner.id(), article).orElseThrow(() -> ProblemException.notFound("article", article));
        if (story.language().equals(language.value())) {
            throw ProblemException.invalidContent("", "The article itself is in \"" + language + "\".");
        }
        var site = sites.site(partner, input.url(), input.publisher());
        if (ifMatch != null) {
            get(partner.id(), article, language).revision().requireMatch(ifMatch);
        }
        var registered = translations.register(story.id(), new Registration(partner.id(),
                new ExternalTranslationInput(language, input.url(), input.headline(), site.id().toString(),
                        input.publishedAt()),
                partner.approves(), story.version()));
        requests.fulfil(registered.translation());
        return registered;
    }

    /** The partner's own, also where it may not have the article any more. */
    ExternalTranslationView get(UUID partner, UUID article, LanguageTag language) {
        return stories.of(article)
                .flatMap(story -> translations.ofPartner(partner, story.id(), language).stream().findFirst())
                .orElseThrow(() -> ProblemException.notFound("translation", language));
    }

    /** Takes back all that the partner hosts in the language, whichever of its sites that is on. */
    @Transactional
    void withdraw(UUID partner, UUID article, LanguageTag language, @Nullable String ifMatch) {
        var first = get(partner, article, language);
        if (ifMatch != null) {
            first.revision().requireMatch(ifMatch);
        }
        translations.ofPartner(partner, first.storyId(), language).forEach(one -> translations.withdraw(one.id()));
    }

    @Transactional
    ExternalTranslationView decide(UUID article, UUID translation, @Nullable String ifMatch, Approval approval) {
        var decided = translations.decide(story(article), translation, ifMatch, approval);
        requests.fulfil(decided);
        return decided;
    }

    @Transactional
    ExternalTranslationView prefer(UUID article, UUID translation, @Nullable String ifMatch) {
        return translations.prefer(story(article), translation, ifMatch);
    }

    private UUID story(UUID article) {
        return stories.of(article).orElseThrow(() -> ProblemException.notFound("article", article)).id();
    }
}
