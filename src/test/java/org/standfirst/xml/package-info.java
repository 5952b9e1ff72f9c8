/** Tests of what any text becomes in XML. */
@NullMarked
package org.standfirst.xml;

import org.jspecify.annotations.NullMarked;
