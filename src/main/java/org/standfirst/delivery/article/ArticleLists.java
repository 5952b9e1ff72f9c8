package org.standfirst.delivery.article;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.standfirst.delivery.article.query.ArticleQuery;
import org.standfirst.http.PageInfo;
import org.standfirst.http.PageLinks;
import org.standfirst.http.PageRequest;
import org.standfirst.http.ProblemException;
import org.standfirst.http.Reference;
import org.standfirst.language.Slug;
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

    /** A page of the articles that the query names. */
    public Response page(ArticleQuery query, ListParameters parameters, PageRequest page, UriInfo uri) {
        return answer(read(query, parameters, page), query, parameters, page, uri);
    }

    /**
     * A page of the articles of the thing that the query names by an id or slug.
     *
     * @param kind what the thing is
     * @param reference how it is named
     * @param path where its list is, by its present slug
     * @return the page, or 301 where it is called otherwise now
     * @throws ProblemException 404 where readers see no such thing
     */
    public Response pageOf(String kind, String reference, Function<String, String> path, ArticleQuery query,
            ListParameters parameters, PageRequest page, UriInfo uri) {
        var read = read(query, parameters, page);
        var subject = read.subject();
        if (subject == null) {
            throw ProblemException.notFound(kind, reference);
        }
        return Reference.parse(reference).names(subject.id(), new Slug(subject.slug()))
                ? answer(read, query, parameters, page, uri)
                : Answer.moved(path.apply(URLEncoder.encode(subject.slug(), StandardCharsets.UTF_8)), uri);
    }

    private ArticlePage read(ArticleQuery query, ListParameters parameters, PageRequest page) {
        parameters.bodyFormat();
        return articles.page(query, parameters.parts(), page.limit(), page.cursor(query.canonical()), page.count());
    }

    private Response answer(ArticlePage read, ArticleQuery query, ListParameters parameters, PageRequest page, UriInfo uri) {
        var fields = parameters.fields();
        var parts = parameters.parts();
        var format = parameters.bodyFormat();
        PageInfo info = read.slice().info(page.limit(), query.canonical(), read.total());
        var items = read.slice()
                .<Object> map(row -> fields.of(composer.view(row, parts, format, query.languages()), json));
        var response = answer.json(new ArticleListView(items, info), read.provenance())
                .header(HttpHeaders.LINK, PageLinks.of(uri, info));
        var served = read.slice().items().stream().map(ArticleRow::language).distinct().toList();
        if (served.size() == 1) {
            response.header(HttpHeaders.CONTENT_LANGUAGE, served.get(0));
        }
        return response.build();
    }
}
