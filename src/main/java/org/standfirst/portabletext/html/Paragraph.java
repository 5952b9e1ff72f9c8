package org.standfirst.portabletext.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.standfirst.portabletext.block.Decorator;
import org.standfirst.portabletext.block.MarkDef;

/**
 * Text that is being gathered from HTML. White space collapses as in a browser (CSS Text 3, section 4.1): a run of it
 * is one space, and none is left at the start or end of a line. No-break spaces are not white space here.
 */
final class Paragraph {

    /** How the text ends so far, which decides what becomes of white space that follows. */
    private enum End {
        LINE_START,
        SPACE,
        TEXT
    }

    /** A stretch of text with the same marks. */
    record Run(StringBuilder text, Set<Decorator> decorators, @Nullable MarkDef link) {
    }

    private final List<Run> runs = new ArrayList<>();
    private End end = End.LINE_START;
    private boolean breakPending;

    void append(String text, Set<Decorator> decorators, @Nullable MarkDef link) {
        Run run = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isWhiteSpace(c)) {
                breakNow();
                run = run == null ? run(decorators, link) : run;
                run.text().append(c);
                end = End.TEXT;
            } else if (end == End.TEXT && !breakPending) {
                run = run == null ? run(decorators, link) : run;
                run.text().append(' ');
                end = End.SPACE;
            }
        }
    }

    /** Takes the text as it is, white space and all. */
    void appendExactly(String text, Set<Decorator> decorators, @Nullable MarkDef link) {
        if (!text.isEmpty()) {
            breakNow();
            run(decorators, link).text().append(text);
            end = End.TEXT;
        }
    }

    void breakLine(Set<Decorator> decorators, @Nullable MarkDef link) {
        breakNow();
        dropTrailingSpace();
        run(decorators, link).text().append('\n');
        end = End.LINE_START;
    }

    /** Breaks the line if any text follows: the end of an element that stands on lines of its own. */
    void breakBeforeMore() {
        breakPending = !runs.isEmpty();
    }

    boolean isAtLineStart() {
        return end == End.LINE_START;
    }

    /** The line feeds at the end of preformatted text only place its closing tag. */
    void dropTrailingLineFeeds() {
        while (!runs.isEmpty() && lastCharacter() == '\n') {
            dropLastCharacter();
        }
    }

    /** The text with its marks. */
    List<Run> finish() {
        dropTrailingSpace();
        if (end == End.LINE_START && !runs.isEmpty()) {
            dropLastCharacter();
        }
        return runs;
    }

    /** The text without marks. */
    String finishPlain() {
        return finish().stream().map(Run::text).collect(Collectors.joining());
    }

    private void breakNow() {
        if (breakPending) {
            breakPending = false;
            if (end != End.LINE_START) {
                breakLine(Set.of(), null);
            }
        }
    }

    private Run run(Set<Decorator> decorators, @Nullable MarkDef link) {
        Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
        if (last != null && last.decorators().equals(decorators) && Objects.equals(last.link(), link)) {
            return last;
        }
        var run = new Run(new StringBuilder(), decorators, link);
        runs.add(run);
        return run;
    }

    private void dropTrailingSpace() {
        if (end == End.SPACE) {
            dropLastCharacter();
        }
    }

    private char lastCharacter() {
        StringBuilder text = runs.get(runs.size() - 1).text();
        return text.charAt(text.length() - 1);
    }

    private void dropLastCharacter() {
        StringBuilder text = runs.get(runs.size() - 1).text();
        text.setLength(text.length() - 1);
        if (text.isEmpty()) {
            runs.remove(runs.size() - 1);
        }
    }

    private static boolean isWhiteSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
    }
}
