/** What readers type to find articles, and how what was found is shown. */
@NullMarked
package org.standfirst.delivery.fulltext;

import org.jspecify.annotations.NullMarked;
