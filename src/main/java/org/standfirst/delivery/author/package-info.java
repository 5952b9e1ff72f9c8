/** Authors who sign published articles. */
@NullMarked
package org.standfirst.delivery.author;

import org.jspecify.annotations.NullMarked;
