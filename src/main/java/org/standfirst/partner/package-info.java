/** Sites elsewhere that have access: what each may have of ours, and on what terms. */
@NullMarked
package org.standfirst.partner;

import org.jspecify.annotations.NullMarked;
