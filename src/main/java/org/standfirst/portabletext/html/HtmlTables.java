package org.standfirst.portabletext.html;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.standfirst.portabletext.Losses;
import org.standfirst.portabletext.block.Block;
import org.standfirst.portabletext.block.Table;

/** Reads tables. A table inside a table, a caption or a quotation is turned into lines of text. */
final class HtmlTables {

    /** The table that is open. */
    private static final class Grid {
        private final List<List<String>> rows = new ArrayList<>();
        private String caption = "";
        private int headerRows;
        private boolean inHead;
        private boolean onlyHeaderCells;
    }

    private final Draft draft;
    private final HtmlMedia media;
    private final Losses losses;
    private @Nullable Grid grid;
    private int nested;

    HtmlTables(Draft draft, HtmlMedia media, Losses losses) {
        this.draft = draft;
        this.media = media;
        this.losses = losses;
    }

    /** Reads the element when it is part of a table; empty when it is not. */
    Optional<Runnable> open(Element element) {
        return switch (element.normalName()) {
            case "table" -> Optional.of(openTable());
            case "caption" -> Optional.of(openCaption());
            case "thead" -> Optional.of(openHead());
            case "tr" -> Optional.of(openRow());
            case "td", "th" -> Optional.of(openCell(element));
            default -> Optional.empty();
        };
    }

    private Runnable openTable() {
        draft.endBlock();
        if (grid != null || draft.isCapturing()) {
            losses.add("a table inside a table, a caption or a quotation became text");
            nested++;
            return () -> {
                nested--;
                draft.endBlock();
            };
        }
        var opened = new Grid();
        grid = opened;
        return () -> {
            grid = null;
            close(opened);
        };
    }

    private Runnable openCaption() {
        Grid current = current();
        if (current == null) {
            draft.endParagraph();
            return draft::endParagraph;
        }
        Paragraph text = draft.capture();
        return () -> {
            draft.endCapture();
            current.caption = text.finishPlain();
        };
    }

    private Runnable openHead() {
        Grid current = current();
        if (current == null) {
            return () -> {
            };
        }
        current.inHead = true;
        return () -> current.inHead = false;
    }

    private Runnable openRow() {
        Grid current = current();
        if (current == null) {
            draft.endParagraph();
            return draft::endParagraph;
        }
        List<String> row = new ArrayList<>();
        current.rows.add(row);
        current.onlyHeaderCells = true;
        return () -> closeRow(current, row);
    }

    private void closeRow(Grid current, List<String> row) {
        if (row.isEmpty() || current.rows.size() > Table.MAX_ROWS) {
            current.rows.remove(current.rows.size() - 1);
            if (!row.isEmpty()) {
                losses.add("table rows after the first %d were dropped".formatted(Table.MAX_ROWS));
            }
        } else if (current.headerRows == current.rows.size() - 1 && (current.inHead || current.onlyHeaderCells)) {
            current.headerRows++;
        }
    }

    private Runnable openCell(Element element) {
        Grid current = current();
        if (current == null || current.rows.isEmpty()) {
            draft.endParagraph();
            return draft::endParagraph;
        }
        List<String> row = current.rows.get(current.rows.size() - 1);
        current.onlyHeaderCells &= element.normalName().equals("th");
        if (element.hasAttr("rowspan") && !element.attr("rowspan").equals("1")) {
            losses.add("a table cell that spans rows was kept in the first of them");
        }
        Paragraph text = draft.capture();
        return () -> {
            draft.endCapture();
            String cell = media.fitting(text.finishPlain(), Block.MAX_LONG_TEXT);
            addCell(row, cell == null ? "" : cell, element.attr("colspan"));
        };
    }

    private void addCell(List<String> row, String cell, String span) {
        if (row.size() >= Table.MAX_COLUMNS) {
            losses.add("table columns after the first %d were dropped".formatted(Table.MAX_COLUMNS));
            return;
        }
        row.add(cell);
        if (span.matches("[0-9]{1,4}") && Integer.parseInt(span) > 1) {
            losses.add("a table cell that spans columns was followed by empty cells");
            int empty = Math.min(Integer.parseInt(span) - 1, Table.MAX_COLUMNS - row.size());
            row.addAll(Collections.nCopies(empty, ""));
        }
    }

    private void close(Grid grid) {
        if (grid.rows.isEmpty()) {
            draft.addPlain(grid.caption);
            return;
        }
        int columns = grid.rows.stream().mapToInt(List::size).max().orElse(1);
        List<Table.Row> rows = new ArrayList<>();
        for (List<String> row : grid.rows) {
            row.addAll(Collections.nCopies(columns - row.size(), ""));
            rows.add(new Table.Row("r" + rows.size(), row));
        }
        String caption = media.fitting(grid.caption, Block.MAX_LONG_TEXT);
        draft.add(key -> new Table(key, caption, grid.headerRows, rows));
    }

    /** The table whose parts are being read; null outside and in a table that became text. */
    private @Nullable Grid current() {
        return nested == 0 ? grid : null;
    }
}
