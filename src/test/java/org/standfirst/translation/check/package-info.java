@NullMarked
package org.standfirst.translation.check;

import org.jspecify.annotations.NullMarked;
