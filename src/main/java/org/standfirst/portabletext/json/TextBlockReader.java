package org.standfirst.portabletext.json;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.standfirst.portabletext.block.ArticleLink;
import org.standfirst.portabletext.block.Block;
import org.standfirst.portabletext.block.Decorator;
import org.standfirst.portabletext.block.JsonName;
import org.standfirst.portabletext.block.Link;
import org.standfirst.portabletext.block.ListItem;
import org.standfirst.portabletext.block.MarkDef;
import org.standfirst.portabletext.block.Span;
import org.standfirst.portabletext.block.Style;
import org.standfirst.portabletext.block.TextBlock;
import org.standfirst.text.Address;

/** Reads one text block. */
final class TextBlockReader {

    private final JsonObject json;
    private final Violations violations;
    private final Keys keys = new Keys();
    private final Map<String, MarkDef> definitions = new HashMap<>();
    private final Set<String> brokenDefinitions = new HashSet<>();

    private TextBlockReader(JsonObject json, Violations violations) {
        this.json = json;
        this.violations = violations;
    }

    static Optional<Block> read(JsonObject json, String key, Violations violations) {
        return new TextBlockReader(json, violations).read(key);
    }

    private Optional<Block> read(String key) {
        int before = violations.count();
        Style style = json.constant("style", Style.values()).orElse(Style.NORMAL);
        ListItem listItem = json.constant("listItem", ListItem.values()).orElse(null);
        Integer level = json.optionalInteger("level", 1, TextBlock.MAX_LEVEL);
        if (level != null && !json.has("listItem")) {
            json.violation("level", "is only for list items");
        }
        JsonArray children = json.array("children", 1, TextBlock.MAX_CHILDREN);
        JsonArray markDefs = json.array("markDefs", 0, TextBlock.MAX_CHILDREN);
        children.takeKeys(keys);
        markDefs.takeKeys(keys);
        List<MarkDef> read = markDefs.objects().stream().map(this::markDef).flatMap(Optional::stream).toList();
        List<Span> spans = children.objects().stream().map(this::span).toList();
        if (violations.count() > before) {
            return Optional.empty();
        }
        int depth = listItem == null ? 0 : Objects.requireNonNullElse(level, 1);
        return Optional.of(new TextBlock(key, style, listItem, depth, spans, read));
    }

    private Optional<MarkDef> markDef(JsonObject definition) {
        int before = violations.count();
        String key = definition.key(keys, "m");
        if (JsonName.find(Decorator.values(), key).isPresent()) {
            definition.violation("_key", "must not be the name of a decorator");
        }
        Optional<MarkDef> read = switch (definition.type()) {
            case "link" -> Optional.of(new Link(key, definition.url("href", Address::problemAsLink)));
            case "articleLink" -> articleLink(definition, key);
            default -> Optional.empty();
        };
        if (read.isPresent()) {
            definition.refuseTheRest();
        } else {
            definition.violation("_type", "must be link or articleLink");
        }
        if (violations.count() > before) {
            brokenDefinitions.add(key);
            return Optional.empty();
        }
        read.ifPresent(sound -> definitions.put(key, sound));
        return read;
    }

    private static Optional<MarkDef> articleLink(JsonObject definition, String key) {
        definition.ignore("headline", "language", "slug", "url", "href");
        return Optional.of(new ArticleLink(key, definition.uuid("article"), null));
    }

    private Span span(JsonObject child) {
        if (!"span".equals(child.type())) {
            child.violation("_type", "must be span");
        }
        String key = child.key(keys, "s");
        if (!child.has("text")) {
            child.violation("text", "is required");
        }
        String text = child.textOrEmpty("text", Span.MAX_LENGTH);
        Set<Decorator> decorators = EnumSet.noneOf(Decorator.class);
        String link = readMarks(child, decorators);
        child.refuseTheRest();
        return new Span(key, text, decorators, link);
    }

    /** Adds the decorators to the set and answers the key of the link, if there is one. */
    private @Nullable String readMarks(JsonObject child, Set<Decorator> decorators) {
        JsonArray marks = child.array("marks", 0, TextBlock.MAX_CHILDREN);
        String link = null;
        for (int i = 0; i < marks.nodes().size(); i++) {
            String mark = child.text(marks.nodes().get(i), marks.pointerTo(i), JsonObject.MAX_KEY_LENGTH);
            Optional<Decorator> decorator = JsonName.find(Decorator.values(), mark);
            if (decorator.isPresent()) {
                decorators.add(decorator.get());
            } else if (marks.nodes().get(i).isTextual()) {
                checkLink(mark, link, marks.pointerTo(i));
                link = mark;
            }
        }
        return link;
    }

    private void checkLink(String mark, @Nullable String earlier, String pointer) {
        // A mark whose definition is broken has been reported there; to report it here too would mislead.
        if (!definitions.containsKey(mark) && !brokenDefinitions.contains(mark)) {
            violations.add(pointer, "is neither a decorator (%s) nor the key of a markDef"
                    .formatted(JsonName.listed(Decorator.values())));
        } else if (earlier != null && !earlier.equals(mark)) {
            violations.add(pointer, "is a second link on the same span");
        }
    }
}
