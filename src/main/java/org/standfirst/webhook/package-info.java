/** Addresses elsewhere that want to be told of what happens, as admins set them up. */
@NullMarked
package org.standfirst.webhook;

import org.jspecify.annotations.NullMarked;
