package org.standfirst.tag;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.standfirst.http.PageInfo;
import org.standfirst.http.Paged;

/** A page of tags, newest first. */
@Schema(name = "EditorialTagList")
record TagList(List<TagView> items, PageInfo page) implements Paged {
}
