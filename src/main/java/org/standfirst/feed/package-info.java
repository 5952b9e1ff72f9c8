/** Feeds of articles as RSS, Atom, JSON Feed and ninjs. */
@NullMarked
package org.standfirst.feed;

import org.jspecify.annotations.NullMarked;
