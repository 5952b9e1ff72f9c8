package org.standfirst.security;

import java.util.List;
import org.standfirst.http.PageInfo;

/** A page of keys, newest first. */
record ApiKeyList(List<ApiKeyView> items, PageInfo page) {
}
