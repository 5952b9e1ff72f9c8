/** Redirects that editors set by hand, from any address that readers may come by. */
@NullMarked
package org.standfirst.redirect;

import org.jspecify.annotations.NullMarked;
