/** How admins set webhooks up. */
@NullMarked
package org.standfirst.webhook;

import org.jspecify.annotations.NullMarked;
