/**
 * Bodies as HTML: {@link org.standfirst.portabletext.html.HtmlReader} converts whatever comes and refuses nothing,
 * {@link org.standfirst.portabletext.html.HtmlRenderer} writes what can be put into a page as it is.
 */
@NullMarked
package org.standfirst.portabletext.html;

import org.jspecify.annotations.NullMarked;
