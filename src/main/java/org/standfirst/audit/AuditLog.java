package org.standfirst.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.standfirst.http.Revision;
import org.standfirst.security.Actor;
import org.standfirst.security.FirstKeyMade;

/** Notes changes in the transaction that makes them. What requests change is noted by itself. */
@ApplicationScoped
public class AuditLog {

    private final AuditRepository entries;
    private final Clock clock;

    AuditLog(AuditRepository entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /**
     * Notes a change that no request made, such as one that a job makes at its time.
     *
     * @param operation what was done, named like an operation of the API
     * @param kind the kind of thing, such as {@code article}
     * @param after the state after the change; null where the thing has none
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void system(String operation, String kind, UUID id, @Nullable Revision after) {
        var etag = after == null ? null : after.entityTag().getValue();
        entries.persist(AuditEntry.ofSystem(operation, new Thing(kind, id.toString(), etag), clock.instant()));
    }

    void note(@Observes FirstKeyMade made) {
        system("makeFirstKey", "key", made.id(), null);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void request(Actor actor, String operation, Thing thing, AuditedRequest request) {
        entries.persist(AuditEntry.of(actor, operation, thing, request, clock.instant()));
    }
}
