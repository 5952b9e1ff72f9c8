package org.standfirst.websub;

/**
 * An address that has changed, and who is told.
 *
 * @param target who
 * @param url the address
 * @param touchedAt when it changed last, as the database wrote it
 * @param attempts how often it was begun to tell of it
 */
record Ping(String target, String url, String touchedAt, int attempts) {
}
