package org.standfirst.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;
import org.standfirst.security.Actor;

/** One change that happened. */
@Entity
@Immutable
@Table(name = "audit_entry")
class AuditEntry {

    @Id
    private UUID id;
    private Instant at;
    /** Null where the system itself did it. */
    private @Nullable UUID actorId;
    private String actorName;
    private String operation;
    private @Nullable String method;
    private @Nullable String path;
    private @Nullable Integer status;
    private String kind;
    private @Nullable String thingId;
    private @Nullable String etag;
    private @Nullable String address;
    private @Nullable String userAgent;
    private @Nullable String requestId;

    protected AuditEntry() {
    }

    private AuditEntry(String actorName, String operation, Thing thing, Instant now) {
        this.actorName = actorName;
        this.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.at = now;
        this.operation = operation;
        this.kind = thing.kind();
        this.thingId = thing.id();
        this.etag = thing.etag();
    }

    /** A change that a request made. */
    static AuditEntry of(Actor actor, String operation, Thing thing, AuditedRequest request, Instant now) {
        var entry = new AuditEntry(actor.name(), operation, thing, now);
        entry.actorId = actor.id();
        entry.method = request.method();
        entry.path = request.path();
        entry.status = request.status();
        entry.address = request.address();
        entry.userAgent = request.userAgent();
        entry.requestId = request.requestId();
        return entry;
    }

    /** A change that the system made of itself. */
    static AuditEntry ofSystem(String operation, Thing thing, Instant now) {
        return new AuditEntry("system", operation, thing, now);
    }

    UUID id() {
        return id;
    }

    Instant at() {
        return at;
    }

    @Nullable
    UUID actorId() {
        return actorId;
    }

    String actorName() {
        return actorName;
    }

    String operation() {
        return operation;
    }

    Thing thing() {
        return new Thing(kind, thingId, etag);
    }

    /** Null where no request made the change. */
    @Nullable
    AuditedRequest request() {
        return method == null || path == null || status == null ? null
                : new AuditedRequest(method, path, status, address, userAgent, requestId);
    }
}
