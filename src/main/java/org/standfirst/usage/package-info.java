/** Who had what of us: a ledger that is complete, and counts for each day. */
@NullMarked
package org.standfirst.usage;

import org.jspecify.annotations.NullMarked;
