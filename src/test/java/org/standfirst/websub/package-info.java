/** Who is told that feeds and pages have changed. */
@NullMarked
package org.standfirst.websub;

import org.jspecify.annotations.NullMarked;
