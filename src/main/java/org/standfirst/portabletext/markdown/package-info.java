/**
 * Bodies as Markdown: {@link org.standfirst.portabletext.markdown.MarkdownReader} converts whatever comes by way of HTML,
 * {@link org.standfirst.portabletext.markdown.MarkdownRenderer} says what Markdown can say.
 */
@NullMarked
package org.standfirst.portabletext.markdown;

import org.jspecify.annotations.NullMarked;
