/** Languages by their BCP 47 tags, text that exists in several of them, and slugs in their own scripts. */
@NullMarked
package org.standfirst.language;

import org.jspecify.annotations.NullMarked;
