/** What partners take: articles within their entitlement, with all that must be said beside them. */
@NullMarked
package org.standfirst.partner.article;

import org.jspecify.annotations.NullMarked;
