/**
 * A made-up newsroom to try things on. It is loaded through the public API, as any client would do it, and is an example
 * of that too.
 */
@NullMarked
package org.standfirst.demo;

import org.jspecify.annotations.NullMarked;
