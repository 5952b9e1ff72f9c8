package org.standfirst.portabletext.block;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standfirst.text.Blank;

/**
 * A table of plain text.
 *
 * @param key see {@link Block#key()}
 * @param caption what the table shows
 * @param headerRows how many of the rows, from the first, are headings
 * @param rows at least one, all with the same number of cells
 */
public record Table(String key, @Nullable String caption, int headerRows, List<Row> rows) implements Block {

    /** The most rows of a table. */
    public static final int MAX_ROWS = 1_000;

    /** The most cells of a row. */
    public static final int MAX_COLUMNS = 50;

    public Table {
        caption = Blank.toNull(caption);
        rows = List.copyOf(rows);
        if (rows.isEmpty() || headerRows < 0 || headerRows > rows.size()) {
            throw new IllegalArgumentException(headerRows + " header rows of " + rows.size() + " rows");
        }
    }

    /** The number of cells in every row. */
    public int columns() {
        return rows.get(0).cells().size();
    }

    /**
     * One row.
     *
     * @param key unique among the rows of the table
     * @param cells plain text, which may be blank
     */
    public record Row(String key, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }
}
