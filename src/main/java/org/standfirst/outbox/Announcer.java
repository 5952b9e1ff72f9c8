package org.standfirst.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Hands on what has happened, in order, to those who tell others of it. */
@ApplicationScoped
public class Announcer {

    private final OutboxRepository events;
    private final Event<EventsDue> due;

    Announcer(OutboxRepository events, Event<EventsDue> due) {
        this.events = events;
        this.due = due;
    }

    /**
     * Hands on what is due. One instance does it at a time: two would overtake each other with events of the same thing.
     *
     * @return how many events it were
     */
    @Transactional(TxType.REQUIRES_NEW)
    public int announce(int limit) {
        if (!events.holdAlone()) {
            return 0;
        }
        var taken = events.takeDue(limit);
        if (!taken.isEmpty()) {
            due.fire(new EventsDue(taken));
        }
        return taken.size();
    }
}
