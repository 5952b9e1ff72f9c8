package org.standfirst.portabletext.json;

import java.util.Optional;
import org.standfirst.portabletext.block.Block;
import org.standfirst.portabletext.block.Embed;
import org.standfirst.portabletext.block.Image;
import org.standfirst.portabletext.block.PullQuote;
import org.standfirst.portabletext.block.RelatedLink;
import org.standfirst.text.Address;

/** Reads the blocks that are neither text nor table. */
final class ObjectReader {

    private ObjectReader() {
    }

    static Optional<Block> image(JsonObject json, String key) {
        return Optional.of(new Image(
                key,
                json.url("url", Address::problemAsPage),
                json.optionalInteger("width", 1, Image.MAX_PIXELS),
                json.optionalInteger("height", 1, Image.MAX_PIXELS),
                json.optionalText("alt", Block.MAX_LONG_TEXT),
                json.optionalText("caption", Block.MAX_LONG_TEXT),
                json.optionalText("credit", Block.MAX_TEXT),
                isReserved(json)));
    }

    /** As with photos elsewhere: {@code "rights": {"partners": false}}. */
    private static boolean isReserved(JsonObject json) {
        var rights = json.get("rights");
        if (rights.isPresent() && !(rights.get().size() == 1 && rights.get().path("partners").isBoolean())) {
            json.violation("rights", "must be {\"partners\": true} or {\"partners\": false}");
        }
        return rights.isPresent() && !rights.get().path("partners").asBoolean(true);
    }

    static Optional<Block> pullQuote(JsonObject json, String key) {
        return Optional.of(new PullQuote(
                key, json.requiredText("text", Block.MAX_LONG_TEXT), json.optionalText("attribution", Block.MAX_TEXT)));
    }

    static Optional<Block> embed(JsonObject json, String key) {
        return Optional.of(new Embed(
                key,
                json.url("url", Address::problemAsPage),
                json.optionalText("title", Block.MAX_TEXT),
                json.optionalText("provider", Block.MAX_TEXT),
                json.optionalText("caption", Block.MAX_LONG_TEXT)));
    }

    static Optional<Block> relatedLink(JsonObject json, String key) {
        return Optional.of(new RelatedLink(key, json.optionalText("label", Block.MAX_TEXT), destination(json)));
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
                json.url("url", Address::problemAsPage), json.requiredText("headline", Block.MAX_TEXT));
    }
}
