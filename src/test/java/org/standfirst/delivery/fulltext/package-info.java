/** Tests of what readers type and of what they are shown, without a database. */
@NullMarked
package org.standfirst.delivery.fulltext;

import org.jspecify.annotations.NullMarked;
