package org.standfirst.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.standfirst.article.ArticlePublished;
import org.standfirst.article.ArticleUnpublished;
import org.standfirst.article.StoryChanged;
import org.standfirst.author.AuthorChanged;
import org.standfirst.notice.NoticeChanged;
import org.standfirst.publisher.PublisherChanged;
import org.standfirst.redirect.RedirectChanged;
import org.standfirst.tag.TagChanged;
import org.standfirst.translation.ExternalTranslationChanged;

/**
 * Keeps what readers see in step with what editors do, within the transaction of the change: either both happen or
 * neither. An article changes for readers only when it is published; what it refers to changes at once.
 */
@ApplicationScoped
class Publication {

    private final PublishedRepository published;

    Publication(PublishedRepository published) {
        this.published = published;
    }

    void publish(@Observes ArticlePublished article) {
        published.replace(article);
    }

    void withdraw(@Observes ArticleUnpublished article) {
        published.withdraw(article);
    }

    void moveToStory(@Observes StoryChanged change) {
        published.moveToStory(change);
    }

    void copyTag(@Observes TagChanged tag) {
        published.copyTag(tag.id());
    }

    void copyAuthor(@Observes AuthorChanged author) {
        published.copyAuthor(author.id());
    }

    void copyPublisher(@Observes PublisherChanged publisher) {
        published.copyPublisher(publisher.id());
    }

    void copyNotice(@Observes NoticeChanged notice) {
        published.copyNotice(notice.id());
    }

    void copyRedirect(@Observes RedirectChanged redirect) {
        published.copyRedirect(redirect.id());
    }

    void copyExternalTranslation(@Observes ExternalTranslationChanged translation) {
        published.copyExternalTranslation(translation.id());
    }
}
