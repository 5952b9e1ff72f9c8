package org.standfirst.audit;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One change that happened. */
@Schema(name = "AuditEntry")
record AuditEntryView(
        UUID id,
        Instant at,
        @Schema(description = "Who did it.") Who actor,
        @Schema(description = "The operation, as this document names it; a name of its own for what the system does.", examples = "publishArticle") String operation,
        Thing thing,
        @Schema(description = "The request that made the change; absent for what the system does.") @Nullable AuditedRequest request) {

    /** Who did it. */
    @Schema(name = "AuditedActor")
    record Who(
            @Schema(description = "The key or user; absent for the system itself.") @Nullable UUID id,
            @Schema(description = "The name at the time.") String name) {
    }

    static AuditEntryView of(AuditEntry entry) {
        return new AuditEntryView(entry.id(), entry.at(), new Who(entry.actorId(), entry.actorName()), entry.operation(),
                entry.thing(), entry.request());
    }
}
