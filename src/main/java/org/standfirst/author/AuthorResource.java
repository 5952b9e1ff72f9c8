package org.standfirst.author;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.standfirst.http.MergePatch;
import org.standfirst.http.PageRequest;
import org.standfirst.http.ProblemException;
import org.standfirst.security.Protected;
import org.standfirst.security.Role;
import org.standfirst.security.Scope;

@Path("/v1/editorial/authors")
@RolesAllowed({ Role.NAME_EDITOR, Role.NAME_ADMIN })
@Protected(Scope.AUTHORS_WRITE)
@org.eclipse.microprofile.openapi.annotations.tags.Tag(name = "Editorial: authors")
class AuthorResource {

    private static final String LIST = "authors";

    private final AuthorRepository authors;
    private final AuthorService service;

    AuthorResource(AuthorRepository authors, AuthorService service) {
        this.authors = authors;
        this.service = service;
    }

    @POST
    @ResponseStatus(201)
    @Operation(operationId = "createAuthor", summary = "Make an author")
    @APIResponse(responseCode = "201", description = "The author.", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = AuthorView.class)))
    public RestResponse<AuthorView> create(@Valid @NotNull AuthorInput input) {
        var author = service.create(input);
        return RestResponse.ResponseBuilder.<AuthorView> created(URI.create("/v1/editorial/authors/" + author.id()))
                .entity(AuthorView.of(author)).tag(author.revision().entityTag()).build();
    }

    @GET
    @RolesAllowed({ Role.NAME_AUTHOR, Role.NAME_TRANSLATOR, Role.NAME_EDITOR, Role.NAME_ADMIN })
    @Protected(Scope.AUTHORS_READ)
    @Operation(operationId = "listEditorialAuthors", summary = "List authors, newest first")
    @APIResponse(responseCode = "200", description = "A page of authors.")
    public AuthorList list(@BeanParam PageRequest page) {
        var slice = authors.newest(page.limit(), page.cursor(LIST));
        return new AuthorList(slice.map(AuthorView::of), slice.info(page.limit(), LIST, page.count() ? authors.count() : null));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({ Role.NAME_AUTHOR, Role.NAME_TRANSLATOR, Role.NAME_EDITOR, Role.NAME_ADMIN })
    @Protected(Scope.AUTHORS_READ)
    @Operation(operationId = "getEditorialAuthor", summary = "Read an author")
    @APIResponse(responseCode = "200", description = "The author.")
    public RestResponse<AuthorView> get(@PathParam("id") UUID id) {
        return answer(authors.findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("author", id)));
    }

    @PUT
    @Path("{id}")
    @Operation(operationId = "replaceAuthor", summary = "Replace an author", description = "What is absent is emptied; an absent slug stays as it is.")
    @APIResponse(responseCode = "200", description = "The author.")
    public RestResponse<AuthorView> replace(@PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @Valid @NotNull AuthorInput input) {
        return answer(service.replace(id, ifMatch, input));
    }

    @PATCH
    @Path("{id}")
    @Consumes({ MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON })
    @Operation(operationId = "patchAuthor", summary = "Change an author in part")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = AuthorInput.class)))
    @APIResponse(responseCode = "200", description = "The author.")
    public RestResponse<AuthorView> patch(@PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull JsonNode patch) {
        return answer(service.patch(id, ifMatch, patch));
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "deleteAuthor", summary = "Remove an author who signs nothing")
    @APIResponse(responseCode = "204", description = "It is removed.")
    public void delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        service.delete(id, ifMatch);
    }

    private static RestResponse<AuthorView> answer(Author author) {
        return RestResponse.ResponseBuilder.ok(AuthorView.of(author)).tag(author.revision().entityTag()).build();
    }
}
