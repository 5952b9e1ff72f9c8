package org.standfirst.delivery.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Shows an article that is not published by the very code that shows those that are, with the same rights. */
@ApplicationScoped
public class ArticlePreview {

    private final ArticleRepository articles;
    private final ArticleAnswer answer;

    ArticlePreview(ArticleRepository articles, ArticleAnswer answer) {
        this.articles = articles;
        this.answer = answer;
    }

    /** What readers would get. */
    public Response.ResponseBuilder show(PreviewedArticle article, ArticleParameters parameters, HttpHeaders headers) {
        return answer.ofPreview(articles.preview(article, parameters.parts()), parameters, headers);
    }
}
