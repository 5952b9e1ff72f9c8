/** Looks now and then whether translations elsewhere are still there, and hides those that are gone. */
@NullMarked
package org.standfirst.translation.check;

import org.jspecify.annotations.NullMarked;
