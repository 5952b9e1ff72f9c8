@NullMarked
package org.standfirst.database.embedded;

import org.jspecify.annotations.NullMarked;
