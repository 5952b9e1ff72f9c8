/** Standfirst, a headless CMS for newsrooms that publish in several languages. */
@NullMarked
package org.standfirst;

import org.jspecify.annotations.NullMarked;
