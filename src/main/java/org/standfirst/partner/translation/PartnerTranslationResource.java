package org.standfirst.partner.translation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.standfirst.http.ProblemException;
import org.standfirst.language.LanguageTag;
import org.standfirst.partner.CurrentPartner;
import org.standfirst.security.Protected;
import org.standfirst.security.Role;
import org.standfirst.security.Scope;
import org.standfirst.translation.ExternalTranslationView;

@Path("/v1/partner/articles/{id}/translations/{language}")
@RolesAllowed(Role.NAME_PARTNER)
@Protected(Scope.TRANSLATIONS_WRITE)
@Tag(name = "Partner: translations")
class PartnerTranslationResource {

    private final CurrentPartner partner;
    private final PartnerTranslations translations;

    PartnerTranslationResource(CurrentPartner partner, PartnerTranslations translations) {
        this.partner = partner;
        this.translations = translations;
    }

    @PUT
    @Operation(operationId = "registerTranslation", summary = "Say where the partner hosts a translation", description = "Readers see it at once, or when an editor has approved it, as the partner is configured; a change of its address or headline is approved anew. If-Match is heeded where it is sent.")
    @APIResponse(responseCode = "200", description = "The translation, which the partner had registered before.", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PartnerTranslationView.class)))
    @APIResponse(responseCode = "201", description = "The translation, new.", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PartnerTranslationView.class)))
    public RestResponse<PartnerTranslationView> put(@PathParam("id") UUID id, @PathParam("language") String language,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @Valid @NotNull PartnerTranslationInput input) {
        var registered = translations.register(partner.reference(), id, tag(language), ifMatch, input);
        var answer = registered.isNew()
                ? RestResponse.ResponseBuilder.<PartnerTranslationView> created(
                        URI.create("/v1/partner/articles/" + id + "/translations/" + tag(language)))
                : RestResponse.ResponseBuilder.<PartnerTranslationView> ok();
        return answer.entity(PartnerTranslationView.of(id, registered.translation()))
                .tag(registered.translation().revision().entityTag()).build();
    }

    @GET
    @Protected(Scope.TRANSLATIONS_READ)
    @Operation(operationId = "getRegisteredTranslation", summary = "Read the translation that the partner hosts")
    @APIResponse(responseCode = "200", description = "The translation.")
    public RestResponse<PartnerTranslationView> get(@PathParam("id") UUID id, @PathParam("language") String language) {
        ExternalTranslationView translation = translations.get(partner.id(), id, tag(language));
        return RestResponse.ResponseBuilder.ok(PartnerTranslationView.of(id, translation))
                .tag(translation.revision().entityTag()).build();
    }

    @DELETE
    @Operation(operationId = "withdrawTranslation", summary = "Take back the translation that the partner hosts", description = "If-Match is heeded where it is sent.")
    @APIResponse(responseCode = "204", description = "It is taken back.")
    public void delete(@PathParam("id") UUID id, @PathParam("language") String language,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        translations.withdraw(partner.id(), id, tag(language), ifMatch);
    }

    private static LanguageTag tag(String language) {
        try {
            return new LanguageTag(language);
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound("language", language);
        }
    }
}
