@NullMarked
package org.standfirst.partner.translation;

import org.jspecify.annotations.NullMarked;
