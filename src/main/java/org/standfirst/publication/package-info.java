/** The only writer of the published schema: publishes, withdraws, and keeps what is public up to date. */
@NullMarked
package org.standfirst.publication;

import org.jspecify.annotations.NullMarked;
