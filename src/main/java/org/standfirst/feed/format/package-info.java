/** The forms of feeds: one neutral feed, and one writer for each form. */
@NullMarked
package org.standfirst.feed.format;

import org.jspecify.annotations.NullMarked;
