package org.standfirst.cache;

import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Vertx;
import org.jspecify.annotations.Nullable;

/**
 * The template of the path, such as {@code /v1/articles/{id}}, under which requests are measured. The framework finds it out
 * for each request on its way to a resource; an answer that is kept remembers it, for it never goes there again.
 */
final class MeasuredPath {

    /** Where the framework looks for it, in the context of the request. */
    private static final String KEY = "UrlPathTemplate";

    private MeasuredPath() {
    }

    /** That of the request that is answered now; null where it is not known, as where an answer had to wait elsewhere. */
    static @Nullable String ofThisRequest() {
        var context = Vertx.currentContext();
        return context != null && VertxContext.isDuplicatedContext(context) ? context.getLocal(KEY) : null;
    }

    /** Measures the request that is answered now under this path. */
    static void set(@Nullable String path) {
        var context = Vertx.currentContext();
        if (path != null && context != null && VertxContext.isDuplicatedContext(context)) {
            context.putLocal(KEY, path);
        }
    }
}
