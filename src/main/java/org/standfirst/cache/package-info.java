/**
 * Whole answers of delivery, kept as bytes and served without a worker or the database, and never once they may be out of
 * date: what an answer was made of, what has changed since, and who must be told.
 */
@NullMarked
package org.standfirst.cache;

import org.jspecify.annotations.NullMarked;
