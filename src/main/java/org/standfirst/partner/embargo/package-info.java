/** What a partner may have before readers: scheduled articles, so that its translations are ready when they are public. */
@NullMarked
package org.standfirst.partner.embargo;

import org.jspecify.annotations.NullMarked;
