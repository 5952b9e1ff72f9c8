package org.standfirst.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.standfirst.http.PageRequest;
import org.standfirst.security.Protected;
import org.standfirst.security.Role;
import org.standfirst.security.Scope;

@Path("/v1/admin/audit")
@RolesAllowed(Role.NAME_ADMIN)
@Protected(Scope.AUDIT_READ)
@Tag(name = "Audit")
class AuditResource {

    private final AuditRepository entries;

    AuditResource(AuditRepository entries) {
        this.entries = entries;
    }

    @GET
    @Operation(operationId = "listAuditEntries", summary = "List who changed what, newest first", description = "Every change that happened, and none that did not: an entry and its change are one transaction. Bodies are not kept.")
    @APIResponse(responseCode = "200", description = "A page of the audit log.")
    public AuditEntryList list(@BeanParam AuditQuery query, @BeanParam PageRequest page) {
        var filter = query.filter();
        var canonical = query.canonical();
        var slice = entries.newest(filter, page.limit(), page.cursor(canonical));
        return new AuditEntryList(slice.map(AuditEntryView::of),
                slice.info(page.limit(), canonical, page.count() ? entries.count(filter) : null));
    }
}
