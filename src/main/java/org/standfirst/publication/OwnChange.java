package org.standfirst.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.standfirst.cache.Hearing;

/**
 * Holds back the answer to a change until this instance has heard of it, so that a reader who asks here after that sees it.
 */
@ApplicationScoped
class OwnChange {

    private final TransactionSynchronizationRegistry transaction;
    private final PublishedRepository published;
    private final Hearing hearing;

    OwnChange(TransactionSynchronizationRegistry transaction, PublishedRepository published, Hearing hearing) {
        this.transaction = transaction;
        this.published = published;
        this.hearing = hearing;
    }

    /**
     * Makes the end of the running transaction wait where it has changed something for readers: a notice of that is sent
     * with the commit.
     */
    void hearBeforeAnswering() {
        if (transaction.getResource(this) == null) {
            published.touchedByThisTransaction().ifPresent(xid -> {
                transaction.putResource(this, xid);
                transaction.registerInterposedSynchronization(new Waiting(hearing.expect(xid)));
            });
        }
    }

    private record Waiting(Hearing.Echo echo) implements Synchronization {

        @Override
        public void beforeCompletion() {
            // There is nothing to wait for yet.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                echo.await();
            } else {
                echo.forget();
            }
        }
    }
}
