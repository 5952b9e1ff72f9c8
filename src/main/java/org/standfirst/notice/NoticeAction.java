package org.standfirst.notice;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.standfirst.language.InvalidValueException;
import org.standfirst.http.WebAddress;
import org.standfirst.language.LanguageTag;
import org.standfirst.language.LocalizedText;

/**
 * What a reader of a notice can do.
 *
 * @param label the words on the button, in each language
 * @param url where it leads: one address for all languages, or one for each
 */
@Schema(description = "What a reader can do.")
record NoticeAction(
        @Schema(description = "The words on the button, in each language.", examples = "{\"en\": \"Become a member\"}") LocalizedText label,
        @Schema(description = "Where it leads: one address, or one for each language.", implementation = Object.class, oneOf = {
                String.class, LocalizedText.class }, examples = "https://news.example/join") JsonNode url){

    /** @throws InvalidValueException where the label has no text or an address is not one */
    @JsonCreator
    NoticeAction(@JsonProperty("label") LocalizedText label, @JsonProperty("url") JsonNode url) {
        if (label == null || label.isEmpty()) {
            throw new InvalidValueException("An action needs a label in at least one language.");
        }
        if (url == null || !(url.isTextual() || url.isObject() && !url.isEmpty())) {
            throw new InvalidValueException("An action needs a url: an address, or one for each language.");
        }
        addresses(url).values().forEach(NoticeAction::check);
        this.label = label;
        this.url = url.isTextual() ? url : JsonNodeFactory.instance.objectNode().setAll(addresses(url));
    }

    private static Map<String, JsonNode> addresses(JsonNode url) {
        var addresses = new TreeMap<String, JsonNode>();
        if (url.isTextual()) {
            addresses.put("", url);
        }
        url.properties().forEach(entry -> addresses.put(new LanguageTag(entry.getKey()).value(), entry.getValue()));
        return addresses;
    }

    private static void check(JsonNode address) {
        if (!address.isTextual() || !WebAddress.Check.passes(address.textValue())) {
            throw new InvalidValueException("The url of an action must be an absolute http or https address.");
        }
    }
}
