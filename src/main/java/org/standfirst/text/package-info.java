/** What text and addresses may hold, wherever people write them. */
@NullMarked
package org.standfirst.text;

import org.jspecify.annotations.NullMarked;
