package org.standfirst.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The change feed as it goes over the wire, for whoever follows. */
@ApplicationScoped
public class ChangeFeed {

    /** Proxies close a connection on which nothing happens for a minute, and some for half of one. */
    private static final Duration PULSE = Duration.ofSeconds(15);

    private final ChangeLog log;
    private final Following following;
    private final Arrivals arrivals;
    private final Checksums checksums;
    private final ObjectMapper json;

    ChangeFeed(ChangeLog log, Following following, Arrivals arrivals, Checksums checksums, ObjectMapper json) {
        this.log = log;
        this.following = following;
        this.arrivals = arrivals;
        this.checksums = checksums;
        this.json = json;
    }

    /** A page of changes, which comes when there is something on it, or when the follower's patience ends. */
    public Uni<ChangeListView> list(Readership readers, ChangeParameters parameters) {
        var subscription = new Subscription(readers, parameters.filter(), parameters.limit());
        var patience = parameters.patience();
        return following.orNext(log.read(subscription, parameters.cursor()), subscription, patience)
                .map(reading -> ChangeListView.of(reading, subscription));
    }

    /**
     * Changes as events, for as long as the follower takes them.
     *
     * @param lastEvent the id of the last one that it has; null: it says by the parameters where it goes on
     */
    public Multi<OutboundSseEvent> stream(Readership readers, ChangeParameters parameters, @Nullable String lastEvent,
            Sse sse) {
        var subscription = new Subscription(readers, parameters.filter(), parameters.limit());
        arrivals.requireRoom();
        var first = log.read(subscription, lastEvent == null ? parameters.cursor() : lastEvent);
        return following.from(first, subscription, PULSE).onItem()
                .transformToMultiAndConcatenate(reading -> Multi.createFrom().iterable(events(reading, subscription, sse)));
    }

    /** What a copy of a part of the articles must come to. */
    public ChecksumView checksum(Readership readers, ChecksumParameters parameters) {
        return checksums.of(readers, parameters.filter(), parameters.from(), parameters.to());
    }

    private List<OutboundSseEvent> events(ChangeReading reading, Subscription subscription, Sse sse) {
        if (reading.entries().isEmpty()) {
            return List.of(sse.newEventBuilder().comment("still here").build());
        }
        return reading.entries().stream().map(entry -> sse.newEventBuilder().id(entry.place().cursor(subscription.query()))
                .name(entry.view().type()).data(String.class, write(entry.view())).build()).toList();
    }

    private String write(ChangeView view) {
        try {
            return json.writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
