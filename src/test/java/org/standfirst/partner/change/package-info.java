@NullMarked
package org.standfirst.partner.change;

import org.jspecify.annotations.NullMarked;
