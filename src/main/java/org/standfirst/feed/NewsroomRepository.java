package org.standfirst.feed;

import io.quarkus.hibernate.orm.PersistenceUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/** Reads what is known of the newsroom as a whole. */
@ApplicationScoped
class NewsroomRepository {

    private final EntityManager database;

    NewsroomRepository(@PersistenceUnit("delivery") EntityManager database) {
        this.database = database;
    }

    /** When it began here: before that, there was nothing of which a feed could tell. */
    Instant began() {
        return (Instant) database.createNativeQuery("select began_at from published.change_log", Instant.class)
                .getSingleResult();
    }
}
