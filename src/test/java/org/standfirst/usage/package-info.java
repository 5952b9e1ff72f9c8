@NullMarked
package org.standfirst.usage;

import org.jspecify.annotations.NullMarked;
