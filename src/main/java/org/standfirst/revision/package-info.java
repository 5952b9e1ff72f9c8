/** Every state that an article was ever saved in: who, when, what. Added to, read, and never changed. */
@NullMarked
package org.standfirst.revision;

import org.jspecify.annotations.NullMarked;
