package org.standfirst.frontpage;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.standfirst.site.Masthead;
import org.standfirst.site.Site;

/**
 * Serves the front page. All addresses of articles, tags and authors give the same document, which then reads the API by
 * its own address; whether there is such an article is for the API to say.
 */
@ApplicationScoped
class FrontPage {

    /** A language tag that is not the name of something else here: the API's first segment has a digit, "q" is too short. */
    private static final String LANGUAGE = "[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*";
    private static final String PAGES = "/(?:" + LANGUAGE + "(?:/(?:(?:tags|authors)/)?[^/]+)?/?)?";

    private final String name;
    private final String language;

    FrontPage(Masthead masthead, Site site) {
        this.name = masthead.name();
        this.language = site.defaultLanguage().value();
    }

    void register(@Observes Router router) {
        var document = PageFile.read("index.html", "text/html;charset=UTF-8").with("{name}", name)
                .with("{language}", language);
        router.routeWithRegex(HttpMethod.GET, PAGES).handler(document::answer);
        router.routeWithRegex(HttpMethod.HEAD, PAGES).handler(document::answer);
        register(router, "style.css", "text/css;charset=UTF-8");
        register(router, "page.js", "text/javascript;charset=UTF-8");
        register(router, "body.js", "text/javascript;charset=UTF-8");
        register(router, "words.js", "text/javascript;charset=UTF-8");
        register(router, "icon.svg", "image/svg+xml");
    }

    private static void register(Router router, String name, String mediaType) {
        var file = PageFile.read(name, mediaType);
        router.route(HttpMethod.GET, "/frontpage/" + name).handler(file::answer);
        router.route(HttpMethod.HEAD, "/frontpage/" + name).handler(file::answer);
    }
}
