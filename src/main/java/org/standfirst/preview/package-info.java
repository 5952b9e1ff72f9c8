/** Shows an article before it is published to whoever has a signed link. */
@NullMarked
package org.standfirst.preview;

import org.jspecify.annotations.NullMarked;
