package org.standfirst.outbox;

import java.util.Arrays;

/** What others are told of. A name, once released, never changes. */
public enum EventType {
    /** Readers see an article that they did not see before. */
    ARTICLE_PUBLISHED("article.published"),
    /** Readers see a new version of an article. */
    ARTICLE_UPDATED("article.updated"),
    /** Readers no longer see an article. */
    ARTICLE_UNPUBLISHED("article.unpublished"),
    /** Readers no longer see an article, and nobody else shall show it either. */
    ARTICLE_RECALLED("article.recalled"),
    /** A partner may have an article before readers, or what it may have so has changed. */
    ARTICLE_EMBARGOED("article.embargoed"),
    /** A partner may not have an article any more that readers have not seen yet. */
    ARTICLE_EMBARGO_WITHDRAWN("article.embargoWithdrawn"),
    TAG_UPDATED("tag.updated"),
    TAG_DELETED("tag.deleted"),
    TAG_MERGED("tag.merged"),
    TAG_UNMERGED("tag.unmerged"),
    /** An edition that a publisher elsewhere hosts is new or has changed. */
    TRANSLATION_UPDATED("translation.updated"),
    TRANSLATION_DELETED("translation.deleted"),
    /** A partner is asked to translate an article. */
    TRANSLATION_REQUEST_CREATED("translation-request.created"),
    TRANSLATION_REQUEST_ACCEPTED("translation-request.accepted"),
    /** Readers see what was asked for. */
    TRANSLATION_REQUEST_PUBLISHED("translation-request.published"),
    TRANSLATION_REQUEST_DECLINED("translation-request.declined"),
    /** An edition elsewhere was not there, again and again. */
    TRANSLATION_DEAD("translation.dead"),
    /** An edition elsewhere has not been there for so long that readers do not see it any more. */
    TRANSLATION_HIDDEN("translation.hidden"),
    /** An edition elsewhere that had been dead is there again. */
    TRANSLATION_ALIVE("translation.alive"),
    /** A webhook that took nothing for too long is told nothing any more. */
    WEBHOOK_DISABLED("webhook.disabled"),
    /** Somebody tries out a webhook. */
    WEBHOOK_TEST("webhook.test");

    private final String typeName;

    EventType(String typeName) {
        this.typeName = typeName;
    }

    /** The name in JSON and in the database. */
    public String typeName() {
        return typeName;
    }

    static EventType named(String typeName) {
        return Arrays.stream(values()).filter(type -> type.typeName.equals(typeName)).findFirst().orElseThrow();
    }
}
