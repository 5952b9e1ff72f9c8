/** Tells hubs that feeds have changed, and search engines that pages have. */
@NullMarked
package org.standfirst.websub;

import org.jspecify.annotations.NullMarked;
