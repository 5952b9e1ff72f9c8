package org.standfirst.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Date;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standfirst.delivery.Answer;
import org.standfirst.feed.format.Feed;
import org.standfirst.feed.format.FeedForms;
import org.standfirst.feed.format.FeedFormat;

/** Answers with a document of a feed, or with where it is now. */
@ApplicationScoped
class FeedAnswer {

    private final FeedForms forms;
    private final Answer answer;

    FeedAnswer(FeedForms forms, Answer answer) {
        this.forms = forms;
        this.answer = answer;
    }

    /**
     * The document.
     *
     * @param path where it is, by its present name
     */
    Response of(Made made, FeedFormat format, String path, UriInfo uri) {
        // Not as they are encoded, which a proxy may change.
        if (!uri.getRequestUri().getPath().equals(URI.create(path).getPath())) {
            return Answer.moved(path, uri);
        }
        var feed = made.feed();
        return answer.text(forms.write(feed, format), format.mediaType(), made.provenance())
                .header(HttpHeaders.LINK, links(feed)).header(HttpHeaders.CONTENT_LANGUAGE, feed.language())
                .lastModified(Date.from(feed.about().updated())).build();
    }

    /** Where WebSub looks for them, whatever the form of a feed. */
    private static String links(Feed feed) {
        var links = feed.links();
        return Stream.concat(Stream.of(link(links.self(), "self"), link(links.next(), "next")),
                links.hubs().stream().map(hub -> link(hub.toString(), "hub")))
                .filter(Objects::nonNull).collect(Collectors.joining(", "));
    }

    private static @Nullable String link(@Nullable String address, String relation) {
        return address == null ? null : "<" + address + ">; rel=\"" + relation + "\"";
    }
}
