package org.standfirst.purge;

/** The kinds of caches that can be told what to forget. */
enum PurgeKind {
    NONE,
    VARNISH,
    FASTLY,
    HTTP
}
