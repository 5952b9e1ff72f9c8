package org.standfirst.http;

/** A list answer that is one page of several. */
public interface Paged {

    /** Where the page stands. */
    PageInfo page();
}
