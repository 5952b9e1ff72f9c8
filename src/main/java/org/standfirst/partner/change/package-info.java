/** The change feed for partners: what each is entitled to, and every change of that. */
@NullMarked
package org.standfirst.partner.change;

import org.jspecify.annotations.NullMarked;
