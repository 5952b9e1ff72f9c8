/**
 * Keeps a copy of the articles of a site by its change feed, in a directory or a database. It runs by itself, without the
 * server, and is an example of how a partner follows.
 */
@NullMarked
package org.standfirst.mirror;

import org.jspecify.annotations.NullMarked;
