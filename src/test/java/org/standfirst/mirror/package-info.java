@NullMarked
package org.standfirst.mirror;

import org.jspecify.annotations.NullMarked;
