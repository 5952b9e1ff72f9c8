@NullMarked
package org.standfirst.audit;

import org.jspecify.annotations.NullMarked;
