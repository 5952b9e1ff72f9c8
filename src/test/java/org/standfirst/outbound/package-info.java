/** Where requests to addresses that others have named may go. */
@NullMarked
package org.standfirst.outbound;

import org.jspecify.annotations.NullMarked;
