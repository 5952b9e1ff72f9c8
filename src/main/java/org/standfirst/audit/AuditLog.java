package org.standfirst.audit;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.standfirst.http.RequestIds;
import org.standfirst.http.Revision;
import org.standfirst.security.Caller;
import org.standfirst.security.FirstKeyMade;

/** Notes changes in the transaction that makes them. What requests change is noted by itself. */
@ApplicationScoped
public class AuditLog {

    private final AuditRepository entries;
    private final Caller caller;
    private final RoutingContext request;
    private final Clock clock;

    AuditLog(AuditRepository entries, Caller caller, RoutingContext request, Clock clock) {
        this.entries = entries;
        this.caller = caller;
        this.request = request;
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

    /**
     * Notes one of the changes that the request at hand makes, where it makes several; {@link NotedInParts} says so of its
     * answer.
     *
     * @param operation the operation that makes such a change alone
     * @param kind the kind of thing, such as {@code article}
     * @param etag the ETag after the change, without its quotes; null where the thing has none
     * @param status what the operation alone would have answered
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void part(String operation, String kind, UUID id, @Nullable String etag, int status) {
        request(operation, new Thing(kind, id.toString(), etag), status);
    }

    /** Notes what the request at hand changed. */
    @Transactional(Transactional.TxType.MANDATORY)
    void request(String operation, Thing thing, int status) {
        var http = request.request();
        var from = http.remoteAddress();
        entries.persist(AuditEntry.of(caller.actor(), operation, thing,
                new AuditedRequest(http.method().name(), Objects.requireNonNull(http.path()), status,
                        from == null ? null : from.hostAddress(), http.getHeader(HttpHeaders.USER_AGENT),
                        RequestIds.of(request)),
                clock.instant()));
    }
}
