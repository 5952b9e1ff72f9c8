package org.standfirst.delivery.article;

import org.jspecify.annotations.Nullable;
import org.standfirst.http.ProblemException;
import org.standfirst.http.ProblemType;

/**
 * That an article was public once and no longer is.
 *
 * @param recallReason why it was recalled; null where it was not
 * @param recallText what readers are told of that
 */
public record Withdrawal(@Nullable String recallReason, @Nullable String recallText) {

    /** One of which nothing more is known. */
    public static final Withdrawal UNEXPLAINED = new Withdrawal(null, null);

    /** What is answered in the place of the article. */
    public ProblemException problem() {
        if (recallReason == null) {
            return new ProblemException(ProblemType.GONE, "The article was published once and no longer is.");
        }
        return new ProblemException(ProblemType.RECALLED, "The article was recalled (" + recallReason + ")."
                + (recallText == null ? "" : " " + recallText));
    }
}
