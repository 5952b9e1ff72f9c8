package org.standfirst.outbox;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.standfirst.partner.translation.TranslationRequestChanged;
import org.standfirst.partner.translation.TranslationRequested;
import org.standfirst.translation.ExternalTranslationChanged;
import org.standfirst.translation.check.TranslationFound;

/** Notes what becomes of editions that others host, and of the requests for them, in the transaction in which it happens. */
@ApplicationScoped
class TranslationOutbox {

    private final Outbox outbox;
    private final OutboxRepository events;

    TranslationOutbox(Outbox outbox, OutboxRepository events) {
        this.outbox = outbox;
        this.events = events;
    }

    void change(@Observes @Priority(Outbox.BEFORE_READERS_SEE) ExternalTranslationChanged translation) {
        events.edition(translation.id()).ifPresent(edition -> append(
                edition.shown() ? EventType.TRANSLATION_UPDATED : EventType.TRANSLATION_DELETED,
                EventData.translation(translation.id(), edition.language(), edition.url(), edition.article(), null), null));
    }

    /** Whoever hosts it is told, and the newsroom; to others it is no news. */
    void find(@Observes TranslationFound found) {
        events.host(found.translation()).ifPresent(host -> append(EventType.named("translation." + found.health()),
                EventData.translation(found.translation(), host.language(), host.url(), host.article(), host.partner()),
                host.partner()));
    }

    void request(@Observes TranslationRequested request) {
        append(EventType.TRANSLATION_REQUEST_CREATED, EventData.translation(request.id(), request.language(), null,
                request.article(), request.partner()), request.partner());
    }

    void bringForward(@Observes TranslationRequestChanged request) {
        append(EventType.named("translation-request." + request.state()), EventData.translation(request.id(),
                request.language(), null, request.article(), request.partner()), request.partner());
    }

    private void append(EventType type, EventData data, @Nullable UUID partner) {
        outbox.append(new OutboxEvent(type, data.language(), List.of(), List.of(), data, null, partner));
    }
}
