/** Says what stands at an address of the site or of the API now, or where that has moved. */
@NullMarked
package org.standfirst.delivery.resolve;

import org.jspecify.annotations.NullMarked;
