package org.standfirst.delivery.article;

/**
 * A page of what words find.
 *
 * @param page the articles
 * @param aside what a search tells beside them, as JSON
 */
record FoundArticles(ArticlePage page, String aside) {
}
