/** A front end for the reader's API: the page at the root of the server, which uses nothing but what any client has. */
@NullMarked
package org.standfirst.frontpage;

import org.jspecify.annotations.NullMarked;
