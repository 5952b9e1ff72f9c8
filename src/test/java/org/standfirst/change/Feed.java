package org.standfirst.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.standfirst.testsupport.Api;

/** A follower of the change feed, with a filter of its own. */
public final class Feed {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Supplier<RequestSpecification> reader;
    private final String feed;
    private final String filter;
    private @Nullable String cursor;

    private Feed(Supplier<RequestSpecification> reader, String feed, String filter) {
        this.reader = reader;
        this.feed = feed;
        this.filter = filter;
    }

    /** One that has read nothing. */
    static Feed of(String filter) {
        return new Feed(Api::reader, "/v1/changes", filter);
    }

    /** One that has read nothing, with the key of a partner. */
    public static Feed ofPartner(String key, String filter) {
        return new Feed(() -> Api.as(key).urlEncodingEnabled(false), "/v1/partner/changes", filter);
    }

    /** One that has read all that there is. */
    static Feed upToDate(String filter) {
        var feed = of(filter);
        feed.rest();
        return feed;
    }

    /** The article as it is read by its id, as the feed has it. */
    static JsonNode delivered(String id) {
        var article = (ObjectNode) parse(
                Api.reader().get("/v1/articles/" + id).then().statusCode(200).extract().asString());
        article.remove("notices");
        return article;
    }

    public String path() {
        return feed + "?limit=100" + (filter.isEmpty() ? "" : "&" + filter) + (cursor == null ? "" : "&cursor=" + cursor);
    }

    public String cursor() {
        return String.valueOf(cursor);
    }

    /** What comes with a request, which may wait. */
    public List<JsonNode> next(int wait) {
        return items(parse(reader.get().get(path() + "&wait=" + wait).then().statusCode(200).extract().asString()));
    }

    /** All that there is to read now. */
    public List<JsonNode> rest() {
        var all = new ArrayList<JsonNode>();
        var more = true;
        while (more) {
            var page = parse(reader.get().get(path()).then().statusCode(200).extract().asString());
            all.addAll(items(page));
            more = page.path("page").path("more").asBoolean();
        }
        return all;
    }

    /** Reads on until there are this many changes; the clock and other transactions may hold them back for a moment. */
    public List<JsonNode> await(int number) {
        var all = new ArrayList<JsonNode>();
        var end = Instant.now().plus(PATIENCE);
        while (all.size() < number && Instant.now().isBefore(end)) {
            all.addAll(next(1));
        }
        assertThat(all).hasSize(number);
        return all;
    }

    /** Reads on until there is something about this one, and gives what is about it; others may change with it. */
    public List<JsonNode> awaitAbout(String id) {
        var about = new ArrayList<JsonNode>();
        var end = Instant.now().plus(PATIENCE);
        while (about.isEmpty() && Instant.now().isBefore(end)) {
            next(1).stream().filter(change -> change.path("id").asText().equals(id)).forEach(about::add);
        }
        return about;
    }

    /** The same with all that comes before and beside it. */
    public List<JsonNode> awaitWith(String id) {
        var all = new ArrayList<JsonNode>();
        var end = Instant.now().plus(PATIENCE);
        while (!ids(all).contains(id) && Instant.now().isBefore(end)) {
            all.addAll(next(1));
        }
        assertThat(ids(all)).contains(id);
        return all;
    }

    private List<JsonNode> items(JsonNode page) {
        cursor = page.path("page").path("next").asText();
        var items = new ArrayList<JsonNode>();
        page.path("items").forEach(items::add);
        return items;
    }

    public static List<String> types(List<JsonNode> changes) {
        return changes.stream().map(change -> change.path("type").asText()).toList();
    }

    public static List<String> ids(List<JsonNode> changes) {
        return changes.stream().map(change -> change.path("id").asText()).toList();
    }

    public static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
