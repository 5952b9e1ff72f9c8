package org.standfirst.partner;

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

@Path("/v1/admin/partners")
@RolesAllowed(Role.NAME_ADMIN)
@Protected(Scope.PARTNERS_WRITE)
@org.eclipse.microprofile.openapi.annotations.tags.Tag(name = "Partners")
class PartnerResource {

    private static final String LIST = "partners";

    private final PartnerRepository partners;
    private final PartnerService service;

    PartnerResource(PartnerRepository partners, PartnerService service) {
        this.partners = partners;
        this.service = service;
    }

    @POST
    @ResponseStatus(201)
    @Operation(operationId = "createPartner", summary = "Make a partner")
    @APIResponse(responseCode = "201", description = "The partner.", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PartnerView.class)))
    public RestResponse<PartnerView> create(@Valid @NotNull PartnerInput input) {
        var partner = service.create(input);
        return RestResponse.ResponseBuilder.<PartnerView> created(URI.create("/v1/admin/partners/" + partner.id()))
                .entity(PartnerView.of(partner)).tag(partner.revision().entityTag()).build();
    }

    @GET
    @RolesAllowed({ Role.NAME_EDITOR, Role.NAME_ADMIN })
    @Protected(Scope.PARTNERS_READ)
    @Operation(operationId = "listPartners", summary = "List partners, newest first")
    @APIResponse(responseCode = "200", description = "A page of partners.")
    public PartnerList list(@BeanParam PageRequest page) {
        var slice = partners.newest(page.limit(), page.cursor(LIST));
        return new PartnerList(slice.map(PartnerView::of),
                slice.info(page.limit(), LIST, page.count() ? partners.count() : null));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({ Role.NAME_EDITOR, Role.NAME_ADMIN })
    @Protected(Scope.PARTNERS_READ)
    @Operation(operationId = "getPartner", summary = "Read a partner")
    @APIResponse(responseCode = "200", description = "The partner.")
    public RestResponse<PartnerView> get(@PathParam("id") UUID id) {
        return answer(partners.findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("partner", id)));
    }

    @PUT
    @Path("{id}")
    @Operation(operationId = "replacePartner", summary = "Replace a partner", description = "What is absent is emptied; an absent slug stays as it is.")
    @APIResponse(responseCode = "200", description = "The partner.")
    public RestResponse<PartnerView> replace(@PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @Valid @NotNull PartnerInput input) {
        return answer(service.replace(id, ifMatch, input));
    }

    @PATCH
    @Path("{id}")
    @Consumes({ MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON })
    @Operation(operationId = "patchPartner", summary = "Change a partner in part")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = PartnerInput.class)))
    @APIResponse(responseCode = "200", description = "The partner.")
    public RestResponse<PartnerView> patch(@PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull JsonNode patch) {
        return answer(service.patch(id, ifMatch, patch));
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "deletePartner", summary = "Remove a partner that has never had a key", description = "One that has is suspended instead, so that what it did stays known.")
    @APIResponse(responseCode = "204", description = "It is removed.")
    public void delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        service.delete(id, ifMatch);
    }

    private static RestResponse<PartnerView> answer(Partner partner) {
        return RestResponse.ResponseBuilder.ok(PartnerView.of(partner)).tag(partner.revision().entityTag()).build();
    }
}
