/**
 * Tells caches outside what to forget: every change that readers see, at least once and once more after a while, whichever
 * instance comes first, and never in the way of a publication.
 */
@NullMarked
package org.standfirst.purge;

import org.jspecify.annotations.NullMarked;
