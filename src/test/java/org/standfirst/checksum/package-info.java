@NullMarked
package org.standfirst.checksum;

import org.jspecify.annotations.NullMarked;
