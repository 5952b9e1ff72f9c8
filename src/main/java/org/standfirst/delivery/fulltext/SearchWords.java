package org.standfirst.delivery.fulltext;

import java.text.Normalizer;
import org.standfirst.http.ProblemException;

/**
 * The words that a reader searches for, as typed; the database reads quotation marks, minus signs and {@code or} in them.
 *
 * @param text in normalisation form C, with single spaces
 */
public record SearchWords(String text) {

    /** More is no search. */
    public static final int MAX_LENGTH = 300;

    /**
     * Reads the parameter {@code q}.
     *
     * @throws ProblemException 400 where there is nothing in it, too much, or what no text has
     */
    public static SearchWords read(String q) {
        if (q.chars().anyMatch(character -> Character.isISOControl(character) && !Character.isWhitespace(character))) {
            throw ProblemException.invalidParameter("q", "There is a control character in \"q\".");
        }
        var text = Normalizer.normalize(q, Normalizer.Form.NFC).replaceAll("\\s+", " ").strip();
        if (text.isEmpty()) {
            throw ProblemException.invalidParameter("q", "Name in \"q\" what to search for.");
        }
        if (text.length() > MAX_LENGTH) {
            throw ProblemException.invalidParameter("q", "\"q\" has up to " + MAX_LENGTH + " characters.");
        }
        return new SearchWords(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
