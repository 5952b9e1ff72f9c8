package org.standfirst.portabletext.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.standfirst.portabletext.block.Block;
import org.standfirst.portabletext.block.Divider;
import org.standfirst.text.AcceptableText;
import org.standfirst.text.Blank;

/**
 * Reads Portable Text strictly: whatever is not in the profile is refused, and all of it is reported at once.
 *
 * <p>
 * The profile: an array of at most {@value #MAX_BLOCKS} objects, each with a {@code _type} and a {@code _key}
 * that is unique in the array. A missing key is made: short, and the same each time. A null stands for an absent
 * property.
 * <ul>
 * <li>{@code block}: {@code style} (normal, h2, h3, h4, blockquote; default normal), {@code listItem} (bullet,
 * number) with {@code level} (1 to 10, default 1), {@code children} (1 to 1,000 spans with {@code text} of at
 * most 20,000 characters and {@code marks}), {@code markDefs} ({@code link} with {@code href}, {@code
 *       articleLink} with {@code article}). A span has at most one link. Keys of spans and mark definitions are unique
 * in the block.
 * <li>{@code image}: {@code url}, {@code width}, {@code height}, {@code alt}, {@code caption}, {@code credit}
 * <li>{@code pullQuote}: {@code text} (at most 5,000 characters), {@code attribution}
 * <li>{@code embed}: {@code url}, {@code title}, {@code provider}, {@code caption}
 * <li>{@code table}: {@code caption}, {@code headerRows} (default 0), {@code rows} (1 to 1,000 objects of type
 * {@code row} with 1 to 50 {@code cells} of at most 5,000 characters, the same number in each)
 * <li>{@code divider}
 * <li>{@code relatedLink}: {@code label}, and {@code article} or {@code url} with {@code headline}
 * </ul>
 * Captions have at most 5,000 characters, other text 1,000, addresses 4,096, keys 100. Text follows
 * {@link AcceptableText}. Where an article is linked to, the {@code headline}, {@code language}, {@code slug},
 * {@code url} and {@code href} that delivery adds are ignored, so that what was read can be written back.
 *
 * <p>
 * What is read is in normal form: see {@link TextBlock}.
 */
public final class PortableTextReader {

    /** The most blocks of a body. */
    public static final int MAX_BLOCKS = 5_000;

    private PortableTextReader() {
    }

    /**
     * Reads the blocks of a body.
     *
     * @param array the JSON array
     * @param pointer the JSON Pointer (RFC 6901) to the array in the request, such as {@code /body}, which the pointers
     *        of the violations begin with
     * @throws InvalidBodyException when anything is wrong
     */
    public static List<Block> read(JsonNode array, String pointer) {
        var violations = new Violations();
        if (!array.isArray()) {
            violations.add(pointer, "must be an array of blocks");
        }
        List<Block> blocks = new ArrayList<>();
        if (array.isArray()) {
            var keys = new Keys();
            JsonArray entries = JsonArray.read(array, pointer, violations, 0, MAX_BLOCKS);
            entries.takeKeys(keys);
            entries.objects().forEach(entry -> {
                if (!violations.isFull()) {
                    read(entry, keys, violations).ifPresent(blocks::add);
                }
            });
        }
        violations.throwIfAny();
        return blocks;
    }

    private static Optional<Block> read(JsonObject json, Keys keys, Violations violations) {
        int before = violations.count();
        String type = json.type();
        String key = json.key(keys, "b");
        Optional<Block> block = switch (type) {
            case "block" -> TextBlockReader.read(json, key, violations);
            case "image" -> ObjectReader.image(json, key);
            case "pullQuote" -> ObjectReader.pullQuote(json, key);
            case "embed" -> ObjectReader.embed(json, key);
            case "table" -> TableReader.read(json, key, violations);
            case "divider" -> Optional.of(new Divider(key));
            case "relatedLink" -> ObjectReader.relatedLink(json, key);
            default -> Optional.empty();
        };
        if (block.isEmpty() && violations.count() == before) {
            json.violation("_type", "must be one of block, image, pullQuote, embed, table, divider, relatedLink");
            return block;
        }
        if (!Blank.is(type)) {
            json.refuseTheRest();
        }
        return violations.count() == before ? block : Optional.empty();
    }
}
