/** What the forms of feeds hold, whatever is written in the articles. */
@NullMarked
package org.standfirst.feed.format;

import org.jspecify.annotations.NullMarked;
