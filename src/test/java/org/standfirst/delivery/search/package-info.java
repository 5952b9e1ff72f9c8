/** Tests of search through HTTP, on the indexes of the real database. */
@NullMarked
package org.standfirst.delivery.search;

import org.jspecify.annotations.NullMarked;
