/** The ledger of recalls: what was taken back and why, and which partners have said that they did too. */
@NullMarked
package org.standfirst.recall;

import org.jspecify.annotations.NullMarked;
