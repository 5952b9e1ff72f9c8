/**
 * Requests to addresses that someone outside has named: a webhook, a page to be checked. None of them reaches a machine
 * that only this application is meant to reach.
 */
@NullMarked
package org.standfirst.outbound;

import org.jspecify.annotations.NullMarked;
