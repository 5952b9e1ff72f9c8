@NullMarked
package org.standfirst.text;

import org.jspecify.annotations.NullMarked;
