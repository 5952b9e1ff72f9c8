/** What webhooks are told, when, and how often. */
@NullMarked
package org.standfirst.webhook.delivery;

import org.jspecify.annotations.NullMarked;
