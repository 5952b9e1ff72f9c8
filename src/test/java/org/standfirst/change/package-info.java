@NullMarked
package org.standfirst.change;

import org.jspecify.annotations.NullMarked;
