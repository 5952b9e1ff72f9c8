package org.standfirst.portabletext.block;

/**
 * A link to somewhere by its address.
 *
 * @param key see {@link MarkDef#key()}
 * @param href an http, https, mailto or tel URL, or a relative one that begins with {@code /} or {@code #}
 */
public record Link(String key, String href) implements MarkDef {
}
