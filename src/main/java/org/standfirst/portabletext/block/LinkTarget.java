package org.standfirst.portabletext.block;

import java.util.UUID;

/**
 * What an article that is linked to is called and where it lives at the moment of delivery. Output only: on input these
 * members are accepted and ignored, so that a client can write back what it has read.
 *
 * @param article the id of the article
 * @param headline its present headline
 * @param language the BCP 47 tag of the language it is in
 * @param slug its present slug
 * @param url its present address
 */
public record LinkTarget(UUID article, String headline, String language, String slug, String url) {
}
