package org.standfirst.usage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.standfirst.http.ProblemException;
import org.standfirst.partner.Partners;
import org.standfirst.security.Protected;
import org.standfirst.security.Role;
import org.standfirst.security.Scope;

@Path("/v1/admin/partners/{id}/usage")
@RolesAllowed(Role.NAME_ADMIN)
@Protected(Scope.PARTNERS_READ)
@Tag(name = "Partners")
class UsageResource {

    private static final String CSV = "text/csv";

    private final Partners partners;
    private final UsageRepository usage;
    private final Clock clock;

    UsageResource(Partners partners, UsageRepository usage, Clock clock) {
        this.partners = partners;
        this.usage = usage;
        this.clock = clock;
    }

    @GET
    @Produces({ MediaType.APPLICATION_JSON, CSV })
    @Operation(operationId = "getPartnerUsage", summary = "Tell what a partner fetched, by day and article", description = "As JSON, or as a table by Accept. Days are those of UTC; the last minute may still be missing.")
    @APIResponse(responseCode = "200", description = "The report.", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = UsageReport.class)),
            @Content(mediaType = CSV, schema = @Schema(implementation = String.class)) })
    public Response get(@PathParam("id") UUID id, @BeanParam UsagePeriod period, @Context HttpHeaders headers) {
        if (partners.find(id).isEmpty()) {
            throw ProblemException.notFound("partner", id);
        }
        var to = period.to(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        var from = period.from(to);
        var report = new UsageReport(from, to, usage.report(id, from, to));
        return asTable(headers) ? Response.ok(report.csv(), CSV + ";charset=UTF-8").build()
                : Response.ok(report, MediaType.APPLICATION_JSON_TYPE).build();
    }

    /** What it takes first of what there is; the framework has refused whoever takes neither. */
    private static boolean asTable(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream().noneMatch(MediaType.APPLICATION_JSON_TYPE::isCompatible);
    }
}
