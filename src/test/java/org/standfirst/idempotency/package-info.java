@NullMarked
package org.standfirst.idempotency;

import org.jspecify.annotations.NullMarked;
