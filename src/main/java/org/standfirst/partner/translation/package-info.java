/** Translations that partners host: they register them, editors ask for them and approve them. */
@NullMarked
package org.standfirst.partner.translation;

import org.jspecify.annotations.NullMarked;
