/** Articles as other sites show them in theirs, by oEmbed. */
@NullMarked
package org.standfirst.embed;

import org.jspecify.annotations.NullMarked;
