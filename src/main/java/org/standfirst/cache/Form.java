package org.standfirst.cache;

import io.vertx.core.buffer.Buffer;

/**
 * The bytes of an answer in one coding.
 *
 * @param coding how they are compressed
 * @param entityTag names this state in this coding: bytes that differ have tags that differ
 * @param body the bytes
 */
record Form(ContentCoding coding, String entityTag, Buffer body) {

    static Form of(Representation representation, String digest, ContentCoding coding) {
        return new Form(coding, entityTag(digest, coding), Buffer.buffer(coding.of(representation.bytes())));
    }

    static String entityTag(String digest, ContentCoding coding) {
        return coding == ContentCoding.IDENTITY ? '"' + digest + '"' : '"' + digest + '-' + coding.token() + '"';
    }
}
