package org.standfirst.cache;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.standfirst.http.OpenToAll;

/** Writes a kept answer to a client: whole, or that it has it already, in the best coding that it takes. */
@Singleton
class AnswerWriter {

    private final CachedAnswers cache;
    private final CachePolicy policy;

    AnswerWriter(CachedAnswers cache, CachePolicy policy) {
        this.cache = cache;
        this.policy = policy;
    }

    void write(RoutingContext context, KeptAnswer answer) {
        MeasuredPath.set(answer.measuredPath());
        var request = context.request();
        var held = answer.tagHeldBy(request.getHeader(HttpHeaders.IF_NONE_MATCH));
        if (held != null) {
            notModified(context.response(), answer, held);
            return;
        }
        var coding = ContentCoding.choose(request.getHeader(HttpHeaders.ACCEPT_ENCODING), answer.length());
        var form = answer.present(coding);
        if (form != null) {
            write(request, answer, form);
            return;
        }
        // Compressing takes its time, and here others wait.
        context.vertx().executeBlocking(() -> answer.in(coding), false).onComplete(made -> {
            if (made.succeeded()) {
                cache.reweigh(answer);
                write(request, answer, made.result());
            } else {
                context.fail(made.cause());
            }
        });
    }

    private void notModified(HttpServerResponse response, KeptAnswer answer, String entityTag) {
        var headers = response.headers();
        OpenToAll.allow(headers);
        for (var header : answer.encodedHeaders()) {
            if (header.ofNotModified()) {
                headers.add(header.name(), header.value());
            }
        }
        tellWhatIsLeft(headers, answer);
        headers.add(HttpHeaders.ETAG, entityTag);
        response.setStatusCode(304).end();
    }

    /** The answer was kept here for a while, and the change that is to come has come nearer. */
    private void tellWhatIsLeft(MultiMap headers, KeptAnswer answer) {
        var validFor = answer.validFor(cache.now());
        if (validFor != null) {
            policy.freshness(validFor).forEach(headers::set);
        }
    }

    private Future<Void> write(HttpServerRequest request, KeptAnswer answer, Form form) {
        var response = request.response();
        var headers = response.headers();
        OpenToAll.allow(headers);
        for (var header : answer.encodedHeaders()) {
            headers.add(header.name(), header.value());
        }
        tellWhatIsLeft(headers, answer);
        headers.add(HttpHeaders.ETAG, form.entityTag());
        if (form.coding() != ContentCoding.IDENTITY) {
            headers.add(HttpHeaders.CONTENT_ENCODING, form.coding().token());
        }
        if (HttpMethod.HEAD.equals(request.method())) {
            headers.set(HttpHeaders.CONTENT_LENGTH, Integer.toString(form.body().length()));
            return response.end();
        }
        Buffer body = form.body();
        return response.end(body);
    }
}
