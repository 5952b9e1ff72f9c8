/**
 * What a body consists of: text blocks with their spans and links, and the objects that stand between paragraphs.
 */
@NullMarked
package org.standfirst.portabletext.block;

import org.jspecify.annotations.NullMarked;
