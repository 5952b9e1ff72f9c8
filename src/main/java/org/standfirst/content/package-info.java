/** What an article says: its content as editors write it, checked and with every reference resolved. */
@NullMarked
package org.standfirst.content;

import org.jspecify.annotations.NullMarked;
