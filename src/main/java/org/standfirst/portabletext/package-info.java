/**
 * The body of an article: a strict profile of Portable Text, its validator, and its readers and renderers.
 *
 * <p>
 * {@link org.standfirst.portabletext.Body} is the one form in which a body is kept. What comes from a client as
 * Portable Text is checked and refused in detail ({@link org.standfirst.portabletext.PortableTextReader}); what comes
 * as HTML or Markdown is converted and never refused ({@link org.standfirst.portabletext.HtmlReader},
 * {@link org.standfirst.portabletext.MarkdownReader}). The package knows neither the database nor the web.
 *
 * @see <a href="https://github.com/portabletext/portabletext">the Portable Text specification</a>
 */
@NullMarked
package org.standfirst.portabletext;

import org.jspecify.annotations.NullMarked;
