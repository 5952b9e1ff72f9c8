package org.standfirst.delivery.article;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
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

    Response.ResponseBuilder of(ArticleRow row, LanguageChoice choice, ArticleParameters parameters,
            HttpHeaders headers, Request request) {
        var fields = parameters.fields();
        var format = parameters.bodyFormat();
        var as = parameters.format(request);
        var isJson = as.equals(MediaType.APPLICATION_JSON);
        // A document renders the body itself.
        var view = composer.view(row, isJson ? Part.all() : EnumSet.complementOf(EnumSet.of(Part.BODY)), format, choice);
        var response = isJson ? answer.json(fields.of(view, json), headers)
                : answer.text(formats.write(as, view, composer.body(row)), as, headers);
        return response.header("Content-Language", row.language());
    }
}
