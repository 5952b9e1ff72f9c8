/** Articles as readers see them, alone and in lists, read by one statement each. */
@NullMarked
package org.standfirst.delivery.article;

import org.jspecify.annotations.NullMarked;
