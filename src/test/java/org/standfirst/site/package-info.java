@NullMarked
package org.standfirst.site;

import org.jspecify.annotations.NullMarked;
