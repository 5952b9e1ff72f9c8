/**
 * The change feed: what readers see, and every change of it, for those who keep a copy. It is read behind the oldest
 * running transaction, since neither ids nor times tell the order in which transactions commit.
 */
@NullMarked
package org.standfirst.change;

import org.jspecify.annotations.NullMarked;
