/** What search engines are told of all pages there are. */
@NullMarked
package org.standfirst.sitemap;

import org.jspecify.annotations.NullMarked;
