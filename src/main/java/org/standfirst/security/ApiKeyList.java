package org.standfirst.security;

import java.util.List;
import org.standfirst.http.PageInfo;
import org.standfirst.http.Paged;

/** A page of keys, newest first. */
record ApiKeyList(List<ApiKeyView> items, PageInfo page) implements Paged {
}
