package org.standfirst.author;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.standfirst.http.PageInfo;
import org.standfirst.http.Paged;

/** A page of authors, newest first. */
@Schema(name = "EditorialAuthorList")
record AuthorList(List<AuthorView> items, PageInfo page) implements Paged {
}
