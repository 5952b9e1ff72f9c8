/** The audit log: who changed what, when, from where, written in the transaction of the change itself. */
@NullMarked
package org.standfirst.audit;

import org.jspecify.annotations.NullMarked;
