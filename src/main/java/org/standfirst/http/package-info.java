/** What every resource speaks: problems (RFC 9457), entity tags, merge patches, pages and their cursors. */
@NullMarked
package org.standfirst.http;

import org.jspecify.annotations.NullMarked;
