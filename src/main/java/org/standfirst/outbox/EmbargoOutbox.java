package org.standfirst.outbox;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.standfirst.article.ArticlePublished;
import org.standfirst.article.ArticleUnpublished;
import org.standfirst.outbox.EmbargoToldRepository.Told;
import org.standfirst.site.Site;

/**
 * Notes what partners may have before readers: at once when it is scheduled, changed or taken back, and by the clock when it
 * comes within their lead, or their lead changes. What is told is what differs from what was told before, so nothing is
 * missed and nothing told twice, whoever comes first.
 */
@ApplicationScoped
class EmbargoOutbox {

    private static final int AFTER_PUBLICATION = Interceptor.Priority.LIBRARY_AFTER;

    private final Outbox outbox;
    private final EmbargoToldRepository told;
    private final Site site;

    EmbargoOutbox(Outbox outbox, EmbargoToldRepository told, Site site) {
        this.outbox = outbox;
        this.told = told;
        this.site = site;
    }

    void publish(@Observes @Priority(AFTER_PUBLICATION) ArticlePublished article) {
        takeBack(article.id());
        tell(article.id());
    }

    void withdraw(@Observes @Priority(AFTER_PUBLICATION) ArticleUnpublished article) {
        takeBack(article.id());
    }

    @Scheduled(every = "{standfirst.workflow.announce-every}", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void tellWhatHasComeNear() {
        tell(null);
    }

    /** In a transaction of its own, so that none holds what it was told and waits for what another tells. */
    @Scheduled(every = "{standfirst.workflow.announce-every}", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void takeBackWhatIsOver() {
        takeBack(null);
    }

    private void tell(@Nullable UUID article) {
        told.tell(article).forEach(one -> append(EventType.ARTICLE_EMBARGOED, one, EventData.embargoed(one.article(),
                one.language(), one.slug(), url(one), one.version(), one.visibleFrom())));
    }

    private void takeBack(@Nullable UUID article) {
        told.takeBack(article).forEach(one -> append(EventType.ARTICLE_EMBARGO_WITHDRAWN, one,
                EventData.article(one.article(), one.language(), one.slug(), url(one), one.version())));
    }

    private void append(EventType type, Told one, EventData data) {
        outbox.append(new OutboxEvent(type, one.language(), one.tags(), List.of(), data, null, one.partner()));
    }

    private String url(Told one) {
        return site.articleUrl(one.language(), one.slug());
    }
}
