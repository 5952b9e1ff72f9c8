/** Search: articles by words, with what was found in them and what else there is, and suggestions while words are typed. */
@NullMarked
package org.standfirst.delivery.search;

import org.jspecify.annotations.NullMarked;
