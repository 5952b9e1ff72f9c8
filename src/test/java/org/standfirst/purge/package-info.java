@NullMarked
package org.standfirst.purge;

import org.jspecify.annotations.NullMarked;
