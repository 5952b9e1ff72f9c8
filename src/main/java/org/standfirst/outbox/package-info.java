/** What has happened and is to be told to others elsewhere, kept in the transaction in which it happened. */
@NullMarked
package org.standfirst.outbox;

import org.jspecify.annotations.NullMarked;
