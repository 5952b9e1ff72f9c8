package org.standfirst.cache;

/** Some instance has noted an event that others elsewhere are to be told of, and this instance has heard of it. */
public record EventsHeard() {
}
