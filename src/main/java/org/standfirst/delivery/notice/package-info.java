/** Notices that run now. */
@NullMarked
package org.standfirst.delivery.notice;

import org.jspecify.annotations.NullMarked;
