package org.standfirst.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.standfirst.language.InvalidValueException;

/**
 * Who signs an article: an author's id or slug as a string, or an object that says the role too.
 *
 * @param slug the author by id or slug
 * @param role what they did; {@code author} where nothing is said
 */
@Schema(description = "An author by id or slug; as a string alone, or as an object that says the role too.")
public record BylineInput(
        @Schema(description = "The author by id or slug.", examples = "nino-beridze") String slug,
        @Schema(description = "What they did.", examples = "author", defaultValue = "author") String role) {

    private static final Pattern ROLE = Pattern.compile("[a-z][A-Za-z]{0,39}");
    private static final Set<String> PROPERTIES = Set.of("id", "slug", "role");

    /** @throws InvalidValueException where it is neither a string nor such an object */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static BylineInput of(JsonNode json) {
        if (json.isTextual()) {
            return new BylineInput(json.textValue(), "author");
        }
        var reference = json.hasNonNull("id") ? json.get("id") : json.path("slug");
        var role = json.path("role").isMissingNode() ? "author" : json.path("role").asText("");
        if (!reference.isTextual() || !PROPERTIES.containsAll(json.properties().stream().map(e -> e.getKey()).toList())) {
            throw new InvalidValueException(
                    "An author is an id or a slug, or an object with \"id\" or \"slug\", and \"role\".");
        }
        if (!ROLE.matcher(role).matches()) {
            throw new InvalidValueException("A role is a word of up to 40 letters, such as \"author\" or \"photographer\".");
        }
        return new BylineInput(reference.textValue(), role);
    }
}
