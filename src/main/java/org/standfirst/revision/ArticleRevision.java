package org.standfirst.revision;

/**
 * A revision whole.
 *
 * @param entry what a list shows of it
 * @param content what the article said, as the JSON text that was written
 * @param state what else was true of the article, as JSON text
 */
public record ArticleRevision(RevisionEntry entry, String content, String state) {
}
