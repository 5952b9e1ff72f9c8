package org.standfirst.delivery.article;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.EnumSet;
import org.standfirst.delivery.Answer;
import org.standfirst.delivery.LanguageChoice;

/** Answers with one article, in the form that the request asks for. */
@ApplicationScoped
class ArticleAnswer {

    private final ArticleComposer composer;
    private final ArticleFormats formats;
    private final Answer answer;
    private final ObjectMapper json;

    ArticleAnswer(ArticleComposer composer, ArticleFormats formats, Answer answer, ObjectMapper json) {
        this.composer = composer;
        this.formats = formats;
        this.answer = answer;
        this.json = json;
    }

    /** An article that is public. */
    Response.ResponseBuilder of(ArticleReading read, LanguageChoice choice, ArticleParameters parameters,
            HttpHeaders headers) {
        var row = read.row();
        var as = parameters.format(headers);
        var response = as.equals(MediaType.APPLICATION_JSON)
                ? answer.json(json(row, choice, parameters), read.provenance())
                : answer.text(document(as, row, choice, parameters), as, read.provenance());
        return described(response, row, parameters);
    }

    /** An article that is not, which no cache may keep. */
    Response.ResponseBuilder ofPreview(ArticleRow row, ArticleParameters parameters, HttpHeaders headers) {
        var as = parameters.format(headers);
        var response = as.equals(MediaType.APPLICATION_JSON)
                ? answer.json(json(row, LanguageChoice.ANY, parameters))
                : answer.text(document(as, row, LanguageChoice.ANY, parameters), as);
        return described(response, row, parameters);
    }

    private static Response.ResponseBuilder described(Response.ResponseBuilder response, ArticleRow row,
            ArticleParameters parameters) {
        if (parameters.negotiates()) {
            response.header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        }
        return response.header(HttpHeaders.CONTENT_LANGUAGE, row.language());
    }

    private Object json(ArticleRow row, LanguageChoice choice, ArticleParameters parameters) {
        return parameters.fields().of(composer.view(row, Part.all(), parameters.bodyFormat(), choice), json);
    }

    private String document(String as, ArticleRow row, LanguageChoice choice, ArticleParameters parameters) {
        parameters.fields();
        var format = parameters.bodyFormat();
        // A document renders the body itself.
        var view = composer.view(row, EnumSet.complementOf(EnumSet.of(Part.BODY)), format, choice);
        return formats.write(as, view, composer.body(row));
    }
}
