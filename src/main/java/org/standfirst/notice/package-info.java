/** Membership and fundraising messages, apart from any article: where, in which languages, from when to when. */
@NullMarked
package org.standfirst.notice;

import org.jspecify.annotations.NullMarked;
