/** Tags that published articles have. */
@NullMarked
package org.standfirst.delivery.tag;

import org.jspecify.annotations.NullMarked;
