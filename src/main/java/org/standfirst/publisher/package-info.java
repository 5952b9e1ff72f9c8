/** Sites elsewhere: those that host translations of our articles, and those that articles come from. */
@NullMarked
package org.standfirst.publisher;

import org.jspecify.annotations.NullMarked;
