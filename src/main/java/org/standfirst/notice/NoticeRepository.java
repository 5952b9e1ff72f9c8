package org.standfirst.notice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.standfirst.database.Keyset;
import org.standfirst.http.Cursor;
import org.standfirst.http.Slice;

@ApplicationScoped
class NoticeRepository implements PanacheRepositoryBase<Notice, UUID> {

    private static final Keyset<Notice> NEWEST = new Keyset<>("createdAt", Notice::createdAt, Notice::id);

    Slice<Notice> newest(int limit, Optional<Cursor> from) {
        return NEWEST.read(this, "", Map.of(), limit, from);
    }

    /** Whether a notice is limited to the tag. */
    boolean usesTag(UUID tag) {
        return !getEntityManager()
                .createNativeQuery("select 1 from editorial.notice where jsonb_exists(tags, :tag) limit 1", Integer.class)
                .setParameter("tag", tag.toString()).getResultList().isEmpty();
    }
}
