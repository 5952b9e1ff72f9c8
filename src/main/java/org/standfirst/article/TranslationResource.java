package org.standfirst.article;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.standfirst.http.MergePatch;
import org.standfirst.http.ProblemException;
import org.standfirst.security.Protected;
import org.standfirst.security.Role;
import org.standfirst.security.Scope;
import org.standfirst.site.Site;
import org.standfirst.translation.ExternalTranslationInput;
import org.standfirst.translation.ExternalTranslationView;
import org.standfirst.translation.ExternalTranslations;

@Path("/v1/editorial/articles/{id}/translations")
@RolesAllowed({ Role.NAME_EDITOR, Role.NAME_ADMIN })
@Protected(Scope.ARTICLES_WRITE)
@Tag(name = "Editorial: translations")
class TranslationResource {

    private final ArticleRepository articles;
    private final ArticleViews views;
    private final Editions editions;
    private final ExternalTranslations externalTranslations;
    private final Site site;

    TranslationResource(ArticleRepository articles, ArticleViews views, Editions editions,
            ExternalTranslations externalTranslations, Site site) {
        this.articles = articles;
        this.views = views;
        this.editions = editions;
        this.externalTranslations = externalTranslations;
        this.site = site;
    }

    @GET
    @RolesAllowed({ Role.NAME_AUTHOR, Role.NAME_TRANSLATOR, Role.NAME_EDITOR, Role.NAME_ADMIN })
    @Protected(Scope.ARTICLES_READ)
    @Operation(operationId = "listEditorialTranslations", summary = "List the other editions of a story")
    @APIResponse(responseCode = "200", description = "The editions, here and elsewhere.")
    public TranslationList list(@PathParam("id") UUID id) {
        return new TranslationList(views.translations(find(id)));
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({ Role.NAME_TRANSLATOR, Role.NAME_EDITOR, Role.NAME_ADMIN })
    @Operation(operationId = "createTranslation", summary = "Add an edition of a story", description = "Makes a draft that starts as a copy, links an article that exists, or records a translation that a publisher elsewhere hosts.")
    @APIResponse(responseCode = "201", description = "The edition.", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TranslationView.class)))
    public RestResponse<TranslationView> create(@PathParam("id") UUID id, @Valid @NotNull TranslationInput input) {
        if (input.kind() == TranslationInput.Kind.external) {
            var translation = editions.addExternal(id, input.external());
            var location = URI.create("/v1/editorial/articles/" + id + "/translations/" + translation.id());
            return RestResponse.ResponseBuilder.<TranslationView> created(location)
                    .entity(views.translation(translation)).tag(translation.revision().entityTag()).build();
        }
        var edition = input.id() != null ? editions.link(id, input.id())
                : editions.translate(id, Objects.requireNonNull(input.language()));
        return RestResponse.ResponseBuilder.<TranslationView> created(URI.create("/v1/editorial/articles/" + edition.id()))
                .entity(TranslationView.of(edition, false, site)).tag(edition.revision().entityTag()).build();
    }

    @GET
    @Path("{translation}")
    @RolesAllowed({ Role.NAME_AUTHOR, Role.NAME_TRANSLATOR, Role.NAME_EDITOR, Role.NAME_ADMIN })
    @Protected(Scope.ARTICLES_READ)
    @Operation(operationId = "getExternalTranslation", summary = "Read a translation elsewhere")
    @APIResponse(responseCode = "200", description = "The translation.")
    public RestResponse<TranslationView> get(@PathParam("id") UUID id, @PathParam("translation") UUID translation) {
        return answer(externalTranslations.get(find(id).storyId(), translation));
    }

    @PATCH
    @Path("{translation}")
    @Consumes({ MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON })
    @Operation(operationId = "patchExternalTranslation", summary = "Change a translation elsewhere in part")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ExternalTranslationInput.class)))
    @APIResponse(responseCode = "200", description = "The translation.")
    public RestResponse<TranslationView> patch(@PathParam("id") UUID id, @PathParam("translation") UUID translation,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull JsonNode patch) {
        return answer(externalTranslations.patch(find(id).storyId(), translation, ifMatch, patch));
    }

    @DELETE
    @Path("{translation}")
    @Operation(operationId = "deleteExternalTranslation", summary = "Take back a translation elsewhere")
    @APIResponse(responseCode = "204", description = "It is taken back.")
    public void delete(@PathParam("id") UUID id, @PathParam("translation") UUID translation,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        externalTranslations.remove(find(id).storyId(), translation, ifMatch);
    }

    @POST
    @Path("{translation}/confirm")
    @RolesAllowed({ Role.NAME_TRANSLATOR, Role.NAME_EDITOR, Role.NAME_ADMIN })
    @Operation(operationId = "confirmTranslation", summary = "Say that an edition is good for the present version of the original", description = "It is no longer outdated. For editions here, by the id of the article, and for those elsewhere. If-Match is heeded where it is sent.")
    @APIResponse(responseCode = "200", description = "The edition.")
    public RestResponse<TranslationView> confirm(@PathParam("id") UUID id, @PathParam("translation") UUID translation,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        if (externalTranslations.has(find(id).storyId(), translation)) {
            return answer(editions.confirmExternal(id, translation, ifMatch));
        }
        var edition = editions.confirm(id, translation, ifMatch);
        return RestResponse.ResponseBuilder.ok(TranslationView.of(edition, false, site))
                .tag(edition.revision().entityTag()).build();
    }

    private Article find(UUID id) {
        return articles.findLive(id).orElseThrow(() -> ProblemException.notFound("article", id));
    }

    private RestResponse<TranslationView> answer(ExternalTranslationView translation) {
        return RestResponse.ResponseBuilder.ok(views.translation(translation)).tag(translation.revision().entityTag())
                .build();
    }
}
