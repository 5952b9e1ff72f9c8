package org.standfirst.portabletext.html;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.NodeTraversor;
import org.standfirst.portabletext.Conversion;
import org.standfirst.portabletext.Losses;

/**
 * Converts HTML, also of the worst kind, to a body. It refuses nothing and never throws: what the profile cannot say is
 * simplified or dropped, and every kind of loss is named in the warnings.
 *
 * <p>
 * Nothing is copied from the input but text and addresses that pass the rules of the profile, so the result needs no
 * sanitising. h1 becomes h2, h5 and h6 become h4; an iframe or player becomes an embed of its address; a picture needs
 * an absolute address; several paragraphs of a list item become lines of one item; white space collapses as in a
 * browser. The output of {@link HtmlRenderer} is read back without loss, save for keys and for the headlines of linked
 * articles.
 *
 * <p>
 * At most {@value #MAX_LENGTH} characters are read.
 */
public final class HtmlReader {

    /** The longest input that is read whole. */
    public static final int MAX_LENGTH = 4_000_000;

    private HtmlReader() {
    }

    /** Reads a fragment or a whole document; of the latter only what is in its body. */
    public static Conversion read(String html) {
        var losses = new Losses();
        return convert(shortened(html, losses), losses);
    }

    /** As much of a document as is read; the rest is a loss. For what is turned into HTML first. */
    public static String shortened(String input, Losses losses) {
        if (input.length() > MAX_LENGTH) {
            losses.add("what came after the first %d characters was dropped".formatted(MAX_LENGTH));
        }
        return Cut.first(input, MAX_LENGTH);
    }

    /** Reads HTML that another format was turned into, with what was lost on the way; however long it has become. */
    public static Conversion convert(String html, Losses losses) {
        Document document = Jsoup.parseBodyFragment(html);
        var walk = new HtmlWalk(losses);
        NodeTraversor.filter(walk, document.body());
        return new Conversion(walk.finish(), losses.sentences());
    }
}
