package org.standfirst.cache;

/** Somebody has changed what readers see, and this instance has heard of it. */
public record ReadersTold() {
}
