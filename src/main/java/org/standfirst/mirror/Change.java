package org.standfirst.mirror;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done to a copy.
 *
 * @param id of which article
 * @param article what it is now; null: it is to be removed
 */
record Change(UUID id, @Nullable JsonNode article) {
}
