/** Tags: the topics, places, persons, organisations and series that articles are about. */
@NullMarked
package org.standfirst.tag;

import org.jspecify.annotations.NullMarked;
