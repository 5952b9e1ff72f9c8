package org.standfirst.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.standfirst.article.ArticlePublished;
import org.standfirst.article.ArticleUnpublished;
import org.standfirst.article.StoryChanged;
import org.standfirst.author.AuthorChanged;
import org.standfirst.notice.NoticeChanged;
import org.standfirst.partner.PartnerChanged;
import org.standfirst.publisher.PublisherChanged;
import org.standfirst.redirect.RedirectChanged;
import org.standfirst.tag.TagChanged;
import org.standfirst.tag.TagMerged;
import org.standfirst.tag.TagUnmerged;
import org.standfirst.translation.ExternalTranslationChanged;
import org.standfirst.translation.TranslationPairChanged;

/**
 * Keeps what readers see in step with what editors do, within the transaction of the change: either both happen or
 * neither. An article changes for readers only when it is published; what it refers to changes at once.
 */
@ApplicationScoped
class Publication {

    private final PublishedRepository published;
    private final OwnChange change;

    Publication(PublishedRepository published, OwnChange change) {
        this.published = published;
        this.change = change;
    }

    void publish(@Observes ArticlePublished article) {
        published.replace(article);
        change.hearBeforeAnswering();
    }

    void withdraw(@Observes ArticleUnpublished article) {
        published.withdraw(article);
        change.hearBeforeAnswering();
    }

    void moveToStory(@Observes StoryChanged story) {
        published.moveToStory(story);
        change.hearBeforeAnswering();
    }

    void copyTag(@Observes TagChanged tag) {
        published.copyTag(tag.id());
        change.hearBeforeAnswering();
    }

    void mergeTag(@Observes TagMerged merge) {
        published.placeTags();
        change.hearBeforeAnswering();
    }

    void unmergeTag(@Observes TagUnmerged merge) {
        published.placeTags();
        change.hearBeforeAnswering();
    }

    void copyAuthor(@Observes AuthorChanged author) {
        published.copyAuthor(author.id());
        change.hearBeforeAnswering();
    }

    void copyPublisher(@Observes PublisherChanged publisher) {
        published.copyPublisher(publisher.id());
        change.hearBeforeAnswering();
    }

    void copyNotice(@Observes NoticeChanged notice) {
        published.copyNotice(notice.id());
        change.hearBeforeAnswering();
    }

    void copyRedirect(@Observes RedirectChanged redirect) {
        published.copyRedirect(redirect.id());
        change.hearBeforeAnswering();
    }

    /** Nobody waits for this: what a partner may have is no part of what caches keep. */
    void copyEntitlement(@Observes PartnerChanged partner) {
        published.copyEntitlement(partner.id());
    }

    void copyExternalTranslation(@Observes ExternalTranslationChanged translation) {
        published.copyExternalTranslation(translation.id());
        change.hearBeforeAnswering();
    }

    void copyPair(@Observes TranslationPairChanged pair) {
        published.copyPair(pair.translation());
        change.hearBeforeAnswering();
    }
}
