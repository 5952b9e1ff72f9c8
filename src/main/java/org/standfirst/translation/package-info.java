/** Translations of our articles that other publishers host. */
@NullMarked
package org.standfirst.translation;

import org.jspecify.annotations.NullMarked;
