package org.standfirst.portabletext;

import java.util.Optional;
import org.standfirst.text.Address;

/** Reads the blocks that are neither text nor table. */
final class ObjectReader {

    static final int MAX_TEXT = 1_000;
    static final int MAX_LONG_TEXT = 5_000;

    private ObjectReader() {
    }

    static Optional<Block> image(JsonObject json, String key) {
        return Optional.of(new Image(
                key,
                json.url("url", Address::problemAsPage),
                json.optionalInteger("width", 1, Image.MAX_PIXELS),
                json.optionalInteger("height", 1, Image.MAX_PIXELS),
                json.optionalText("alt", MAX_LONG_TEXT),
                json.optionalText("caption", MAX_LONG_TEXT),
                json.optionalText("credit", MAX_TEXT)));
    }

    static Optional<Block> pullQuote(JsonObject json, String key) {
        return Optional.of(new PullQuote(
                key, json.requiredText("text", MAX_LONG_TEXT), json.optionalText("attribution", MAX_TEXT)));
    }

    static Optional<Block> embed(JsonObject json, String key) {
        return Optional.of(new Embed(
                key,
                json.url("url", Address::problemAsPage),
                json.optionalText("title", MAX_TEXT),
                json.optionalText("provider", MAX_TEXT),
                json.optionalText("caption", MAX_LONG_TEXT)));
    }

    static Optional<Block> relatedLink(JsonObject json, String key) {
        return Optional.of(new RelatedLink(key, json.optionalText("label", MAX_TEXT), destination(json)));
    }

    private static RelatedLink.Destination destination(JsonObject json) {
        if (json.has("article")) {
            json.ignore("headline", "language", "slug", "url");
            return new RelatedLink.ToArticle(json.uuid("article"), null);
        }
        json.ignore("article");
        if (!json.has("url") && !json.has("headline")) {
            json.ignore("url", "headline");
            json.violation("", "needs an article, or a url and a headline");
            return new RelatedLink.ToPage("", "");
        }
        return new RelatedLink.ToPage(
                json.url("url", Address::problemAsPage), json.requiredText("headline", MAX_TEXT));
    }
}
