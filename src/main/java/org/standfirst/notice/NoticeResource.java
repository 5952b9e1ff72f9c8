package org.standfirst.notice;

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

@Path("/v1/editorial/notices")
@RolesAllowed({ Role.NAME_EDITOR, Role.NAME_ADMIN })
@Protected(Scope.NOTICES_WRITE)
@org.eclipse.microprofile.openapi.annotations.tags.Tag(name = "Editorial: notices")
class NoticeResource {

    private static final String LIST = "notices";

    private final NoticeRepository notices;
    private final NoticeService service;

    NoticeResource(NoticeRepository notices, NoticeService service) {
        this.notices = notices;
        this.service = service;
    }

    @POST
    @ResponseStatus(201)
    @Operation(operationId = "createNotice", summary = "Make a notice")
    @APIResponse(responseCode = "201", description = "The notice.", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = NoticeView.class)))
    public RestResponse<NoticeView> create(@Valid @NotNull NoticeInput input) {
        var notice = service.create(input);
        return RestResponse.ResponseBuilder.<NoticeView> created(URI.create("/v1/editorial/notices/" + notice.id()))
                .entity(NoticeView.of(notice)).tag(notice.revision().entityTag()).build();
    }

    @GET
    @RolesAllowed({ Role.NAME_AUTHOR, Role.NAME_TRANSLATOR, Role.NAME_EDITOR, Role.NAME_ADMIN })
    @Protected(Scope.NOTICES_READ)
    @Operation(operationId = "listEditorialNotices", summary = "List notices, newest first")
    @APIResponse(responseCode = "200", description = "A page of notices.")
    public NoticeList list(@BeanParam PageRequest page) {
        var slice = notices.newest(page.limit(), page.cursor(LIST));
        return new NoticeList(slice.map(NoticeView::of), slice.info(page.limit(), LIST, page.count() ? notices.count() : null));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({ Role.NAME_AUTHOR, Role.NAME_TRANSLATOR, Role.NAME_EDITOR, Role.NAME_ADMIN })
    @Protected(Scope.NOTICES_READ)
    @Operation(operationId = "getEditorialNotice", summary = "Read a notice")
    @APIResponse(responseCode = "200", description = "The notice.")
    public RestResponse<NoticeView> get(@PathParam("id") UUID id) {
        return answer(notices.findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("notice", id)));
    }

    @PUT
    @Path("{id}")
    @Operation(operationId = "replaceNotice", summary = "Replace a notice", description = "What is absent is emptied.")
    @APIResponse(responseCode = "200", description = "The notice.")
    public RestResponse<NoticeView> replace(@PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @Valid @NotNull NoticeInput input) {
        return answer(service.replace(id, ifMatch, input));
    }

    @PATCH
    @Path("{id}")
    @Consumes({ MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON })
    @Operation(operationId = "patchNotice", summary = "Change a notice in part")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NoticeInput.class)))
    @APIResponse(responseCode = "200", description = "The notice.")
    public RestResponse<NoticeView> patch(@PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull JsonNode patch) {
        return answer(service.patch(id, ifMatch, patch));
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "deleteNotice", summary = "Remove a notice")
    @APIResponse(responseCode = "204", description = "It is removed.")
    public void delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        service.delete(id, ifMatch);
    }

    private static RestResponse<NoticeView> answer(Notice notice) {
        return RestResponse.ResponseBuilder.ok(NoticeView.of(notice)).tag(notice.revision().entityTag()).build();
    }
}
