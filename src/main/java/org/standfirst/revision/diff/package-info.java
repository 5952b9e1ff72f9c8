/** What differs between two states of an article: field by field, block by block, word by word. Knows nothing but JSON. */
@NullMarked
package org.standfirst.revision.diff;

import org.jspecify.annotations.NullMarked;
