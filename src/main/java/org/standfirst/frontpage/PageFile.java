package org.standfirst.frontpage;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * A file of the front page.
 *
 * @param text what it holds
 * @param mediaType what it is
 * @param entityTag tells its contents from others
 */
record PageFile(String text, String mediaType, String entityTag) {

    private static final int TAG_BYTES = 15;
    /** Indentation and comments are for those who edit the files, not for those who load them. */
    private static final Pattern FOR_EDITORS = Pattern.compile("(?m)^[ \\t]*(?://.*\\n|/\\*\\*.*\\*/\\n)?");
    /** Nothing runs but what comes from here. Pictures may live anywhere. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
            + "img-src 'self' http: https:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    static PageFile read(String name, String mediaType) {
        var path = "frontpage/" + name;
        try (var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            if (stream == null) {
                throw new FileNotFoundException(path);
            }
            var source = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return of(FOR_EDITORS.matcher(source).replaceAll(""), mediaType);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file with a text in place of a mark, safe to stand in HTML. */
    PageFile with(String mark, String replacement) {
        var safe = replacement.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
        return of(text.replace(mark, safe), mediaType);
    }

    void answer(RoutingContext request) {
        var response = request.response();
        response.putHeader("ETag", entityTag).putHeader("Cache-Control", "no-cache")
                .putHeader("Content-Security-Policy", POLICY).putHeader("Referrer-Policy", "strict-origin-when-cross-origin");
        var known = request.request().getHeader("If-None-Match");
        if (known != null && known.contains(entityTag)) {
            response.setStatusCode(304).end();
            return;
        }
        var body = Buffer.buffer(text);
        response.putHeader("Content-Type", mediaType);
        if (request.request().method().equals(HttpMethod.HEAD)) {
            response.putHeader("Content-Length", String.valueOf(body.length())).end();
        } else {
            response.end(body);
        }
    }

    private static PageFile of(String text, String mediaType) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            var tag = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, TAG_BYTES));
            return new PageFile(text, mediaType, '"' + tag + '"');
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
