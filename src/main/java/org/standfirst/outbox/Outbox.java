package org.standfirst.outbox;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.standfirst.article.ArticlePublished;
import org.standfirst.article.ArticleUnpublished;
import org.standfirst.content.ArticleContent.Byline;
import org.standfirst.outbox.OutboxRepository.Shown;
import org.standfirst.site.Site;
import org.standfirst.tag.TagChanged;
import org.standfirst.tag.TagMerged;
import org.standfirst.tag.TagUnmerged;

/**
 * Notes what happens, in the transaction in which it happens. It looks before what readers see is changed, so that it can
 * tell those who followed something that it is no longer there.
 */
@ApplicationScoped
class Outbox {

    static final int BEFORE_READERS_SEE = Interceptor.Priority.LIBRARY_BEFORE;

    private final OutboxRepository events;
    private final Event<EventsNoted> noted;
    private final Site site;

    Outbox(OutboxRepository events, Event<EventsNoted> noted, Site site) {
        this.events = events;
        this.noted = noted;
        this.site = site;
    }

    /** An article that becomes public later is told of then, unless that is taken back before. */
    void publish(@Observes @Priority(BEFORE_READERS_SEE) ArticlePublished article) {
        events.forgetWhatIsToCome(article.id());
        var before = events.shown(article.id());
        var language = article.language().value();
        var slug = article.slug().value();
        var data = EventData.article(article.id(), language, slug, site.articleUrl(language, slug), article.version());
        append(new OutboxEvent(before.isPresent() ? EventType.ARTICLE_UPDATED : EventType.ARTICLE_PUBLISHED, language,
                both(before.map(Shown::tags).orElse(List.of()), article.content().tags()),
                both(before.map(Shown::authors).orElse(List.of()),
                        article.content().authors().stream().map(Byline::author).toList()),
                data, article.visibleFrom(), null));
    }

    void withdraw(@Observes @Priority(BEFORE_READERS_SEE) ArticleUnpublished article) {
        events.forgetWhatIsToCome(article.id());
        events.shown(article.id()).ifPresent(before -> {
            var url = site.articleUrl(before.language(), before.slug());
            var urls = Stream.concat(Stream.of(url), before.slugs().stream()
                    .map(name -> site.articleUrl(name.language(), name.slug()))).distinct().toList();
            var recall = article.recall();
            var data = EventData.article(article.id(), before.language(), before.slug(), url, before.version())
                    .gone(urls, recall == null ? null : recall.reason(), recall == null ? null : recall.text());
            append(new OutboxEvent(recall == null ? EventType.ARTICLE_UNPUBLISHED : EventType.ARTICLE_RECALLED,
                    before.language(), before.tags(), before.authors(), data, null, null));
        });
    }

    void changeTag(@Observes @Priority(BEFORE_READERS_SEE) TagChanged tag) {
        var slug = events.slugOfTag(tag.id());
        append(OutboxEvent.ofTag(slug.isPresent() ? EventType.TAG_UPDATED : EventType.TAG_DELETED,
                EventData.tag(tag.id(), slug.orElse(null), null)));
    }

    void mergeTag(@Observes @Priority(BEFORE_READERS_SEE) TagMerged merge) {
        append(OutboxEvent.ofTag(EventType.TAG_MERGED,
                EventData.tag(merge.id(), events.slugOfTag(merge.id()).orElse(null), merge.into())));
    }

    void unmergeTag(@Observes @Priority(BEFORE_READERS_SEE) TagUnmerged merge) {
        append(OutboxEvent.ofTag(EventType.TAG_UNMERGED,
                EventData.tag(merge.id(), events.slugOfTag(merge.id()).orElse(null), null)));
    }

    /** Notes an event, which is handed on once the transaction has come to its end. */
    void append(OutboxEvent event) {
        events.append(event);
        noted.fire(new EventsNoted());
    }

    private static Collection<UUID> both(Collection<UUID> before, Collection<UUID> after) {
        var all = new HashSet<>(before);
        all.addAll(after);
        return all;
    }
}
