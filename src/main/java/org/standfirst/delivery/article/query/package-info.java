/** Which articles a list shows and in which order, and how an index gives just those of a page. */
@NullMarked
package org.standfirst.delivery.article.query;

import org.jspecify.annotations.NullMarked;
