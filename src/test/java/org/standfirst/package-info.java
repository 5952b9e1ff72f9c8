/** Tests of the application as a whole: its structure, its description and its package. */
@NullMarked
package org.standfirst;

import org.jspecify.annotations.NullMarked;
