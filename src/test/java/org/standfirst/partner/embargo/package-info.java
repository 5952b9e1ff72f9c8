@NullMarked
package org.standfirst.partner.embargo;

import org.jspecify.annotations.NullMarked;
