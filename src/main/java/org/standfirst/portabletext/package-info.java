/**
 * The body of an article: a strict profile of Portable Text.
 *
 * <p>
 * {@link org.standfirst.portabletext.Body} is the one form in which a body is kept; it is made of the
 * {@link org.standfirst.portabletext.block blocks}. What comes from a client as Portable Text is checked and refused in
 * detail ({@link org.standfirst.portabletext.json}); what comes as HTML or Markdown is converted and never refused
 * ({@link org.standfirst.portabletext.html}, {@link org.standfirst.portabletext.markdown}). None of these packages knows
 * the database or the web.
 *
 * @see <a href="https://github.com/portabletext/portabletext">the Portable Text specification</a>
 */
@NullMarked
package org.standfirst.portabletext;

import org.jspecify.annotations.NullMarked;
