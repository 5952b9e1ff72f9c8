/** Writes XML that is well formed, whatever the text in it. */
@NullMarked
package org.standfirst.xml;

import org.jspecify.annotations.NullMarked;
