@NullMarked
package org.standfirst.recall;

import org.jspecify.annotations.NullMarked;
