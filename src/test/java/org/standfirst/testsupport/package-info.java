/** What tests share: the application on a database of its own, a client for it, and makers of content. */
@NullMarked
package org.standfirst.testsupport;

import org.jspecify.annotations.NullMarked;
