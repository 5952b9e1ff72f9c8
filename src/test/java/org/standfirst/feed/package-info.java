/** Tests of feeds as clients read them, through HTTP. */
@NullMarked
package org.standfirst.feed;

import org.jspecify.annotations.NullMarked;
