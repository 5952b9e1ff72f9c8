/**
 * Tells webhooks what has happened: at least once, what concerns one thing in order, by any number of instances, and so that
 * one that does not answer keeps no other waiting.
 */
@NullMarked
package org.standfirst.webhook.delivery;

import org.jspecify.annotations.NullMarked;
