/** The people who sign articles. */
@NullMarked
package org.standfirst.author;

import org.jspecify.annotations.NullMarked;
