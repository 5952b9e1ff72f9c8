package org.standfirst.redirect;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.standfirst.http.PageInfo;
import org.standfirst.http.Paged;

/** A page of redirects, newest first. */
@Schema(name = "EditorialRedirectList")
record RedirectList(List<RedirectView> items, PageInfo page) implements Paged {
}
