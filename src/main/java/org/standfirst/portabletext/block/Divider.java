package org.standfirst.portabletext.block;

/**
 * A break between two parts of the text.
 *
 * @param key see {@link Block#key()}
 */
public record Divider(String key) implements Block {
}
