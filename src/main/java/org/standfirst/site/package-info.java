/** What the site is that readers see: its addresses and its default language. */
@NullMarked
package org.standfirst.site;

import org.jspecify.annotations.NullMarked;
