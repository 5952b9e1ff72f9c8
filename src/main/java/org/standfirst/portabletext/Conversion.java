package org.standfirst.portabletext;

import java.util.List;

/**
 * What became of a document in another format.
 *
 * @param body what could be kept
 * @param warnings one sentence for each kind of loss or change, with how often it happened; empty when nothing was lost
 */
public record Conversion(Body body, List<String> warnings) {

    public Conversion {
        warnings = List.copyOf(warnings);
    }
}
