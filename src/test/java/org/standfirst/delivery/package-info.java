/** Tests of what readers see, through HTTP and, for the login of delivery, in the database. */
@NullMarked
package org.standfirst.delivery;

import org.jspecify.annotations.NullMarked;
