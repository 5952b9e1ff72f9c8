@NullMarked
package org.standfirst.partner;

import org.jspecify.annotations.NullMarked;
