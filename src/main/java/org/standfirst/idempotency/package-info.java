/** Requests that are sent again: an Idempotency-Key makes them happen once and be answered alike. */
@NullMarked
package org.standfirst.idempotency;

import org.jspecify.annotations.NullMarked;
