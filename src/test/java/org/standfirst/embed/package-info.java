/** Tests of what other sites show, through HTTP. */
@NullMarked
package org.standfirst.embed;

import org.jspecify.annotations.NullMarked;
