package org.standfirst.mirror;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A copy of articles. Whatever is cut short is done again and never skipped, for the cursor is kept after what it covers. */
interface Copy extends AutoCloseable {

    /** Up to where the copy has come; null where it has not begun. */
    @Nullable
    String cursor();

    /** Applies changes and moves on, in this order or at once. */
    void apply(List<Change> changes, String cursor) throws IOException;

    /** Forgets everything, so that it begins again. */
    void clear() throws IOException;

    /** Reads all articles, in any order. */
    void forEach(Consumer<JsonNode> reader) throws IOException;

    @Override
    void close() throws IOException;
}
