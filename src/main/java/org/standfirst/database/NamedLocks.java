package org.standfirst.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/**
 * Makes transactions take turns at something that no row stands for yet, such as a slug that is about to be made.
 *
 * @see <a href="https://www.postgresql.org/docs/current/explicit-locking.html#ADVISORY-LOCKS">PostgreSQL, Advisory
 *      Locks</a>
 */
@ApplicationScoped
public class NamedLocks {

    private final EntityManager database;

    NamedLocks(EntityManager database) {
        this.database = database;
    }

    /** Waits until no other transaction holds the name, and holds it until this one ends. */
    public void hold(String name) {
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:name, 0))", Integer.class)
                .setParameter("name", name).getSingleResult();
    }
}
