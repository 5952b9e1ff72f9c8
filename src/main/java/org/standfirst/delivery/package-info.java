/** The face that readers see: articles, tags, authors and notices from the published schema alone. */
@NullMarked
package org.standfirst.delivery;

import org.jspecify.annotations.NullMarked;
