@NullMarked
package org.standfirst.frontpage;

import org.jspecify.annotations.NullMarked;
