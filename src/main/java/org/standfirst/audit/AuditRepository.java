package org.standfirst.audit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.standfirst.database.Keyset;
import org.standfirst.http.Cursor;
import org.standfirst.http.Slice;

@ApplicationScoped
class AuditRepository implements PanacheRepositoryBase<AuditEntry, UUID> {

    private static final Keyset<AuditEntry> NEWEST = new Keyset<>("at", AuditEntry::at, AuditEntry::id);

    Slice<AuditEntry> newest(AuditQuery.Filter filter, int limit, Optional<Cursor> from) {
        return NEWEST.read(this, filter.where(), filter.values(), limit, from);
    }

    long count(AuditQuery.Filter filter) {
        return count(filter.where(), filter.values());
    }
}
