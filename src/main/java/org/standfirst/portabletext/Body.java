package org.standfirst.portabletext;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.standfirst.portabletext.block.Block;
import org.standfirst.portabletext.block.TextBlock;
import org.standfirst.portabletext.json.PortableTextReader;
import org.standfirst.portabletext.json.PortableTextWriter;
import org.standfirst.text.Blank;

/**
 * The body of an article, immutable.
 *
 * <p>
 * With any Jackson mapper it is written as a Portable Text array and read back by the strict
 * {@link PortableTextReader}. A text block with nothing but white space in it is left out: an empty paragraph has no
 * meaning that a reader of the article could see.
 *
 * @param blocks the blocks in reading order
 */
public record Body(List<Block> blocks) {

    /** The most blocks of a body. */
    public static final int MAX_BLOCKS = PortableTextReader.MAX_BLOCKS;

    /** A body without any block. */
    public static final Body EMPTY = new Body(List.of());

    public Body {
        blocks = blocks.stream()
                .filter(block -> !(block instanceof TextBlock text && Blank.is(text.text())))
                .toList();
    }

    /**
     * Reads a Portable Text array, strictly.
     *
     * @param array the JSON array
     * @param pointer where it is in the request; see {@link PortableTextReader#read}
     * @throws org.standfirst.portabletext.json.InvalidBodyException when anything is wrong
     */
    public static Body read(JsonNode array, String pointer) {
        return new Body(PortableTextReader.read(array, pointer));
    }

    /** For Jackson. Whoever reports violations to a client calls {@link #read}. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Body fromJson(JsonNode array) {
        return read(array, "");
    }

    /**
     * The body as a Portable Text array. A list with nothing in it is there as {@code []}, any other absent value is
     * not.
     */
    @JsonValue
    public ArrayNode toJson() {
        return PortableTextWriter.write(blocks);
    }

    /**
     * The articles that inline links and related links point to, each once, in the order in which they first appear.
     */
    public List<UUID> articleReferences() {
        return ArticleReferences.in(this);
    }

    /** The body without the blocks that meet a condition. */
    public Body without(Predicate<Block> condition) {
        return new Body(blocks.stream().filter(condition.negate()).toList());
    }

    /**
     * The body as readers may see it now. Links to articles get their present headline and address. Where the resolver
     * knows none, an inline link is taken off its text, and a related link is left out.
     */
    public Body resolve(LinkResolver resolver) {
        return new LinkResolution(resolver).apply(this);
    }

    /**
     * Roughly how many words there are to read, in text, pull quotes and tables. Words are what
     * {@link java.text.BreakIterator} takes for words; in scripts that put no space between words, two characters count
     * as a word.
     */
    public int wordCount() {
        return WordCount.of(this);
    }
}
