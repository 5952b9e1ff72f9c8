package org.standfirst.feed.format;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.standfirst.delivery.article.SyndicatedArticle;
import org.standfirst.delivery.article.Withdrawal;

/** An article that was taken from readers. */
public record Withdrawn(UUID id, Instant at, Withdrawal withdrawal) {

    String urn() {
        return SyndicatedArticle.urn(id);
    }

    boolean isRecalled() {
        return withdrawal.recallReason() != null;
    }

    /** What is told of a recall. */
    @Nullable
    String why() {
        return withdrawal.recallText() == null ? withdrawal.recallReason() : withdrawal.recallText();
    }
}
