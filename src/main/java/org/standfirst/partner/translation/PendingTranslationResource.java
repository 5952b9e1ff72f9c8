package org.standfirst.partner.translation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.standfirst.http.PageRequest;
import org.standfirst.security.Protected;
import org.standfirst.security.Role;
import org.standfirst.security.Scope;
import org.standfirst.translation.ExternalTranslationView;
import org.standfirst.translation.RegisteredTranslations;

@Path("/v1/editorial/pending-translations")
@RolesAllowed({ Role.NAME_EDITOR, Role.NAME_ADMIN })
@Protected(Scope.ARTICLES_READ)
@Tag(name = "Editorial: translations")
class PendingTranslationResource {

    private static final String LIST = "pending translations";

    private final RegisteredTranslations translations;
    private final StoryRepository stories;

    PendingTranslationResource(RegisteredTranslations translations, StoryRepository stories) {
        this.translations = translations;
        this.stories = stories;
    }

    @GET
    @Operation(operationId = "listPendingTranslations", summary = "List the translations that wait for approval, newest first")
    @APIResponse(responseCode = "200", description = "A page of translations, each with the article that it is of.")
    public PartnerTranslationView.Page list(@BeanParam PageRequest page) {
        var slice = translations.pending(page.limit(), page.cursor(LIST));
        var articles = stories.articles(slice.map(ExternalTranslationView::storyId));
        return new PartnerTranslationView.Page(
                slice.map(one -> PartnerTranslationView.of(
                        Objects.requireNonNull(articles.get(one.storyId()), "a story has articles"), one)),
                slice.info(page.limit(), LIST, page.count() ? translations.countPending() : null));
    }
}
