package org.standfirst.portabletext.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.standfirst.portabletext.block.JsonName;
import org.standfirst.text.AcceptableText;
import org.standfirst.text.Blank;

/**
 * One JSON object that is being read and judged. Each method that reads a property notes what is wrong with it and then
 * answers something harmless, so that reading goes on and finds all there is to find.
 */
final class JsonObject {

    static final int MAX_KEY_LENGTH = 100;

    private static final Pattern UUID_FORM = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final UUID NO_ID = new UUID(0, 0);

    private final JsonNode node;
    private final String pointer;
    private final Violations violations;
    private final Set<String> allowed = new HashSet<>(Set.of("_type", "_key"));

    JsonObject(JsonNode node, String pointer, Violations violations) {
        this.node = node;
        this.pointer = pointer;
        this.violations = violations;
    }

    void violation(String property, String detail) {
        violations.add(pointerTo(property), detail);
    }

    /** The JSON Pointer to a property. RFC 6901, section 3: ~ and / in names are escaped. */
    String pointerTo(String property) {
        return property.isEmpty()
                ? pointer
                : pointer + "/" + property.replace("~", "~0").replace("/", "~1");
    }

    /** The property, which by this becomes a known one. An explicit null is taken for its absence. */
    Optional<JsonNode> get(String property) {
        allowed.add(property);
        JsonNode value = node.get(property);
        return value == null || value.isNull() ? Optional.empty() : Optional.of(value);
    }

    boolean has(String property) {
        return node.hasNonNull(property);
    }

    /** Lets properties pass unread: output only, or about to be reported in another way. */
    void ignore(String... properties) {
        allowed.addAll(Arrays.asList(properties));
    }

    /** To be called when all has been read: whatever was not asked for has no place here. */
    void refuseTheRest() {
        node.fieldNames().forEachRemaining(name -> {
            if (!allowed.contains(name)) {
                violations.add(pointerTo(name), "is not a known property");
            }
        });
    }

    String type() {
        return requiredText("_type", MAX_KEY_LENGTH);
    }

    /** The {@code _key}, or a new one that no neighbour has. */
    String key(Keys keys, String prefix) {
        return has("_key") ? requiredText("_key", MAX_KEY_LENGTH) : keys.make(prefix);
    }

    String requiredText(String property, int maxLength) {
        if (!has(property)) {
            get(property);
            violation(property, "is required");
            return "";
        }
        String text = textOrEmpty(property, maxLength);
        if (get(property).filter(JsonNode::isTextual).isPresent() && Blank.is(text)) {
            violation(property, "must not be blank");
        }
        return text;
    }

    @Nullable
    String optionalText(String property, int maxLength) {
        return has(property) ? textOrEmpty(property, maxLength) : absent(property);
    }

    String textOrEmpty(String property, int maxLength) {
        return get(property)
                .map(value -> text(value, pointerTo(property), maxLength))
                .orElse("");
    }

    String text(JsonNode value, String at, int maxLength) {
        if (!value.isTextual()) {
            violations.add(at, "must be a string");
            return "";
        }
        String text = value.textValue();
        if (text.length() > maxLength) {
            violations.add(at, "must be no longer than %d characters".formatted(maxLength));
        }
        AcceptableText.problem(text).ifPresent(problem -> violations.add(at, problem));
        return text;
    }

    String url(String property, Function<String, Optional<String>> problem) {
        String url = requiredText(property, Integer.MAX_VALUE);
        if (!Blank.is(url)) {
            problem.apply(url).ifPresent(detail -> violation(property, detail));
        }
        return url;
    }

    UUID uuid(String property) {
        String text = requiredText(property, Integer.MAX_VALUE);
        if (UUID_FORM.matcher(text).matches()) {
            return UUID.fromString(text);
        }
        if (!Blank.is(text)) {
            violation(property, "must be a UUID");
        }
        return NO_ID;
    }

    @Nullable
    Integer optionalInteger(String property, int min, int max) {
        return get(property).map(value -> integer(value, property, min, max)).orElse(null);
    }

    private int integer(JsonNode value, String property, int min, int max) {
        if (value.isIntegralNumber() && value.canConvertToInt() && value.intValue() >= min && value.intValue() <= max) {
            return value.intValue();
        }
        violation(property, "must be a whole number from %d to %d".formatted(min, max));
        return min;
    }

    <E extends JsonName> Optional<E> constant(String property, E[] constants) {
        if (get(property).isEmpty()) {
            return Optional.empty();
        }
        Optional<E> constant = get(property).map(JsonNode::textValue).flatMap(name -> JsonName.find(constants, name));
        if (constant.isEmpty()) {
            violation(property, "must be one of " + JsonName.listed(constants));
        }
        return constant;
    }

    /** An array property; absent counts as empty. */
    JsonArray array(String property, int min, int max) {
        return JsonArray.read(get(property).orElse(null), pointerTo(property), violations, min, max);
    }

    private @Nullable String absent(String property) {
        allowed.add(property);
        return null;
    }
}
