package org.standfirst.delivery.tag;

import java.util.List;
import java.util.Set;

/**
 * Tags that were read.
 *
 * @param views what is told of them
 * @param keys the surrogate keys of all tags that this names
 */
record TagReading(List<TagView> views, Set<String> keys) {
}
