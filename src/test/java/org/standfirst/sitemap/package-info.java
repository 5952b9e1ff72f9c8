/** Tests of what search engines are told, through HTTP. */
@NullMarked
package org.standfirst.sitemap;

import org.jspecify.annotations.NullMarked;
