package org.standfirst.delivery;

import static org.standfirst.testsupport.Articles.paragraph;

import java.util.List;
import java.util.Map;
import org.standfirst.delivery.Newsdesk.Made;
import org.standfirst.testsupport.Articles;

/**
 * A story with everything that a page of a newsroom has: photo, heading, links of each kind, editions here and at two
 * partner sites, and the newsroom's own notices above and below.
 */
record WholeStory(String id, String slug, String headline, Made place, Made alliance, Made nameless, Made author,
        Made photographer, Made georgianPartner, Made russianPartner, Made source, String readMore, String linked,
        String armenian) {

    static final String PARTNER_URL = "https://partner.example/ka/ferry";

    static WholeStory publish() {
        var place = Newsdesk.tag(Map.of("kind", "place", "names", Map.of("en", "Sevan", "hy", "Սևան")));
        var alliance = Newsdesk.tag(Map.of("kind", "organisation", "names", Map.of("en", "Ferry Alliance")));
        var nameless = Newsdesk.tag(Map.of("names", Map.of("ka", "ბორანი")));
        var author = Newsdesk.author(Map.of("name", "Nare Petrosyan"));
        var photographer = Newsdesk.author(Map.of("name", "Gio Lomidze"));
        var georgian = Newsdesk.publisher(Map.of("name", "Tbilisi Lakes", "url", "https://lakes.example/"));
        var russian = Newsdesk.publisher(Map.of("name", "Prichal", "url", "https://prichal.example/"));
        var source = Newsdesk.publisher(Map.of("name", "Harbour Wire", "url", "https://wire.example/"));
        var readMore = Articles.published(Map.of("headline", Newsdesk.unique("Why the pier was closed ")));
        var linked = Articles.published(Map.of("headline", Newsdesk.unique("Who owns the boats ")));
        Newsdesk.notice(Map.of("placement", "top", "tags", List.of(alliance.slug()), "priority", 5,
                "title", Map.of("en", "Become a friend of the lake"),
                "text", Map.of("en", "Support reporting from the shore."),
                "action", Map.of("label", Map.of("en", "Become a member"), "url", "https://news.example/join")));
        Newsdesk.notice(Map.of("placement", "bottom", "tags", List.of(alliance.slug()),
                "text", Map.of("en", "Boats need fuel, and so do reporters."),
                "action", Map.of("label", Map.of("en", "Give"), "url", Map.of("en", "https://news.example/give"))));

        var headline = Newsdesk.unique("Minister plays down the missing ferry ");
        var id = Articles.draft(Map.ofEntries(
                Map.entry("headline", headline),
                Map.entry("kicker", "Transport"),
                Map.entry("standfirst", "The boat has not been seen since Monday."),
                Map.entry("dateline", "Sevan"),
                Map.entry("publishedAt", "2023-12-15T00:00:00Z"),
                Map.entry("authors", List.of(author.slug(), Map.of("slug", photographer.slug(), "role", "photographer"))),
                Map.entry("tags", List.of(alliance.slug(), place.id(), nameless.slug())),
                Map.entry("leadImage", Map.of("url", "https://media.example/ferry.jpg", "width", 1600, "height", 900,
                        "alt", "An empty pier", "caption", "The pier on 14 December 2023.", "credit", "Gio Lomidze/SHORE",
                        "focalPoint", Map.of("x", 0.5, "y", 0.3))),
                Map.entry("body", List.of(paragraph("The minister said that the ferry was never late."),
                        Newsdesk.relatedLink(readMore),
                        Map.of("_type", "block", "style", "h2", "children",
                                List.of(Map.of("_type", "span", "text", "Moving closer to the shore"))),
                        Newsdesk.articleLink("The boats have owners.", linked))),
                Map.entry("related", List.of(Map.of("relation", "readMore", "id", linked),
                        Map.of("relation", "background", "url", "https://elsewhere.example/piers",
                                "headline", "A history of piers", "publisher", source.slug()))),
                Map.entry("source", Map.of("publisher", source.slug(), "url", "https://wire.example/ferry")),
                Map.entry("licence", "CC BY-NC-ND 4.0"),
                Map.entry("corrections", List.of(Map.of("kind", "correction", "text", "The pier is of stone.",
                        "at", "2023-12-16T10:00:00Z")))));
        Articles.publish(id);
        Newsdesk.translateElsewhere(id, "ka", PARTNER_URL, georgian, "ბორანი დაიკარგა");
        Newsdesk.translateElsewhere(id, "ru", "https://prichal.example/parom", russian, "Паром пропал");
        var armenian = Newsdesk.translate(id, "hy");
        Newsdesk.republish(armenian, Map.of("headline", "Լաստանավը " + headline));
        return new WholeStory(id, Newsdesk.slug(id), headline, place, alliance, nameless, author, photographer, georgian,
                russian, source, readMore, linked, armenian);
    }

    String bySlug() {
        return "/v1/articles/en/" + slug;
    }

    String byId() {
        return "/v1/articles/" + id;
    }
}
