package org.standfirst.article;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.standfirst.security.Protected;
import org.standfirst.security.Role;
import org.standfirst.security.Scope;

@Path("/v1/editorial/articles/bulk")
@RolesAllowed({ Role.NAME_AUTHOR, Role.NAME_TRANSLATOR, Role.NAME_EDITOR, Role.NAME_ADMIN })
@Protected(Scope.ARTICLES_WRITE)
@Tag(name = "Editorial: articles")
class BulkResource {

    private final Bulk bulk;

    BulkResource(Bulk bulk) {
        this.bulk = bulk;
    }

    @POST
    @Operation(operationId = "changeArticles", summary = "Make up to 100 changes in one request", description = "With `all` (the default) either all are made or none, and the first that cannot be made is answered as a problem whose pointers lead to it. With `each` every one is made for itself, and the answer tells what came of each. What an action needs is what the operation of that name needs.")
    @APIResponse(responseCode = "200", description = "What came of each change, in order.")
    public BulkResult change(@Valid @NotNull BulkInput input) {
        return bulk.make(input);
    }
}
