package org.standfirst.mirror;

import java.util.List;

/**
 * Changes as they were read.
 *
 * @param changes in order
 * @param next the cursor after them
 * @param more whether there is more to be read at once
 */
record Page(List<Change> changes, String next, boolean more) {
}
