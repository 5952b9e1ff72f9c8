package org.standfirst.usage;

import java.util.UUID;

/** That a partner gets an article in some way. */
record Handing(UUID partner, UUID article, String via) {
}
