package org.standfirst.purge;

import java.util.List;

/**
 * What a cache is to forget for one change.
 *
 * @param id its row
 * @param keys the surrogate keys
 * @param again whether the cache has been told before
 */
record Purge(long id, List<String> keys, boolean again) {
}
