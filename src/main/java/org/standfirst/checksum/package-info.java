/** How a copy of articles is compared with the origin: both sides come to the same number, in whatever order they read. */
@NullMarked
package org.standfirst.checksum;

import org.jspecify.annotations.NullMarked;
