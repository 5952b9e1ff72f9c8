package org.standfirst.delivery.article;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.standfirst.http.PageInfo;
import org.standfirst.http.PageLinks;
import org.standfirst.http.PageRequest;
import org.standfirst.delivery.Answer;

/** Answers with a page of articles, for every resource that has one. */
@ApplicationScoped
public class ArticleLists {

    private final ArticleRepository articles;
    private final ArticleComposer composer;
    private final Answer answer;
    private final ObjectMapper json;

    ArticleLists(ArticleRepository articles, ArticleComposer composer, Answer answer, ObjectMapper json) {
        this.articles = articles;
        this.composer = composer;
        this.answer = answer;
        this.json = json;
    }

    /** A page of the articles that the query names, newest first. */
    public Response page(ArticleQuery query, ListParameters parameters, PageRequest page, UriInfo uri, HttpHeaders request) {
        var fields = parameters.fields();
        var parts = parameters.parts();
        var format = parameters.bodyFormat();
        var canonical = query.canonical();
        var slice = articles.newest(query, parts, page.limit(), page.cursor(canonical));
        var total = page.count() ? articles.count(query) : null;
        PageInfo info = slice.info(page.limit(), canonical, total);
        var items = slice.<Object> map(row -> fields.of(composer.view(row, parts, format, query.languages()), json));
        var response = answer.json(new ArticleListView(items, info), request).header(HttpHeaders.LINK, PageLinks.of(uri, info));
        var served = slice.items().stream().map(ArticleRow::language).distinct().toList();
        if (served.size() == 1) {
            response.header(HttpHeaders.CONTENT_LANGUAGE, served.get(0));
        }
        return response.build();
    }
}
